import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PresetName } from '../workbench/face/protocol.ts';
import { instantOf, presetOf } from '../workbench/options.ts';

/** What a person types into a cell after the functions ran. */
export interface TypedEdit {
  /** Null for the sheet in front. */
  readonly sheet: string | null;
  readonly cell: string;
  readonly text: string;
}

export interface RunOptions {
  /** Files and folders of the script. */
  readonly paths: readonly string[];
  /** Run one after the other; none: the functions there are get listed. */
  readonly functions: readonly string[];
  readonly preset: PresetName;
  readonly csv: readonly string[];
  readonly now: string;
  readonly locale: string | null;
  readonly zone: string | null;
  readonly user: string;
  /** To alerts and prompts, in order: a button's name, or what is typed. */
  readonly answers: readonly string[];
  readonly edits: readonly TypedEdit[];
  readonly formulas: boolean;
  readonly details: boolean;
  readonly json: boolean;
}

const USAGE = `npm run host -- FILE.gs [more files or a folder] FUNCTION[,FUNCTION…]
  --preset blank|plan|sample   the workbook before it; blank unless told otherwise
  --csv FILE.csv               a sheet of its name, once for each file
  --now, --locale, --zone      clock, as 2026-03-02T08:00:00+07:00; locale, as en_US; zone, as Asia/Ho_Chi_Minh
  --user ADDRESS               who runs it
  --answer OK|YES|NO|CANCEL|…  to the next alert or prompt; anything else is typed into the prompt
  --edit 'Sheet1!B2=text'      typed after the functions ran: onEdit runs
  --formulas, --details        formulas beside their values; formats, rules, filters, merges and protections
  --json                       all of it as JSON`;

/** @throws Error with a sentence that says what is wrong with the command line */
export function runOptions(args: readonly string[]): RunOptions {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true, default: [] as string[] } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      preset: { type: 'string', default: 'blank' },
      csv: texts,
      now: text,
      locale: text,
      zone: text,
      user: { type: 'string', default: 'nguoi-dung@example.com' },
      answer: texts,
      edit: texts,
      formulas: flag,
      details: flag,
      json: flag,
    },
  });
  const last = positionals.at(-1);
  if (last === undefined) throw new Error(USAGE);
  const namesFunction = positionals.length > 1 && !existsSync(last);
  const paths = namesFunction ? positionals.slice(0, -1) : positionals;
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new Error(`There is no ${missing}`);
  return {
    paths,
    functions: namesFunction ? last.split(',') : [],
    preset: presetOf(values.preset),
    csv: values.csv,
    now: instantOf(values.now),
    locale: values.locale ?? null,
    zone: values.zone ?? null,
    user: values.user,
    answers: values.answer,
    edits: values.edit.map(typedEdit),
    formulas: values.formulas,
    details: values.details,
    json: values.json,
  };
}

function typedEdit(text: string): TypedEdit {
  const match = /^(?:'?(.+?)'?!)?([A-Za-z]+\d+)=(.*)$/s.exec(text);
  if (match === null) throw new Error(`--edit is a cell and a text, as Sheet1!B2=done, not "${text}"`);
  const [, sheet = null, cell = '', typed = ''] = match;
  return { sheet, cell: cell.toUpperCase(), text: typed };
}
