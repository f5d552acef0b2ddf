import { type Claim, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference/mail/mail-app';
const quotas = 'developers.google.com/apps-script/guides/services/quotas';

/** Addresses that no mail server has (RFC 2606), so that nothing arrives even where it is sent. */
const nobody = (count: number): string =>
  Array.from({ length: count }, (_, n) => `contract-${n}@example.invalid`).join(',');

/** Only one of these claims sends a message, and that to whoever runs it. */
export const mailClaims: readonly Claim[] = [
  {
    id: 'mail-1',
    sentence: 'the number of recipients left today is a number, and asking costs nothing',
    source: `${reference}#getRemainingDailyQuota()`,
    run: ({ MailApp }) => {
      const left = MailApp.getRemainingDailyQuota();
      same([left >= 0, MailApp.getRemainingDailyQuota()], [true, left]);
    },
  },
  {
    id: 'mail-2',
    sentence: 'a message without a recipient is not sent',
    source: 'seen in many public issues: “Failed to send email: no recipient”',
    run: ({ MailApp }) => {
      refused('Failed to send email: no recipient', () => MailApp.sendEmail('', 'contract', 'x'));
      refused('Failed to send email: no recipient', () =>
        MailApp.sendEmail({ subject: 'contract', body: 'x' }),
      );
    },
  },
  {
    id: 'mail-3',
    sentence: 'what is no address is refused by name',
    source: 'seen in many public issues: “Invalid email: …”',
    run: ({ MailApp }) => {
      refused('Invalid email: không phải', () => MailApp.sendEmail('không phải', 'contract', 'x'));
    },
  },
  {
    id: 'mail-4',
    sentence: 'a message has at most 50 recipients, copies included',
    source: quotas,
    run: ({ MailApp }) => {
      refused('Limit Exceeded: Email Recipients Per Message', () =>
        MailApp.sendEmail({ to: nobody(26), cc: nobody(25), subject: 'contract', body: 'x' }),
      );
    },
  },
  {
    id: 'mail-5',
    sentence: 'a body of more than the limit of the account is refused',
    source: `${quotas} (200 KB for an ordinary account, 400 KB in a Workspace)`,
    run: ({ MailApp }) => {
      refused('Limit Exceeded: Email Body Size', () =>
        MailApp.sendEmail(nobody(1), 'contract', 'x'.repeat(401 * 1024)),
      );
    },
  },
  {
    id: 'mail-6',
    sentence: 'arguments that fit no signature are refused with their types',
    source: reference,
    run: ({ MailApp }) => {
      refused("The parameters (String,String) don't match the method signature for MailApp.sendEmail.", () =>
        Reflect.apply(Reflect.get(MailApp, 'sendEmail'), MailApp, ['a@example.invalid', 'contract']),
      );
    },
  },
  {
    id: 'mail-7',
    sentence:
      'a message of plain text and HTML under a name of the sender goes to one’s own address, and takes one of the day’s recipients',
    source: `${reference}#sendEmail(Object), ${quotas}`,
    run: ({ MailApp, Session }) => {
      const left = MailApp.getRemainingDailyQuota();
      const to = Session.getEffectiveUser().getEmail();
      MailApp.sendEmail({
        to,
        subject: 'contract',
        body: 'chữ thường',
        htmlBody: '<p>chữ</p>',
        name: 'Sổ ra quân',
      });
      same(MailApp.getRemainingDailyQuota(), left - 1);
    },
  },
];
