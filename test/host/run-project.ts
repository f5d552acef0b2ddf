import { UnansweredQuestion } from '../emulator/host-stop.ts';
import type { Host } from '../emulator/index.ts';
import { projectOf, type ScriptPlace } from '../emulator/run/project.ts';
import type { HostScript } from '../emulator/run/script.ts';
import type { Answer, ButtonName } from '../emulator/services/ui-record.ts';
import type { ProjectFiles } from './project-files.ts';
import type { RunOptions, TypedEdit } from './run-options.ts';

/** What went wrong, as Google's execution log shows it. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly places: readonly ScriptPlace[];
  /** What whoever runs it here can do about it. */
  readonly hint: string | null;
}

export interface Ran {
  /** `onOpen`, `buildReport`, `Sheet1!B2=x`. */
  readonly what: string;
  readonly serviceCalls: number;
  readonly returned: unknown;
  readonly thrown: Thrown | null;
  /** Google's words to the person whose edit was refused. */
  readonly rejected: string | null;
}

const BUTTONS: readonly ButtonName[] = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'];

/**
 * Takes the project in, runs what was asked for, and types what was asked for; stops at the first error.
 * @returns what was done, and the functions that could have been run
 */
export function runProject(
  host: Host,
  { scripts }: ProjectFiles,
  { functions, answers, edits }: Pick<RunOptions, 'functions' | 'answers' | 'edits'>,
): { readonly ran: readonly Ran[]; readonly functions: readonly string[] } {
  const project = projectOf(scripts);
  const ran: Ran[] = [];
  host.ui.answer(...answers.map(answerOf));
  const attempt = (what: string, work: () => { returned?: unknown; rejected?: string }): boolean => {
    const before = host.calls.total;
    const done = { what, returned: undefined, thrown: null, rejected: null };
    try {
      const { returned, rejected = null } = work();
      ran.push({ ...done, returned, rejected, serviceCalls: host.calls.total - before });
      return true;
    } catch (error) {
      const thrown = { ...told(error), places: project.placesOf(error) };
      ran.push({ ...done, thrown, serviceCalls: host.calls.total - before });
      return false;
    }
  };
  const taken: { script?: HostScript } = {};
  const saved = attempt('save', () => {
    taken.script = host.load(scripts);
    return {};
  });
  const { script } = taken;
  if (!saved || script === undefined) return { ran, functions: [] };
  ran.pop();
  const work = [
    ...functions.map((name) => ({ what: name, run: () => started(host, script, name) })),
    ...edits.map((edit) => ({ what: editName(edit), run: () => typed(host, edit) })),
  ];
  for (const { what, run } of work) if (!attempt(what, run)) break;
  return { ran, functions: script.functions };
}

/** `onOpen` as opening the document starts it, anything else as the editor's "Run". */
function started(host: Host, script: HostScript, name: string): { returned?: unknown } {
  if (name !== 'onOpen') return { returned: script.run(name) };
  const failures = host.failures.length;
  script.open();
  const failure = host.failures[failures];
  if (failure !== undefined) throw failure.error;
  return {};
}

const editName = ({ sheet, cell, text }: TypedEdit): string =>
  `${sheet === null ? '' : `${sheet}!`}${cell}=${text}`;

function typed(host: Host, { sheet, cell, text }: TypedEdit): { rejected?: string } {
  const failures = host.failures.length;
  const value = text === '' ? null : text;
  const { rejected } = host.edit({ ...(sheet === null ? {} : { sheet }), range: cell, value });
  const failure = host.failures[failures];
  if (failure !== undefined) throw failure.error;
  return rejected === undefined ? {} : { rejected };
}

function answerOf(text: string): Answer {
  const button = BUTTONS.find((name) => name === text.toUpperCase());
  return button === undefined ? { button: 'OK', text } : { button };
}

/** Errors of the script's realm are no instances of this one's. */
function told(error: unknown): Omit<Thrown, 'places'> {
  const { name, message }: { name?: unknown; message?: unknown } = Object(error);
  const isError = typeof message === 'string';
  const words = {
    name: isError && typeof name === 'string' ? name : 'Error',
    message: isError ? message : String(error),
  };
  if (!(error instanceof UnansweredQuestion)) return { ...words, hint: null };
  const { form, buttons } = error.question;
  const choice =
    form === 'prompt'
      ? "--answer 'what to type'"
      : buttons.map((button) => `--answer ${button}`).join(' or ');
  return { ...words, hint: `Answer it with ${choice}.` };
}
