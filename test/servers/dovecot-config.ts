// The configuration of a throw-away Dovecot 2.3 in a directory of its own, for root and for an ordinary user.

import { execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'

export type DovecotPorts = { imap: number; lmtp: number; submission: number }

/** The system users that Dovecot's parts run as. Root has to hand its rights over; anybody else keeps their own. */
export function dovecotUsers(): {
  internal: string
  internalGroup: string
  login: string
  mail: string
  mailGroup: string
} {
  if (process.getuid?.() === 0) {
    return { internal: 'dovecot', internalGroup: 'dovecot', login: 'dovenull', mail: 'nobody', mailGroup: 'nogroup' }
  }
  const me = userInfo().username
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()
  return { internal: me, internalGroup: group, login: me, mail: me, mailGroup: group }
}

/** The text of dovecot.conf. With `certificate`, the IMAP port also offers STARTTLS. */
export function dovecotConfig(directory: string, ports: DovecotPorts, relayPort: number, certificate: boolean): string {
  const user = dovecotUsers()
  return `
base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/dovecot.log
protocols = imap lmtp submission
listen = 127.0.0.1
${certificate ? `ssl = yes\nssl_cert = <${directory}/cert.pem\nssl_key = <${directory}/key.pem` : 'ssl = no'}
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = ${user.internal}
default_internal_group = ${user.internalGroup}
default_login_user = ${user.login}
first_valid_uid = 1
mail_uid = ${user.mail}
mail_gid = ${user.mailGroup}
mail_location = maildir:~/Maildir
mail_max_userip_connections = 500
mail_fsync = never
recipient_delimiter = +
hostname = mail.example.test
postmaster_address = postmaster@example.test
submission_relay_host = 127.0.0.1
submission_relay_port = ${relayPort}
submission_relay_ssl = no
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${directory}/passwd
}
userdb {
  driver = static
  args = uid=${user.mail} gid=${user.mailGroup} home=${directory}/home/%u
}
namespace inbox {
  inbox = yes
  separator = /
${['Sent', 'Drafts', 'Trash', 'Junk', 'Archive'].map(specialFolder).join('\n')}
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
service imap-login {
  chroot =
  service_count = 0
  process_min_avail = 1
  inet_listener imap {
    address = 127.0.0.1
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service submission-login {
  chroot =
  inet_listener submission {
    address = 127.0.0.1
    port = ${ports.submission}
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
`
}

function specialFolder(name: string): string {
  return `  mailbox ${name} {\n    special_use = \\${name}\n    auto = create\n  }`
}
