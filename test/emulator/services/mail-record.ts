/** A message as Google takes it. */
export interface Message {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
  readonly replyTo: string | null;
  readonly name: string | null;
  readonly noReply: boolean;
  /** Names of the files that go with it, images inside the text included. */
  readonly attachments: readonly string[];
}

export interface SentMail extends Message {
  /** Who sent it: the person at the keyboard, or the trigger's creator. */
  readonly from: string;
  readonly at: number;
}

const DAY = 86_400_000;

/** Addresses separated by commas, with or without a name: `Xóm trưởng <a@b.vn>, c@d.vn`. */
export const recipientsOf = (addresses: unknown): string[] =>
  typeof addresses === 'string'
    ? addresses
        .split(',')
        .map((each) => (/<([^<>]*)>\s*$/.exec(each)?.[1] ?? each).trim())
        .filter((each) => each !== '')
    : [];

/** What was sent, and how much of each person's day is used up. */
export class MailRecord {
  readonly sent: SentMail[] = [];
  readonly dailyRecipients: number;
  private readonly windows = new Map<string, { start: number; used: number }>();

  constructor(dailyRecipients: number) {
    this.dailyRecipients = dailyRecipients;
  }

  remaining(email: string, now: number): number {
    const window = this.windows.get(email);
    return window === undefined || now >= window.start + DAY
      ? this.dailyRecipients
      : this.dailyRecipients - window.used;
  }

  /** The day begins with the first message and ends 24 hours later. */
  spend(email: string, recipients: number, now: number): void {
    const window = this.windows.get(email);
    const current = window === undefined || now >= window.start + DAY ? { start: now, used: 0 } : window;
    this.windows.set(email, { ...current, used: current.used + recipients });
  }
}
