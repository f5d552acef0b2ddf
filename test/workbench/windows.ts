import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer, DeskEvent, Question, Visitor } from './desk-contract.ts';
import type { ScreenEvent, Selection, ServerMessage } from './face/protocol.ts';
import type { UndoStep } from './undo.ts';

/** One browser window: a person at the workbook. */
export interface Window {
  readonly id: string;
  email: string;
  selection: Selection;
  stream: ServerResponse | null;
  /** How many messages went to it. */
  told: number;
  readonly undo: UndoStep[];
  readonly redo: UndoStep[];
  /** The sidebar and the dialogs that are open, so that a reload finds them again. */
  open: Extract<ScreenEvent, { kind: 'sidebar' | 'dialog' }>[];
  readonly questions: Map<number, (answer: Answer) => void>;
}

export interface Frame {
  readonly window: Window;
  readonly html: string;
}

/** Keeps the windows and the frames in them. A window that nobody knows yet begins as `newcomer`. */
export function createWindows(newcomer: () => Visitor) {
  const windows = new Map<string, Window>();
  const frames = new Map<string, Frame>();
  let questionCount = 0;

  function find(id: string): Window {
    const known = windows.get(id);
    if (known) return known;
    const made: Window = {
      id,
      ...newcomer(),
      stream: null,
      told: 0,
      undo: [],
      redo: [],
      open: [],
      questions: new Map(),
    };
    windows.set(id, made);
    return made;
  }

  function send(window: Window, message: ServerMessage): void {
    if (!window.stream) return;
    window.told += 1;
    window.stream.write(`id: ${window.told}\ndata: ${JSON.stringify(message)}\n\n`);
  }

  function openFrame(window: Window, html: string): string {
    const id = randomUUID();
    frames.set(id, { window, html });
    return id;
  }

  /** Shows in the window what a script asked to show. */
  function show(window: Window, event: DeskEvent): void {
    if (event.kind === 'sidebar' || event.kind === 'dialog') {
      const { html, ...rest } = event;
      const shown = { ...rest, frame: openFrame(window, html) };
      // Google keeps one sidebar and puts dialogs on top of each other.
      if (shown.kind === 'sidebar') window.open = window.open.filter((other) => other.kind !== 'sidebar');
      window.open.push(shown);
      send(window, { kind: 'screen', event: shown });
      return;
    }
    if (event.kind === 'select') window.selection = event.selection;
    send(window, { kind: 'screen', event });
  }

  function ask(window: Window, question: Question): Promise<Answer> {
    const id = ++questionCount;
    return new Promise((resolve) => {
      window.questions.set(id, resolve);
      send(window, { kind: 'screen', event: { kind: 'question', id, ...question } });
    });
  }

  return {
    find,
    send,
    show,
    ask,
    frame: (id: string) => frames.get(id),
    all: () => [...windows.values()],
    answer(window: Window, id: number, answer: Answer): void {
      window.questions.get(id)?.(answer);
      window.questions.delete(id);
    },
    close(window: Window, frame: string): void {
      window.open = window.open.filter((shown) => shown.frame !== frame);
      frames.delete(frame);
    },
    /** A window that goes away answers its questions by closing them. */
    leave(window: Window): void {
      window.stream = null;
      for (const resolve of window.questions.values()) resolve({ button: 'CLOSE', text: '' });
      window.questions.clear();
    },
    /** What the others were to undo may stand in another row by now. */
    forgetUndo(but: Window | null = null): void {
      for (const window of windows.values()) {
        if (window === but) continue;
        window.undo.length = 0;
        window.redo.length = 0;
      }
    },
    /** After a restart nothing of the old workbook is left to point at. */
    forget(): void {
      for (const window of windows.values()) {
        send(window, { kind: 'reload' });
        Object.assign(window, newcomer(), { email: window.email, open: [] });
        window.undo.length = 0;
        window.redo.length = 0;
      }
      frames.clear();
    },
  };
}
