import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/paths.ts';
import type { Instant } from './host-clock.ts';
import type { AuthModeName } from './host-context.ts';
import { fullScope } from './services/gate.ts';

export interface HostOptions {
  /** What the clock shows; it stands still. */
  readonly now?: Instant;
  /** The manifest's zone unless told otherwise. */
  readonly scriptTimeZone?: string;
  /** A file of ours begins as Google's files begin for most people: America/Los_Angeles, en_US. */
  readonly spreadsheetTimeZone?: string;
  readonly locale?: string;
  readonly title?: string;
  /** E-mail of the file's owner. */
  readonly owner?: string;
  /** Others with whom the file is shared as editors. */
  readonly users?: readonly string[];
  /** Who is at the keyboard and known to scripts. Left out: the owner, whose address Google does not tell (§12.14). */
  readonly activeUser?: string;
  /** The mode in which functions are started; FULL when left out. */
  readonly authMode?: AuthModeName;
  /** Scopes granted: the manifest's when left out. */
  readonly scopes?: 'manifest' | 'all' | readonly string[];
  readonly quota?: { readonly mailRecipients?: number };
  /** What `save()` gave, or the spreadsheet's part of it. */
  readonly workbook?: string;
  /** Whether a file contains the script. Unbound, nothing is active. */
  readonly bound?: boolean;
  /** Worked out unless told otherwise. Left blank but for numbers under a link, a workbook of 480 hamlets is quick: for scripts that read no formula. */
  readonly formulas?: 'worked out' | 'left blank';
  /**
   * `published`: each call moves the clock by what it costs at Google (call-costs.ts), so that a run sees the time pass and
   * is ended at its limit. Calls take no time when left out; sleeping and waiting for a lock always do.
   */
  readonly callCosts?: 'published' | 'none';
  /** The project's pages by name, with or without `.html`. */
  readonly files?: Readonly<Record<string, string>> | ReadonlyMap<string, string>;
}

interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
}

export function manifest(): Manifest {
  const read: Manifest = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8'));
  return read;
}

export function scopesOf({ scopes = 'manifest' }: HostOptions): ReadonlySet<string> | 'all' {
  if (scopes === 'all') return 'all';
  return new Set((scopes === 'manifest' ? manifest().oauthScopes : scopes).map(fullScope));
}

export const filesOf = ({ files = {} }: HostOptions): Map<string, string> =>
  new Map(files instanceof Map ? files : Object.entries(files));
