import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { blobBehind, unsigned } from './blob.ts';
import type { HostDesk } from './host-desk.ts';
import { pageFace, SANDBOX_MODES, templateFace, X_FRAME_MODES } from './html-output.ts';
import { enforceServiceSignatures } from './signatures.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

const textOf = (source: string | object): string =>
  typeof source === 'string' ? source : unsigned(blobBehind(source).bytes).toString('utf8');

class FakeHtmlService {
  readonly SandboxMode = SANDBOX_MODES;
  readonly XFrameOptionsMode = X_FRAME_MODES;
  readonly #desk: HostDesk;
  readonly #files: ReadonlyMap<string, string>;

  constructor(desk: HostDesk, files: ReadonlyMap<string, string>) {
    this.#desk = desk;
    this.#files = files;
  }

  createHtmlOutput(html: string | object = ''): HtmlOutput {
    return pageFace(this.#desk, textOf(html));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return pageFace(this.#desk, this.#file(filename));
  }

  createTemplate(html: string | object): HtmlTemplate {
    return templateFace(this.#desk, () => textOf(html));
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    const content = this.#file(filename);
    return templateFace(this.#desk, () => content);
  }

  getUserAgent(): string | null {
    return null;
  }

  #file(filename: string): string {
    const content = this.#files.get(filename) ?? this.#files.get(`${filename}.html`);
    if (content === undefined) throw new Exception(`No HTML file named ${filename} was found.`);
    return content;
  }
}

enforceServiceSignatures('HtmlService', FakeHtmlService, {
  createHtmlOutput: ' | Blob | String',
  createHtmlOutputFromFile: 'String',
  createTemplate: 'Blob | String',
  createTemplateFromFile: 'String',
});

/** @param files the project's pages by name, with or without `.html` */
export function createHtmlService(
  desk: HostDesk,
  files: ReadonlyMap<string, string>,
): GoogleAppsScript.HTML.HtmlService {
  return googleFace('HtmlService', new FakeHtmlService(desk, files), desk.context);
}
