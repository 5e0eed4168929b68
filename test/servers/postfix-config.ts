// The configuration of a throw-away Postfix in a directory of its own: it takes mail from whoever logs in (Dovecot checks the
// password) and delivers all of it to Dovecot over LMTP.

export type PostfixPlan = {
  readonly directory: string
  readonly smtpPort: number
  readonly lmtpPort: number
  /** Where Dovecot's authentication listens. */
  readonly authPort: number
  /** Who is asked about each mail between its final dot and the answer. */
  readonly policyPort: number
  /** Submitting addresses and the address that gets a copy of what they submit. */
  readonly copies: ReadonlyMap<string, string>
}

/** The text of main.cf. Every wait is short: what could not be delivered is tried again in two seconds. */
export function postfixMain(plan: PostfixPlan): string {
  const { directory, lmtpPort, authPort, policyPort } = plan
  const copies = [...plan.copies].map(([from, to]) => `{ ${from} = ${to} }`).join(', ')
  return `
compatibility_level = 3.6
queue_directory = ${directory}/queue
data_directory = ${directory}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${directory}/postfix.log
maillog_file_prefixes = ${directory}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.test
mydestination =
mynetworks =
alias_maps =
alias_database =
default_transport = lmtp:inet:127.0.0.1:${lmtpPort}
smtpd_peername_lookup = no
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${authPort}
smtpd_sasl_security_options = noanonymous
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_end_of_data_restrictions = check_policy_service inet:127.0.0.1:${policyPort}
smtpd_policy_service_timeout = 10s
enable_long_queue_ids = yes
${copies === '' ? '' : `sender_bcc_maps = inline:{ ${copies} }`}
queue_run_delay = 2s
minimal_backoff_time = 2s
maximal_backoff_time = 2s
transport_retry_time = 2s
default_destination_concurrency_failed_cohort_limit = 1000
service_throttle_time = 1s
`
}

/** The text of master.cf: the parts that this needs, none of them in a jail. */
export function postfixMaster(smtpPort: number): string {
  const parts = [
    `127.0.0.1:${smtpPort} inet n - n - - smtpd -o max_use=1`,
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 2 1 qmgr',
    'postlog unix-dgram n - n - 1 postlogd',
    ...['anvil', 'scache', 'verify'].map((alone) => `${alone} unix - - n - 1 ${alone}`),
    ...['bounce', 'defer', 'trace'].map((name) => `${name} unix - - n - 0 bounce`),
    ...['error', 'retry'].map((name) => `${name} unix - - n - - error`),
    ...['discard', 'lmtp', 'proxymap'].map((name) => `${name} unix - - n - - ${name}`),
    'rewrite unix - - n - - trivial-rewrite',
  ]
  return `${parts.join('\n')}\n`
}
