import type { DutyKind, NothingOwed } from '../domain/duty.ts';
import type { Channel } from '../domain/reminder-record.ts';
import type { Tone } from './agency.ts';
import type { RoundChoice } from './entry.ts';

/** What crosses between the page "Đôn đốc" and the server. */

export interface OpenRemindersRequest {
  /** null: the round whose deadline of this kind is nearest to today. */
  readonly roundKey: string | null;
  /** null: plan or result, whichever deadline is nearer. */
  readonly kind: DutyKind | null;
}

/** Somebody who owes something, as the panel lists it. */
export interface OwedLine {
  /** Code of the hamlet or agency. */
  readonly unit: string;
  readonly name: string;
  /** Name of the agency that answers for it, under which it is listed. */
  readonly agency: string;
  readonly polite: boolean;
  /** "QUÁ HẠN 3 ngày", "còn 2 ngày", "Kính đề nghị gửi, quá 1 ngày". */
  readonly words: string;
  readonly tone: Tone;
  /** Days from today to its deadline; negative when past. */
  readonly daysLeft: number;
  /** "23:59 28/02/2026" */
  readonly due: string;
  /** What is missing, in words: 'chưa gửi', 'đang soạn', 'trả lại: …', 'trang tin, loa'. */
  readonly missing: string;
  /** The cell to go to: row key in the round's tab, or column key in Sổ cơ quan or Sổ báo cáo; '' where there is none. */
  readonly fieldKey: string;
}

/** The page's opening: who owes what. Five service calls for plans and results. */
export interface RemindersForm {
  readonly rounds: readonly RoundChoice[];
  readonly roundKey: string;
  readonly kind: DutyKind;
  /** "Đợt 4 – 07/03/2026" and its deadline in words, for the texts. */
  readonly roundLabel: string;
  readonly deadline: string;
  /** How many owed it in all: of hamlets or agencies expected. */
  readonly expected: number;
  readonly owed: readonly OwedLine[];
  /** Why nobody owes anything, where `owed` is empty. */
  readonly none: NothingOwed;
}

/** Asked beside the opening, and so with the same. */
export type ReadFollowUpRequest = OpenRemindersRequest;

/** What is known of the person to be reminded; left out for whom this person may not see. */
export interface ContactLine {
  readonly unit: string;
  readonly who: string;
  readonly phone: string;
  readonly email: string;
  /** The address is missing or cannot be one. */
  readonly emailProblem: '' | 'missing' | 'wrong';
}

/** When and how a unit was reminded last: "07:05 26/11/2026", "thư", by whom. */
export interface LastReminded {
  readonly unit: string;
  readonly time: string;
  readonly how: string;
  readonly who: string;
  /** How often in this round for this duty. */
  readonly times: number;
  /** Whole days since; 0 today. */
  readonly daysAgo: number;
}

/** A reminder of which nobody knows whether it went: a person decides. */
export interface UnsureLine {
  readonly key: string;
  readonly text: string;
}

/** The health card, all of it in words; a button is named to those alone who have it. */
export interface HealthCard {
  readonly tone: Tone;
  /** One sentence: "Nhắc tự động đang chạy." */
  readonly headline: string;
  readonly lines: readonly string[];
  readonly isOn: boolean;
  /** The clock is this person's: may switch it off; another's: may take it over. */
  readonly isMine: boolean;
  readonly unsure: readonly UnsureLine[];
}

/** What follows the opening: who to speak to, who was spoken to, and whether the clock is well. */
export interface FollowUp {
  /** Of which round and duty `last` tells. */
  readonly roundKey: string;
  readonly kind: DutyKind;
  /** Of hamlets and of agencies; of those alone whom this person may see. */
  readonly contacts: readonly ContactLine[];
  /** Code of the agency that answers for a hamlet, by the hamlet's code. */
  readonly agencyOf: Readonly<Record<string, string>>;
  readonly last: readonly LastReminded[];
  readonly health: HealthCard;
  /** What this person may do besides looking. */
  readonly may: {
    /** Codes of the units that this person may note as reminded. */
    readonly record: readonly string[];
    /** Mails, and the clock that sends them. */
    readonly send: boolean;
    /** Why the other units cannot be noted, and mails not be sent, and who can do it: a sentence each; '' where all may be done. */
    readonly whyNotRecord: string;
    readonly whyNotSend: string;
  };
}

export interface RecordRemindedRequest {
  readonly roundKey: string;
  readonly kind: DutyKind;
  readonly units: readonly string[];
  readonly channel: Exclude<Channel, 'email'>;
  readonly operationId: string;
}

export interface RecordedReminded {
  readonly message: string;
  readonly last: readonly LastReminded[];
}

export interface PreviewDigestsRequest {
  readonly kind: 'today';
}

/** What pressing "Gửi thư nhắc" would do now. */
export interface DigestPreview {
  readonly message: string;
  /** "a***@gmail.com: Xóm Soi, Xóm 6 (kế hoạch đợt 4)": addresses only for who may see them. */
  readonly mails: readonly string[];
  readonly unreachable: readonly string[];
}

export interface SendDigestsRequest {
  readonly operationId: string;
}

export interface SentDigests {
  readonly message: string;
  readonly health: HealthCard;
}

export interface SwitchClockRequest {
  readonly to: 'on' | 'off' | 'takeOver';
}

export interface SwitchedClock {
  readonly message: string;
  readonly health: HealthCard;
}

export interface SettleReminderRequest {
  readonly key: string;
  /** It went; false: it did not, and may be sent again. */
  readonly wasSent: boolean;
  readonly operationId: string;
}

export interface SettledReminder {
  readonly message: string;
  readonly health: HealthCard;
}
