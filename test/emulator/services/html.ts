import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { requireText } from './arguments.ts';
import { enumeration } from './enumeration.ts';
import type { HostDesk } from './host-desk.ts';

/** A page handed to the browser. Google ignores `<title>` and `<meta>` inside it (platform-facts §7.1). */
export class FakeHtmlOutput {
  #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    this.#content = content;
  }

  append(addedContent: string): this {
    requireText('HtmlOutput.append', addedContent);
    this.#content += addedContent;
    return this;
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): this {
    requireText('HtmlOutput.setContent', content);
    this.#content = content;
    return this;
  }

  getTitle(): string | null {
    return this.#title;
  }

  setTitle(title: string): this {
    requireText('HtmlOutput.setTitle', title);
    this.#title = title;
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  /** A sidebar is 300 pixels wide whatever is asked for (platform-facts §4.8). */
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number): this {
    this.#height = height;
    return this;
  }

  setSandboxMode(): this {
    return this;
  }
}

class FakeHtmlService {
  readonly SandboxMode = enumeration('EMULATED', 'IFRAME', 'NATIVE');
  readonly XFrameOptionsMode = enumeration('ALLOWALL', 'DEFAULT');
  readonly #desk: HostDesk;
  readonly #files: ReadonlyMap<string, string>;

  constructor(desk: HostDesk, files: ReadonlyMap<string, string>) {
    this.#desk = desk;
    this.#files = files;
  }

  createHtmlOutput(html = ''): GoogleAppsScript.HTML.HtmlOutput {
    requireText('HtmlService.createHtmlOutput', html);
    return googleFace('HtmlOutput', new FakeHtmlOutput(html), this.#desk.context);
  }

  createHtmlOutputFromFile(filename: string): GoogleAppsScript.HTML.HtmlOutput {
    requireText('HtmlService.createHtmlOutputFromFile', filename);
    const content = this.#files.get(filename) ?? this.#files.get(`${filename}.html`);
    if (content === undefined) throw new Exception(`No HTML file named ${filename} was found.`);
    return googleFace('HtmlOutput', new FakeHtmlOutput(content), this.#desk.context);
  }

  getUserAgent(): string | null {
    return null;
  }
}

/** @param files the project's pages by name, with or without `.html` */
export function createHtmlService(
  desk: HostDesk,
  files: ReadonlyMap<string, string>,
): GoogleAppsScript.HTML.HtmlService {
  return googleFace('HtmlService', new FakeHtmlService(desk, files), desk.context);
}
