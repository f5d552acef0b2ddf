/** Google's enums: singletons, so `===` works, whose `toString()` is their name (platform-facts §15.10). */

class EnumMember {
  readonly #group: string;
  readonly #name: string;
  readonly #place: number;

  constructor(group: string, name: string, place: number) {
    this.#group = group;
    this.#name = name;
    this.#place = place;
  }

  toString(): string {
    return this.#name;
  }

  /** `JSON.stringify(enum)` gives the enum's name (§1.9). */
  toJSON(): string {
    return this.#name;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#place;
  }

  /** 0 for itself; else how far apart the two stand in their enum. */
  compareTo(other: EnumMember): number {
    return this.#place - other.ordinal();
  }

  static groupOf(member: EnumMember): string {
    return member.#group;
  }
}

const GROUPS = {
  AutoFillSeries: 'DEFAULT_SERIES ALTERNATE_SERIES',
  BandingTheme: 'LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK',
  BooleanCriteria:
    'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_NOT_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
  BorderStyle: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
  ColorType: 'UNSUPPORTED RGB THEME',
  CopyPasteType:
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  DataExecutionErrorCode:
    'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED NONE TIME_OUT TOO_MANY_ROWS TOO_MANY_COLUMNS TOO_MANY_CELLS ENGINE PARAMETER_INVALID UNSUPPORTED_DATA_TYPE DUPLICATE_COLUMN_NAMES INTERRUPTED OTHER TOO_MANY_CHARS_PER_CELL DATA_NOT_FOUND PERMISSION_DENIED',
  DataExecutionState: 'DATA_EXECUTION_STATE_UNSUPPORTED RUNNING SUCCESS ERROR NOT_STARTED',
  DataSourceParameterType: 'DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED CELL',
  DataSourceRefreshScope: 'DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED ALL_DATA_SOURCES',
  DataSourceType: 'DATA_SOURCE_TYPE_UNSUPPORTED BIGQUERY LOOKER',
  DataValidationCriteria:
    'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE',
  DateTimeGroupingRuleType:
    'UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY',
  DeveloperMetadataLocationType: 'SPREADSHEET SHEET ROW COLUMN',
  DeveloperMetadataVisibility: 'DOCUMENT PROJECT',
  Dimension: 'COLUMNS ROWS',
  Direction: 'UP DOWN PREVIOUS NEXT',
  FrequencyType: 'FREQUENCY_TYPE_UNSUPPORTED DAILY WEEKLY MONTHLY',
  GroupControlTogglePosition: 'BEFORE AFTER',
  InterpolationType: 'NUMBER PERCENT PERCENTILE MIN MAX',
  PivotTableSummarizeFunction:
    'CUSTOM SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP',
  PivotValueDisplayType: 'DEFAULT PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL',
  ProtectionType: 'RANGE SHEET',
  RecalculationInterval: 'ON_CHANGE MINUTE HOUR',
  RelativeDate: 'TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR',
  SheetType: 'GRID OBJECT DATASOURCE',
  SortOrder: 'ASCENDING DESCENDING',
  TextDirection: 'LEFT_TO_RIGHT RIGHT_TO_LEFT',
  TextToColumnsDelimiter: 'COMMA SEMICOLON PERIOD SPACE',
  ThemeColorType: 'UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK',
  ValueType: 'IMAGE',
  WrapStrategy: 'WRAP OVERFLOW CLIP',
} as const;

/** Enums of the global `Charts`, which embedded charts are described with. */
const CHART_GROUPS = {
  ChartHiddenDimensionStrategy: 'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH',
  ChartMergeStrategy: 'MERGE_COLUMNS MERGE_ROWS',
  ChartType:
    'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
} as const;

export type EnumGroup = keyof typeof GROUPS | keyof typeof CHART_GROUPS;

const members = new Map<string, EnumMember>();

function makeGroup(group: string, names: string): Readonly<Record<string, EnumMember>> {
  const entries = names.split(' ').map((name, place): [string, EnumMember] => {
    const member = new EnumMember(group, name, place);
    members.set(`${group}.${name}`, member);
    return [name, member];
  });
  return Object.freeze(Object.fromEntries(entries));
}

type Enums = Readonly<Record<string, Readonly<Record<string, object>>>>;

const enumsOf = (groups: Readonly<Record<string, string>>): Enums =>
  Object.fromEntries(Object.entries(groups).map(([group, names]) => [group, makeGroup(group, names)]));

/** `SpreadsheetApp`'s enums by their names. */
export const ENUMS: Enums = enumsOf(GROUPS);

/** Those of `Charts`. */
export const CHART_ENUMS: Enums = enumsOf(CHART_GROUPS);

/** The name of a member of the group; null when the value is none. */
export function enumName(group: EnumGroup, value: unknown): string | null {
  return value instanceof EnumMember && EnumMember.groupOf(value) === group ? value.name() : null;
}

export function isMemberOf(group: string, value: unknown): boolean {
  return value instanceof EnumMember && EnumMember.groupOf(value) === group;
}

/** The group's member of that name, typed as the declarations type it: a numeric enum, though Google's are objects. */
export function enumMember<T>(group: EnumGroup, name: string): T;
export function enumMember(group: EnumGroup, name: string): unknown {
  const member = members.get(`${group}.${name}`);
  if (member === undefined) throw new Error(`${group}.${name} is not emulated`);
  return member;
}
