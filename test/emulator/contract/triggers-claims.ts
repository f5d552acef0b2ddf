import { type Claim, type ContractGlobals, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference/script';
const clock = `${reference}/clock-trigger-builder`;

type Builder = GoogleAppsScript.Script.ClockTriggerBuilder;
type Trigger = GoogleAppsScript.Script.Trigger;

/** Makes a trigger, looks at it, and takes it away again: an add-on has room for one. */
function made(
  { ScriptApp }: ContractGlobals,
  how: (builder: Builder) => Builder,
  look: (trigger: Trigger) => void,
): void {
  const trigger = how(ScriptApp.newTrigger('contractHandler').timeBased()).create();
  try {
    look(trigger);
  } finally {
    ScriptApp.deleteTrigger(trigger);
  }
}

const isClock = (trigger: Trigger): void => same(String(trigger.getEventType()), 'CLOCK');

export const triggersClaims: readonly Claim[] = [
  {
    id: 'triggers-1',
    sentence: 'a clock trigger tells its function, its type and its source, and is gone when deleted',
    source: `${reference}/trigger`,
    run: ({ ScriptApp }) => {
      const trigger = ScriptApp.newTrigger('contractHandler').timeBased().everyHours(6).create();
      same(
        [trigger.getHandlerFunction(), String(trigger.getEventType()), String(trigger.getTriggerSource())],
        ['contractHandler', 'CLOCK', 'CLOCK'],
      );
      const id = trigger.getUniqueId();
      const isListed = (): boolean =>
        ScriptApp.getProjectTriggers().some((each) => each.getUniqueId() === id);
      same(isListed(), true);
      ScriptApp.deleteTrigger(trigger);
      same(isListed(), false);
    },
  },
  {
    id: 'triggers-2',
    sentence:
      'a clock may tick every so many days, weeks or days of the month, at an hour, near a minute, in a zone',
    source: clock,
    run: (globals) => {
      const { WeekDay } = globals.ScriptApp;
      made(
        globals,
        (each) => each.everyDays(1).atHour(7).nearMinute(30).inTimezone('Asia/Ho_Chi_Minh'),
        isClock,
      );
      made(globals, (each) => each.everyWeeks(2).onWeekDay(WeekDay.SATURDAY).atHour(8), isClock);
      made(globals, (each) => each.onWeekDay(WeekDay.MONDAY), isClock);
      made(globals, (each) => each.onMonthDay(1).atHour(8), isClock);
    },
  },
  {
    id: 'triggers-3',
    sentence: 'a clock may ring once: after a time, or on a day',
    source: clock,
    run: (globals) => {
      made(globals, (each) => each.after(3_600_000), isClock);
      made(globals, (each) => each.at(new Date(Date.now() + 86_400_000)), isClock);
      made(globals, (each) => each.atDate(2099, 12, 31), isClock);
    },
  },
  {
    id: 'triggers-4',
    sentence: 'everyMinutes takes 1, 5, 10, 15 and 30 only',
    source: `${clock}#everyMinutes(Integer)`,
    run: ({ ScriptApp }) => {
      refused('everyMinutes', () =>
        ScriptApp.newTrigger('contractHandler').timeBased().everyMinutes(7).create(),
      );
    },
  },
  {
    id: 'triggers-5',
    sentence: 'a clock without a time is refused',
    source: clock,
    run: ({ ScriptApp }) => {
      refused('', () => ScriptApp.newTrigger('contractHandler').timeBased().create());
    },
  },
  {
    id: 'triggers-6',
    sentence: 'a trigger of a spreadsheet tells its file, and getUserTriggers finds it there',
    source: `${reference}/spreadsheet-trigger-builder, ${reference}/script-app#getUserTriggers(Spreadsheet)`,
    run: ({ ScriptApp, SpreadsheetApp }) => {
      const file = SpreadsheetApp.getActiveSpreadsheet();
      for (const [event, type] of [
        ['onOpen', 'ON_OPEN'],
        ['onEdit', 'ON_EDIT'],
        ['onChange', 'ON_CHANGE'],
        ['onFormSubmit', 'ON_FORM_SUBMIT'],
      ] as const) {
        const trigger = ScriptApp.newTrigger('contractHandler').forSpreadsheet(file)[event]().create();
        const found = ScriptApp.getUserTriggers(file).map((each) => each.getUniqueId());
        const seen = [
          String(trigger.getEventType()),
          String(trigger.getTriggerSource()),
          trigger.getTriggerSourceId(),
        ];
        ScriptApp.deleteTrigger(trigger);
        same(seen, [type, 'SPREADSHEETS', file.getId()]);
        same(found.includes(trigger.getUniqueId()), true);
      }
    },
  },
  {
    id: 'triggers-7',
    sentence: 'a file may be named by its id',
    source: `${reference}/trigger-builder#forSpreadsheet(String)`,
    run: ({ ScriptApp, SpreadsheetApp }) => {
      const id = SpreadsheetApp.getActiveSpreadsheet().getId();
      const trigger = ScriptApp.newTrigger('contractHandler').forSpreadsheet(id).onEdit().create();
      ScriptApp.deleteTrigger(trigger);
      same(trigger.getTriggerSourceId(), id);
    },
  },
  {
    id: 'triggers-8',
    sentence:
      'a clock may tick every hour; it is found among the person’s own by its number, and deleted there',
    source: `${clock}#everyHours(Integer), ${reference}/script-app#getProjectTriggers()`,
    run: ({ ScriptApp }) => {
      const id = ScriptApp.newTrigger('contractHandler').timeBased().everyHours(1).create().getUniqueId();
      const own = ScriptApp.getProjectTriggers().filter((each) => each.getUniqueId() === id);
      same(
        own.map((each) => each.getHandlerFunction()),
        ['contractHandler'],
      );
      for (const each of own) ScriptApp.deleteTrigger(each);
      same(
        ScriptApp.getProjectTriggers().some((each) => each.getUniqueId() === id),
        false,
      );
    },
  },
  {
    id: 'triggers-9',
    sentence: 'what the person has agreed to is required without a word, and is not asked for again',
    source: `${reference}/script-app#requireScopes(AuthMode,String[]), ${reference}/authorization-info`,
    run: ({ ScriptApp }) => {
      const { AuthMode, AuthorizationStatus } = ScriptApp;
      ScriptApp.requireScopes(AuthMode.FULL, ['https://www.googleapis.com/auth/script.scriptapp']);
      const status = ScriptApp.getAuthorizationInfo(AuthMode.FULL).getAuthorizationStatus();
      same(status === AuthorizationStatus.NOT_REQUIRED, true);
    },
  },
];
