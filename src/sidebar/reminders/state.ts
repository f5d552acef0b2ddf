import type {
  DigestPreview,
  FollowUp,
  LastReminded,
  OpenRemindersRequest,
  OwedLine,
  RemindersForm,
} from '../../wire/reminders.ts';
import type { Problem } from '../../wire/reply.ts';
import type { CallFailure } from '../call-server.ts';

/** Everything the page "Đôn đốc" shows, and what of it a person has chosen to see. No effects. */

/** `quiet`: not reminded yesterday or today. */
export const FILTERS = ['all', 'overdue', 'soon', 'quiet'] as const;
export type Filter = (typeof FILTERS)[number];

/** Something that is reminded of by one text: a unit by its code, an agency by `agency:` and its name, all of them by `group`. */
export type Target = string;
export const GROUP: Target = 'group';
export const HEALTH = 'health';
export const agencyTarget = (name: string): Target => `agency:${name}`;

/** The text that was asked for, in its field. */
export interface Message {
  readonly target: Target;
  readonly text: string;
  /** null while the browser is asked. */
  readonly outcome: 'copied' | 'selected' | null;
}

export interface RemindersScreen {
  /** null until the first list has come. */
  readonly form: RemindersForm | null;
  /** null until it has come for the list that is shown. */
  readonly followUp: FollowUp | null;
  readonly busy: 'opening' | 'acting' | 'sending' | null;
  /** What is being opened; the page still shows the list before. */
  readonly wanted: OpenRemindersRequest | null;
  readonly problem: Problem | CallFailure | null;
  readonly filter: Filter;
  /** Name of the agency that alone is listed; '' for all. */
  readonly agency: string;
  /** What is folded open: targets, and HEALTH. */
  readonly open: ReadonlySet<string>;
  /** The unit whose cell was gone to last. */
  readonly visited: string | null;
  readonly message: Message | null;
  /** What was done last, beside what it was done to. */
  readonly said: { readonly at: string; readonly text: string } | null;
  /** What pressing "Gửi thư nhắc" would send, until that is confirmed or left. */
  readonly preview: DigestPreview | null;
}

export const NOTHING: RemindersScreen = {
  form: null,
  followUp: null,
  busy: null,
  wanted: null,
  problem: null,
  filter: 'all',
  agency: '',
  open: new Set(),
  visited: null,
  message: null,
  said: null,
  preview: null,
};

export const lastOf = ({ followUp }: RemindersScreen, unit: string): LastReminded | undefined =>
  followUp?.last.find((each) => each.unit === unit);

/** Yesterday counts as lately: who was called in the evening is not called again in the morning. */
const QUIET_DAYS = 2;

const passes = (screen: RemindersScreen, filter: Filter, line: OwedLine): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'overdue':
      return line.tone === 'overdue' || line.tone === 'polite';
    case 'soon':
      return line.tone === 'soon';
    case 'quiet': {
      const last = lastOf(screen, line.unit);
      return last === undefined || last.daysAgo >= QUIET_DAYS;
    }
  }
};

/** The lines of a filter, of the chosen agency alone where one is. */
export const linesOf = (screen: RemindersScreen, filter: Filter = screen.filter): readonly OwedLine[] =>
  (screen.form?.owed ?? []).filter(
    (line) => (screen.agency === '' || line.agency === screen.agency) && passes(screen, filter, line),
  );

export interface AgencyLines {
  readonly agency: string;
  readonly lines: readonly OwedLine[];
}

/** By agency, in the order in which they come. */
export const byAgency = (lines: readonly OwedLine[]): readonly AgencyLines[] => {
  const groups = new Map<string, OwedLine[]>();
  for (const line of lines) {
    const group = groups.get(line.agency);
    if (group) group.push(line);
    else groups.set(line.agency, [line]);
  }
  return [...groups].map(([agency, of]) => ({ agency, lines: of }));
};

/** Whose results an agency answers for are listed under it; what it owes itself stands by itself. */
export const isOfHamlets = ({ kind }: Pick<RemindersForm, 'kind'>): boolean =>
  kind === 'plan' || kind === 'result';

/** The lines that a target stands for, of those in sight. */
export const linesOfTarget = (screen: RemindersScreen, target: Target): readonly OwedLine[] => {
  const lines = linesOf(screen);
  if (target === GROUP) return lines;
  return lines.filter(({ unit, agency }) => unit === target || agencyTarget(agency) === target);
};

/** The newest of what was noted in place of what was known of the same units. */
export const remindedNow = (followUp: FollowUp, last: readonly LastReminded[]): FollowUp => {
  const units = new Set(last.map(({ unit }) => unit));
  return { ...followUp, last: [...followUp.last.filter(({ unit }) => !units.has(unit)), ...last] };
};

export const toggled = (open: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const now = new Set(open);
  if (!now.delete(id)) now.add(id);
  return now;
};
