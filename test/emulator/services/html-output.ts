import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { rawOf } from '../strict.ts';
import { FakeBlob, signed } from './blob.ts';
import { enumeration, type Member } from './enumeration.ts';
import type { HostDesk } from './host-desk.ts';
import { escaped } from './html-escaping.ts';
import { FakeHtmlTemplate } from './html-template.ts';
import { enforceServiceSignatures } from './signatures.ts';

export const SANDBOX_MODES = enumeration('EMULATED', 'IFRAME', 'NATIVE');
export const X_FRAME_MODES = enumeration('ALLOWALL', 'DEFAULT');

/** The only names of meta tags that Google takes (reference of HtmlOutput.addMetaTag). */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'apple-mobile-web-app-status-bar-style',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

class FakeMetaTag {
  readonly #name: string;
  readonly #content: string;

  constructor(name: string, content: string) {
    this.#name = name;
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  getName(): string {
    return this.#name;
  }
}

/** A page handed to the browser. Google ignores `<title>` and `<meta>` inside it (platform-facts §7.1). */
export class FakeHtmlOutput {
  readonly #desk: HostDesk;
  readonly #metaTags: FakeMetaTag[] = [];
  #content: string;
  #title = '';
  #favicon: string | null = null;
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string, desk: HostDesk) {
    this.#content = content;
    this.#desk = desk;
  }

  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.includes(name)) {
      throw new Exception(`The following meta tag you specified is not allowed in this context: ${name}`);
    }
    this.#metaTags.push(new FakeMetaTag(name, content));
    return this;
  }

  append(addedContent: string): this {
    this.#content += addedContent;
    return this;
  }

  /** As `<?=` writes a text. */
  appendUntrusted(addedContent: string): this {
    this.#content += escaped(addedContent);
    return this;
  }

  /** What the page becomes later, the template becomes too. */
  asTemplate(): GoogleAppsScript.HTML.HtmlTemplate {
    return templateFace(this.#desk, () => this.#content);
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  /** As a PDF, or the page itself. */
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    return rawOf(this.getBlob()).getAs(contentType);
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    const bytes = signed(Buffer.from(this.#content, 'utf8'));
    return googleFace('Blob', new FakeBlob(bytes, 'text/html', null, this.#desk.context), this.#desk.context);
  }

  getContent(): string {
    return this.#content;
  }

  getFaviconUrl(): string | null {
    return this.#favicon;
  }

  getHeight(): number | null {
    return this.#height;
  }

  getMetaTags(): GoogleAppsScript.HTML.HtmlOutputMetaTag[] {
    return this.#metaTags.map((tag) => googleFace('HtmlOutputMetaTag', tag, this.#desk.context));
  }

  /** A text from the beginning, unlike width and height (gas-fakes test/testhtmlservice.js, for live runs too). */
  getTitle(): string {
    return this.#title;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setContent(content: string): this {
    this.#content = content;
    return this;
  }

  setFaviconUrl(iconUrl: string): this {
    this.#favicon = iconUrl;
    return this;
  }

  setHeight(height: number): this {
    this.#height = height;
    return this;
  }

  /** Every page is in a frame of its own, whatever is asked for (§7.1). */
  setSandboxMode(_mode: Member): this {
    return this;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  /** A sidebar is 300 pixels wide whatever is asked for (platform-facts §4.8). */
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }

  setXFrameOptionsMode(_mode: Member): this {
    return this;
  }
}

export const pageFace = (desk: HostDesk, content: string): GoogleAppsScript.HTML.HtmlOutput =>
  googleFace('HtmlOutput', new FakeHtmlOutput(content, desk), desk.context);

export const templateFace = (desk: HostDesk, template: () => string): GoogleAppsScript.HTML.HtmlTemplate =>
  googleFace(
    'HtmlTemplate',
    new FakeHtmlTemplate(desk, template, (content) => pageFace(desk, content)),
    desk.context,
  );

enforceServiceSignatures(
  'HtmlService.HtmlOutput',
  FakeHtmlOutput,
  {
    addMetaTag: 'String, String',
    append: 'String',
    appendUntrusted: 'String',
    getAs: 'String',
    setContent: 'String',
    setFaviconUrl: 'String',
    setHeight: 'Integer?',
    setSandboxMode: 'SandboxMode',
    setTitle: 'String',
    setWidth: 'Integer?',
    setXFrameOptionsMode: 'XFrameOptionsMode',
  },
  { SandboxMode: SANDBOX_MODES, XFrameOptionsMode: X_FRAME_MODES },
);
