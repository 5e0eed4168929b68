// Puts a mail to the owner into words. Which mail, and when, was decided before; one file a mail.

import type { OwnerMail } from '../conversation/effect.ts'
import { composeAnswer } from './answer-mail.ts'
import { composeApproval } from './approval-mail.ts'
import { composeDetailWanted } from './detail-wanted-mail.ts'
import { composeMeetingLogged } from './meeting-logged-mail.ts'
import { composeNotUnderstood } from './not-understood-mail.ts'
import { composeNotice } from './notice-mail.ts'
import { composeNoticed } from './noticed-mail.ts'
import { composeOutreachQuestion } from './outreach-question-mail.ts'
import type { Composed, OwnerMailContext } from './owner-mail-context.ts'
import { composeReceipt } from './receipt-mail.ts'
import { composeTimeCheck } from './time-check-mail.ts'
import { composeTold } from './told-mail.ts'
import { composeWentOut } from './went-out-mail.ts'

/**
 * Subject, plain text and attachments of one mail to the owner. Subjects begin with the contact's name. Our own words are
 * wrapped at 72 columns and never hold a command alone on a line; a note to the contact is shown exactly as it would leave.
 */
export function composeOwnerMail(mail: OwnerMail, context: OwnerMailContext): Composed {
  switch (mail.mail) {
    case 'outreach-question':
      return composeOutreachQuestion(mail, context)
    case 'noticed':
      return composeNoticed(context)
    case 'meeting-logged':
      return composeMeetingLogged(mail, context)
    case 'approval':
      return composeApproval(mail, context)
    case 'receipt':
      return composeReceipt(mail, context)
    case 'went-out':
      return composeWentOut(mail, context)
    case 'detail-wanted':
      return composeDetailWanted(mail, context)
    case 'told':
      return mail.kind === 'time-check' ? composeTimeCheck(mail, context) : composeTold(mail, context)
    case 'answer':
      return composeAnswer(mail, context)
    case 'not-understood':
      return composeNotUnderstood(mail, context)
    case 'notice':
      return composeNotice(mail, context)
  }
}
