import { type Claim, type ContractGlobals, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference/gmail';

type Draft = GoogleAppsScript.Gmail.GmailDraft;

/** With a draft that nobody gets, and that is gone afterwards. */
function withDraft(globals: ContractGlobals, options: object, action: (draft: Draft) => void): void {
  const draft = globals.GmailApp.createDraft('contract@example.invalid', 'hợp đồng', 'chữ thường', options);
  try {
    action(draft);
  } finally {
    draft.deleteDraft();
  }
}

/** What scripts of mail merges do with Gmail; nothing is sent. */
export const gmailClaims: readonly Claim[] = [
  {
    id: 'gmail-1',
    sentence: 'a draft has the message that it was made of',
    source: `${reference}/gmail-app#createdraftrecipient,-subject,-body,-options`,
    run: (globals) =>
      withDraft(globals, { htmlBody: '<p>chữ</p>', cc: 'cc@example.invalid' }, (draft) => {
        const message = draft.getMessage();
        same(
          [message.getTo(), message.getCc(), message.getSubject(), message.isDraft()],
          ['contract@example.invalid', 'cc@example.invalid', 'hợp đồng', true],
        );
        same(
          [message.getBody().includes('<p>chữ</p>'), draft.getMessageId() === message.getId()],
          [true, true],
        );
      }),
  },
  {
    id: 'gmail-2',
    sentence: 'drafts are listed, the message of each by its subject, until they are deleted',
    source: `${reference}/gmail-app#getdrafts; developers.google.com/apps-script/samples/automations/mail-merge`,
    run: (globals) => {
      const ids = (): string[] => globals.GmailApp.getDrafts().map((draft) => draft.getId());
      let id = '';
      withDraft(globals, {}, (draft) => {
        id = draft.getId();
        same(ids().includes(id), true);
        same(
          globals.GmailApp.getDraftMessages().some((message) => message.getSubject() === 'hợp đồng'),
          true,
        );
      });
      same(ids().includes(id), false);
    },
  },
  {
    id: 'gmail-3',
    sentence: 'a draft is written anew and keeps its id',
    source: `${reference}/gmail-draft#updaterecipient,-subject,-body`,
    run: (globals) =>
      withDraft(globals, {}, (draft) => {
        const changed = draft.update('contract@example.invalid', 'khác', 'y');
        same([changed.getId() === draft.getId(), changed.getMessage().getSubject()], [true, 'khác']);
      }),
  },
  {
    id: 'gmail-4',
    sentence: 'what is attached to a draft is given back as files with a size and a name',
    source: `${reference}/gmail-message#getattachmentsoptions, ${reference}/gmail-attachment`,
    run: (globals) => {
      const attachments = [globals.Utilities.newBlob('1,2', 'text/csv', 'so-lieu.csv')];
      withDraft(globals, { attachments }, (draft) => {
        const files = draft.getMessage().getAttachments({ includeInlineImages: false });
        same(
          files.map((file) => [file.getName(), file.getSize(), file.getDataAsString()]),
          [['so-lieu.csv', 3, '1,2']],
        );
      });
    },
  },
  {
    id: 'gmail-5',
    sentence: 'a message to nobody, or to what is no address, is not sent',
    source: 'seen in many public issues: “Failed to send email: no recipient”, “Invalid email: …”',
    run: ({ GmailApp }) => {
      refused('Failed to send email: no recipient', () => GmailApp.sendEmail('', 'contract', 'x'));
      refused('Invalid email: không phải', () => GmailApp.sendEmail('không phải', 'contract', 'x'));
    },
  },
  {
    id: 'gmail-6',
    sentence: 'a message is sent from an address of the account only',
    source: `${reference}/gmail-app#sendemailrecipient,-subject,-body,-options (from: one of getAliases())`,
    run: ({ GmailApp }) => {
      refused('Invalid argument', () =>
        GmailApp.sendEmail('contract@example.invalid', 'contract', 'x', { from: 'strange@example.invalid' }),
      );
    },
  },
  {
    id: 'gmail-7',
    sentence:
      'the inbox is a list of threads, of which so many are asked for, and has a number of unread ones',
    source: `${reference}/gmail-app#getinboxthreadsstart,-max, #getinboxunreadcount`,
    run: ({ GmailApp }) => {
      same(
        [Array.isArray(GmailApp.getInboxThreads(0, 1)), GmailApp.getInboxThreads(0, 1).length <= 1],
        [true, true],
      );
      same(GmailApp.getInboxUnreadCount() >= 0, true);
    },
  },
];
