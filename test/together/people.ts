import { statusLabels } from '../../src/data/statuses.ts';
import type { Phase } from '../../src/domain/field.ts';
import type { EntryState } from '../../src/wire/entry.ts';
import type { Reply } from '../../src/wire/reply.ts';
import type { Act, Reshaping } from './acts.ts';
import { NEEDED, WORDS } from './acts.ts';
import { AGENCY, type HamletCode, ROUND, type SharedWorkbook, type Who } from './shared-workbook.ts';

/** What a page asked the server to save, as the model has to know it. */
export interface Asked {
  readonly name: 'savePlanDraft' | 'submitPlan' | 'saveResultDraft' | 'submitResult';
  readonly hamlet: HamletCode;
  readonly phase: Phase;
  /** Of the page: what it was shown. */
  readonly seen: Readonly<Record<string, string>>;
  readonly request: { readonly entries: Readonly<Record<string, string>>; readonly operationId: string };
}

/** What came of an act: nothing is known yet of what it means for the cells. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'edited'; readonly cells: Readonly<Record<string, string>> }
  | {
      readonly kind: 'saved';
      readonly asked: Asked;
      readonly receipt: string | null;
    }
  | {
      readonly kind: 'accepted';
      readonly phase: Phase;
      readonly hamlets: readonly HamletCode[];
      /** Those of them that it was done to. */
      readonly done: readonly HamletCode[];
      readonly refusedNames: number;
    }
  | { readonly kind: 'sentBack'; readonly phase: Phase; readonly hamlet: HamletCode }
  | {
      readonly kind: 'askedInCell';
      readonly phase: Phase;
      readonly hamlet: HamletCode;
      /** The receipt that stands there when onEdit has run; null where it is the one of before. */
      readonly receipt: string | null;
    }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

type AnyReply = Reply<unknown, { readonly kind: string; readonly message: string }>;

const refusedBy = (reply: AnyReply): Outcome | null => {
  if (reply.ok) return null;
  const { problem } = reply;
  return {
    kind: 'refused',
    code: 'code' in problem ? problem.code : problem.kind,
    message: problem.message,
  };
};

const SAVE_NAMES = {
  plan: { saveDraft: 'savePlanDraft', submit: 'submitPlan' },
  result: { saveDraft: 'saveResultDraft', submit: 'submitResult' },
} as const;

const NOTHING: Outcome = { kind: 'nothing' };

/** Pages of several people: each remembers what it loaded last, and what it sent last. */
export class People {
  private readonly book: SharedWorkbook;
  private readonly pages = new Map<string, EntryState>();
  private readonly bases = new Map<string, string>();
  private readonly sent = new Map<Who, Asked>();

  constructor(book: SharedWorkbook) {
    this.book = book;
  }

  does(act: Act): Outcome {
    const { book } = this;
    switch (act.kind) {
      case 'load':
        return this.load(act.who, act.hamlet, act.phase) instanceof Error ? NOTHING : NOTHING;
      case 'save':
        return this.saves(act);
      case 'retry': {
        const asked = this.sent.get(act.who);
        return asked === undefined ? NOTHING : this.asks(act.who, asked);
      }
      case 'type': {
        const rejected = book.edits(act.who, act.hamlet, act.key, { value: act.value });
        if (rejected !== null) return { kind: 'refused', code: 'rejected', message: rejected };
        return { kind: 'edited', cells: { [`${act.hamlet} ${act.key}`]: act.value } };
      }
      case 'paste':
        return this.pastes(act);
      case 'sendInCell': {
        const receiptNow = (): string => book.cells().get(`${act.hamlet} ${act.phase}.receipt`) ?? '';
        const before = receiptNow();
        const rejected = book.edits(act.who, act.hamlet, `${act.phase}.status`, { value: 'Gửi' });
        if (rejected !== null) return { kind: 'refused', code: 'rejected', message: rejected };
        const receipt = receiptNow() === before ? null : receiptNow();
        return { kind: 'askedInCell', phase: act.phase, hamlet: act.hamlet, receipt };
      }
      case 'accept':
        return this.accepts(act);
      case 'sendBack':
        return this.sendsBack(act);
      case 'freeze':
        return this.freezes();
      case 'unlock': {
        const press = { roundKey: ROUND, hamletCode: act.hamlet, operationId: book.nextOperation() };
        const asked = { ...press, until: '2026-03-12', reason: 'sửa số' };
        return refusedBy(book.asks('clerk', 'unlockHamlet', asked)) ?? NOTHING;
      }
      case 'reshape':
        reshape(book, act.who, act.how);
        return NOTHING;
    }
  }

  private load(who: Who, hamlet: HamletCode, phase: Phase): EntryState | Outcome {
    const reply = this.book.asks(who, phase === 'plan' ? 'openPlan' : 'openResult', {
      roundKey: ROUND,
      hamletCode: hamlet,
    });
    if (!reply.ok) return refusedBy(reply) ?? NOTHING;
    this.pages.set(`${who} ${hamlet} ${phase}`, reply.value.state);
    return reply.value.state;
  }

  private saves(act: Extract<Act, { kind: 'save' }>): Outcome {
    const { who, hamlet, phase } = act;
    const known = act.stale ? this.pages.get(`${who} ${hamlet} ${phase}`) : undefined;
    const page = known ?? this.load(who, hamlet, phase);
    if ('kind' in page) return page;
    const needed = act.press === 'submit' ? NEEDED[phase] : {};
    const entries = { ...needed, ...page.entries, ...act.entries };
    const request = {
      roundKey: ROUND,
      hamletCode: hamlet,
      entries,
      base: page.base,
      reason: page.needsReason ? 'sửa số liệu' : '',
      operationId: this.book.nextOperation(),
    };
    const asked = { name: SAVE_NAMES[phase][act.press], hamlet, phase, seen: page.entries, request };
    this.sent.set(who, asked);
    return this.asks(who, asked);
  }

  private asks(who: Who, asked: Asked): Outcome {
    const reply = this.book.asks(who, asked.name, asked.request);
    if (!reply.ok) return refusedBy(reply) ?? NOTHING;
    this.pages.set(`${who} ${asked.hamlet} ${asked.phase}`, reply.value.state);
    return { kind: 'saved', asked, receipt: reply.value.receipt?.code ?? null };
  }

  private pastes(act: Extract<Act, { kind: 'paste' }>): Outcome {
    const { rows, columns } = this.book.places();
    const keyAt = new Map([...rows].map(([key, row]) => [row, key]));
    const hamletAt = new Map([...columns].map(([code, column]) => [column, code]));
    const [top, left] = [rows.get(act.key) ?? 0, columns.get('X01') ?? 0];
    // Whoever sorted the rows sees where the entries end.
    const end = act.rows.findIndex((_, r) => !isEntryRow(keyAt.get(top + r)));
    const block = end < 0 ? act.rows : act.rows.slice(0, end);
    this.book.edits(act.who, 'X01', act.key, { values: block });
    const cells: Record<string, string> = {};
    for (const [r, line] of block.entries()) {
      for (const [c, value] of line.entries()) {
        const [key, hamlet] = [keyAt.get(top + r), hamletAt.get(left + c)];
        if (key !== undefined && hamlet !== undefined) cells[`${hamlet} ${key}`] = value;
      }
    }
    return { kind: 'edited', cells };
  }

  /** What an officer's page shows of each hamlet, loaded now or earlier. */
  private seenBases(phase: Phase, stale: boolean): Outcome | null {
    if (stale && this.bases.size > 0) return null;
    const reply = this.book.asks('officer', 'openAgency', { roundKey: ROUND, agencyCode: AGENCY });
    if (!reply.ok) return refusedBy(reply);
    for (const each of reply.value.state.hamlets) {
      this.bases.set(`${each.code} plan`, each.plan.base);
      this.bases.set(`${each.code} result`, each.result.base);
    }
    return phase ? null : NOTHING;
  }

  private accepts(act: Extract<Act, { kind: 'accept' }>): Outcome {
    const { phase } = act;
    const refusal = this.seenBases(phase, act.stale);
    if (refusal !== null) return refusal;
    const word = statusLabels[phase === 'plan' ? 'agreed' : 'confirmed'];
    const areAccepted = (): readonly HamletCode[] => {
      const cells = this.book.cells();
      return act.hamlets.filter((hamlet) => cells.get(`${hamlet} ${phase}.status`) === word);
    };
    const before = areAccepted();
    const reply = this.book.asks('officer', phase === 'plan' ? 'agreePlans' : 'confirmResults', {
      roundKey: ROUND,
      agencyCode: AGENCY,
      operationId: this.book.nextOperation(),
      hamlets: act.hamlets.map((hamletCode) => ({
        hamletCode,
        base: this.bases.get(`${hamletCode} ${phase}`) ?? '',
      })),
    });
    if (!reply.ok) return refusedBy(reply) ?? NOTHING;
    const done = areAccepted().filter((hamlet) => !before.includes(hamlet));
    return { kind: 'accepted', phase, hamlets: act.hamlets, done, refusedNames: reply.value.refused.length };
  }

  private sendsBack(act: Extract<Act, { kind: 'sendBack' }>): Outcome {
    const { phase, hamlet } = act;
    const refusal = this.seenBases(phase, act.stale);
    if (refusal !== null) return refusal;
    const reply = this.book.asks('officer', 'sendBackEntry', {
      roundKey: ROUND,
      agencyCode: AGENCY,
      operationId: this.book.nextOperation(),
      phase,
      hamletCode: hamlet,
      base: this.bases.get(`${hamlet} ${phase}`) ?? '',
      reason: 'ghi rõ hơn',
      newDay: '2026-03-20',
    });
    return refusedBy(reply) ?? { kind: 'sentBack', phase, hamlet };
  }

  private freezes(): Outcome {
    const { book } = this;
    const built = book.asks('clerk', 'buildMonthlySummary', { roundKey: ROUND, cursor: '' });
    if (!built.ok) return refusedBy(built) ?? NOTHING;
    const press = { roundKey: ROUND, number: '7', operationId: book.nextOperation() };
    const checks = book.asks('clerk', 'freezeReport', { ...press, confirmed: false, base: '' });
    if (!checks.ok) return refusedBy(checks) ?? NOTHING;
    if (checks.value.kind !== 'checks') return NOTHING;
    const asked = { ...press, confirmed: true, base: checks.value.base };
    const frozen = book.asks('clerk', 'freezeReport', asked);
    if (!frozen.ok) return refusedBy(frozen) ?? NOTHING;
    return frozen.value.kind === 'frozen' ? { kind: 'frozen' } : NOTHING;
  }
}

const isEntryRow = (key: string | undefined): boolean =>
  key !== undefined &&
  (key.startsWith('plan.group') || WORDS.result.includes(key) || key === 'result.photos');

/** Sorts the plan's rows of what is done where by their labels, as a person does who looks for something. */
const sortRows = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: ReadonlyMap<string, number>,
  width: number,
): void => {
  const among = [...rows].filter(([key]) => key.startsWith('plan.group')).map(([, row]) => row);
  const first = Math.min(...among);
  const isTogether = Math.max(...among) - first === among.length - 1;
  if (isTogether) sheet.getRange(first, 1, among.length, width).sort({ column: 2, ascending: false });
};

function reshape(book: SharedWorkbook, who: Who, how: Reshaping): void {
  book.reshapes(who, (sheet, { rows, columns }) => {
    const column = columns.get('X01') ?? 0;
    const row = rows.get('plan.place') ?? 0;
    switch (how) {
      case 'insert column':
        sheet.insertColumnBefore(column);
        return;
      case 'move column':
        sheet.moveColumns(sheet.getRange(1, column, 1, 1), (columns.get('X03') ?? 0) + 1);
        return;
      case 'insert row':
        sheet.insertRowBefore(row);
        return;
      case 'move row':
        sheet.moveRows(sheet.getRange(row, 1, 1, 1), (rows.get('plan.money') ?? 0) + 1);
        return;
      case 'rename tab':
        sheet.setName(`${sheet.getName()} x`);
        return;
      case 'move tab':
        sheet.activate();
        sheet.getParent().moveActiveSheet(1);
        return;
      case 'sort rows':
        sortRows(sheet, rows, sheet.getLastColumn());
        return;
    }
  });
}
