import { registerRange } from '../../src/sheets/layout.ts';
import type { ServerApi } from '../../src/wire/server-api.ts';
import type { WorkbookMendStep } from '../../src/wire/workbook-check.ts';
import { changeIndicators } from '../bench/changed-indicators.ts';
import type { Desk } from '../bench/desk.ts';
import type { CrashCommand, Press } from './command.ts';
import { asksOn } from './command.ts';

/** Chosen from the menu, with what is typed into its prompt; whatever is said of a mistake is said in an alert. */
const chooses =
  (of: string, typed?: string): Press =>
  (desk) => {
    const { ui } = desk.host;
    ui.questions.length = 0;
    if (typed !== undefined) ui.answer({ button: 'OK', text: typed });
    try {
      desk.script.run(of);
    } finally {
      // What was typed for a prompt that never came is not the next one's.
      ui.forgetAnswers();
    }
    return { ok: !ui.questions.some(({ form }) => form === 'alert') };
  };

const types =
  (fieldKey: string, hamlet: string, values: readonly (readonly (string | number)[])[]): Press =>
  (desk) => {
    desk.edits(fieldKey, hamlet, values);
    return { ok: true };
  };

const filledIn = (desk: Desk): void => {
  const cells = { 'result.course': 'Đã làm', LL01: 60, LL05: 30, VS01: 800 };
  for (const [key, value] of Object.entries(cells)) desk.edits(key, 'X10', [[value]]);
};

/**
 * The word still stands in the cell: it is taken out, and chosen once more where it is not settled by then. Google tells no script
 * of a cell that stays as it was.
 */
const choosesAgain: Press = (desk) => {
  const shown = (): string =>
    desk.host.calls.uncounted(() => {
      const { range, keys, codes } = desk.tab(desk.round);
      return range.offset(keys.indexOf('result.status'), codes.indexOf('X10'), 1, 1).getDisplayValue();
    });
  const word = shown();
  if (word !== 'Gửi' && word !== 'Đã xác nhận') return { ok: true };
  desk.edits('result.status', 'X10', [['']]);
  if (shown() !== 'Đã nộp') desk.edits('result.status', 'X10', [[word]]);
  return { ok: true };
};

const AFTER = '2026-03-08T08:00:00+07:00';

/** Somebody gives a hamlet its last month in the register. */
const lastMonth =
  (month: string): Press =>
  (desk) => {
    const range = desk.host.calls.uncounted(() => {
      const named = desk.named(registerRange.hamlets);
      const values = named.getValues();
      const row = values.findIndex((line) => line[values[0]?.indexOf('code') ?? 0] === 'X30');
      return named.offset(row, values[0]?.indexOf('validTo') ?? 0, 1, 1);
    });
    const at = desk.host.calls.uncounted(() => ({
      sheet: range.getSheet().getName(),
      range: range.getA1Notation(),
    }));
    const { failure } = desk.host.edit({ ...at, value: month });
    if (failure) throw failure;
    return { ok: true };
  };

/** A round's tab has lost the key of a row, and its round's name. */
const damage = (desk: Desk): void =>
  desk.host.calls.uncounted(() => {
    const { range, keys } = desk.tab(desk.round);
    range.offset(keys.indexOf('LL05'), 0, 1, 1).setValue('');
    range.offset(keys.indexOf('plan.people'), 1, 1, 1).setValue('');
  });

const mends: Press = ({ script }) => {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const reply = script.callFromPage('mendWorkbook', { cursor }) as ReturnType<ServerApi['mendWorkbook']>;
    if (!reply.ok) return reply;
    const { step }: WorkbookMendStep = reply.value;
    cursor = step.goesOn ? step.cursor : null;
  }
  return { ok: true };
};

/** What the office does from the menu, and what follows an edit by hand. */
export const officeCommands: readonly CrashCommand[] = [
  { of: 'followFromPrompt', when: '', ready: () => chooses('followFromPrompt', '3') },
  {
    of: 'updateIndicatorsOfRounds',
    when: '',
    ready: (desk) => {
      changeIndicators(desk);
      return chooses('updateIndicatorsOfRounds');
    },
  },
  { of: 'protectWorkbook', when: '', ready: () => asksOn('protectWorkbook'), logsEachPress: true },
  {
    of: 'mendWorkbook',
    when: '',
    logsEachPress: true,
    leavesUntold: true,
    ready: (desk) => {
      damage(desk);
      return mends;
    },
  },
  { of: 'setUpWorkbook', when: '', ready: () => asksOn('setUpWorkbook'), onBlank: true, ownTabs: /^ / },
  {
    of: 'onEdit',
    when: 'one cell',
    ready: () => types('LL01', 'X09', [['khoảng 50']]),
    leavesMarks: true,
    now: AFTER,
  },
  {
    of: 'onEdit',
    when: 'a pasted block',
    ready: () =>
      types('LL01', 'X09', [
        [1, 'abc'],
        [2, 3],
      ]),
    leavesMarks: true,
    now: AFTER,
  },
  {
    of: 'onEdit',
    when: 'a status',
    now: AFTER,
    leavesMarks: true,
    ready: (desk) => {
      filledIn(desk);
      return types('result.status', 'X10', [['Gửi']]);
    },
    again: choosesAgain,
  },
  {
    of: 'onEdit',
    when: 'a word put back',
    now: AFTER,
    leavesMarks: true,
    ready: (desk) => {
      filledIn(desk);
      return types('result.status', 'X10', [['Đã xác nhận']]);
    },
    again: choosesAgain,
  },
  {
    of: 'onEdit',
    when: 'the roster',
    ready: () => lastMonth('2026-01'),
    again: (desk) => {
      lastMonth('')(desk);
      return lastMonth('2026-01')(desk);
    },
  },
];
