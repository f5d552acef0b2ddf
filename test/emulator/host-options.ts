import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/paths.ts';
import type { Instant } from './host-clock.ts';
import { type AuthModeName, Exception } from './host-context.ts';
import { fullScope } from './services/gate.ts';
import type { RunKind } from './services/host-desk.ts';
import type { Delivery } from './services/triggers.ts';
import type { Web } from './services/url-fetch.ts';
import { createBlankWorkbook, type WorkbookModel } from './spreadsheet/workbook-model.ts';

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
  /**
   * Those of the scopes to which the person has agreed; all when left out. Where one is missing Google asks for it before a
   * menu item or a page's call begins, and runs triggers until they need it (platform-facts §3.7, §3.10).
   */
  readonly consent?: readonly string[];
  /** With several Google accounts signed in, pages open and their calls are refused, in either of these words (§7.8). */
  readonly severalAccounts?: 'PERMISSION_DENIED' | 'Authorization is required';
  /** An add-on, which Google gives fewer triggers, unless told otherwise. */
  readonly delivery?: Delivery;
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
  /** Answers what scripts ask of the web by `UrlFetchApp`; without it, and where it gives null, a run that asks is stopped. */
  readonly web?: Web;
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

/** The scopes that the script asks for. */
export function scopesOf({ scopes = 'manifest' }: HostOptions): ReadonlySet<string> | 'all' {
  if (scopes === 'all') return 'all';
  return new Set((scopes === 'manifest' ? manifest().oauthScopes : scopes).map(fullScope));
}

/** The scopes that the person's runs have. */
export function grantedOf(options: HostOptions): ReadonlySet<string> | 'all' {
  const scopes = scopesOf(options);
  if (options.consent === undefined) return scopes;
  const agreed = options.consent.map(fullScope);
  return new Set(scopes === 'all' ? agreed : agreed.filter((scope) => scopes.has(scope)));
}

/** What Google says instead of starting a run; null where it starts. */
export function refusalAtStart(options: HostOptions, kind: RunKind): Exception | null {
  const authorization = 'Authorization is required to perform that action.';
  if (kind === 'page' && options.severalAccounts !== undefined) {
    return new Exception(
      options.severalAccounts === 'PERMISSION_DENIED'
        ? "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED."
        : authorization,
    );
  }
  if (options.consent === undefined || (kind !== 'page' && kind !== 'menu')) return null;
  const [scopes, granted] = [scopesOf(options), grantedOf(options)];
  const lacks = scopes !== 'all' && granted !== 'all' && granted.size < scopes.size;
  return lacks ? new Exception(authorization) : null;
}

export const filesOf = ({ files = {} }: HostOptions): Map<string, string> =>
  new Map(files instanceof Map ? files : Object.entries(files));

/** The file that a host begins with where none was saved. */
export function newWorkbook(options: HostOptions, ids: (kind: string) => string): WorkbookModel {
  const workbook = createBlankWorkbook({
    title: options.title ?? 'Untitled spreadsheet',
    locale: options.locale ?? 'en_US',
    timeZone: options.spreadsheetTimeZone ?? 'America/Los_Angeles',
    ids,
  });
  workbook.change().editors = [...(options.users ?? [])];
  workbook.commit();
  return workbook;
}
