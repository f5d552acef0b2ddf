import { Exception, type HostContext } from '../host-context.ts';
import { UnansweredFetch } from '../host-stop.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { blobBehind, FakeBlob, signed, unsigned } from './blob.ts';
import { enforceServiceSignatures, signatureError } from './signatures.ts';

/** What a script sends to the web. */
export interface WebRequest {
  readonly url: string;
  /** In small letters, as `get`. */
  readonly method: string;
  readonly contentType: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Forms as they are written in a URL; blank where nothing is sent. */
  readonly payload: string;
}

/** What the web answers; 200, text and nothing else when left out. */
export interface WebAnswer {
  readonly code?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** `createHost({ web })`: the web as scripts find it here. Null where it has no answer. */
export type Web = (request: WebRequest) => WebAnswer | null;

type Options = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];
/** The reference of `fetch(url)`: up to 2,082 characters. */
const MAX_URL = 2082;
const SHOWN = 400;

class FakeHttpResponse {
  readonly #context: HostContext;
  readonly #answer: WebAnswer;
  readonly #url: string;

  constructor(url: string, answer: WebAnswer, context: HostContext) {
    this.#url = url;
    this.#answer = answer;
    this.#context = context;
  }

  getAllHeaders(): Record<string, string> {
    return { ...this.#answer.headers };
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    const type = this.#header('content-type')?.split(';')[0] ?? 'text/plain';
    // What a browser would save it as.
    const name = new URL(this.#url).pathname.split('/').at(-1) || 'index.html';
    return googleFace('Blob', new FakeBlob(this.getContent(), type, name, this.#context), this.#context);
  }

  getContent(): number[] {
    return signed(Buffer.from(this.#answer.text ?? '', 'utf8'));
  }

  getContentText(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(unsigned(this.getContent()));
  }

  getHeaders(): Record<string, string> {
    return { ...this.#answer.headers };
  }

  getResponseCode(): number {
    return this.#answer.code ?? 200;
  }

  #header(name: string): string | undefined {
    return Object.entries(this.#answer.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
  }
}

enforceServiceSignatures('UrlFetchApp.HTTPResponse', FakeHttpResponse, { getContentText: ' | String' });

class FakeUrlFetchApp {
  readonly #context: HostContext;
  readonly #web: Web | null;

  constructor(context: HostContext, web: Web | null) {
    this.#context = context;
    this.#web = web;
  }

  fetch(url: string, params: Options = {}): GoogleAppsScript.URL_Fetch.HTTPResponse {
    const request = requestOf(url, params);
    const answer = this.#web?.(request) ?? null;
    if (answer === null) throw new UnansweredFetch(`${request.method} ${url}`);
    const { code = 200, text = '' } = answer;
    if (code >= 400 && params['muteHttpExceptions'] !== true) {
      throw new Exception(
        `Request failed for ${new URL(url).origin} returned code ${code}. Truncated server response: ${text.slice(0, SHOWN)} ` +
          '(use muteHttpExceptions option to examine full response)',
      );
    }
    return googleFace('HTTPResponse', new FakeHttpResponse(url, answer, this.#context), this.#context);
  }

  fetchAll(requests: readonly unknown[]): GoogleAppsScript.URL_Fetch.HTTPResponse[] {
    return requests.map((request) => {
      const params: Options = typeof request === 'string' ? { url: request } : { ...Object(request) };
      const { url } = params;
      if (typeof url !== 'string') throw new Exception('Attribute provided with no value: url');
      return this.fetch(url, params);
    });
  }

  /** What would be sent; sends nothing. */
  getRequest(url: string, params: Options = {}): Record<string, unknown> {
    return {
      ...requestOf(url, params),
      followRedirects: params['followRedirects'] ?? true,
      validateHttpsCertificates: params['validateHttpsCertificates'] ?? true,
      useIntranet: params['useIntranet'] ?? false,
    };
  }
}

enforceServiceSignatures('UrlFetchApp', FakeUrlFetchApp, {
  fetch: 'String | String, Object',
  fetchAll: 'Any[]',
  getRequest: 'String | String, Object',
});

/** @throws Exception as Google refuses a request before it is sent */
function requestOf(url: string, params: Options): WebRequest {
  if (url.length > MAX_URL) throw new Exception('Limit Exceeded: URLFetch URL Length.');
  if (!/^https?:\/\/[^\s/]/.test(url) || !URL.canParse(url)) throw new Exception(`Invalid argument: ${url}`);
  const method = String(params['method'] ?? 'get').toLowerCase();
  if (!METHODS.includes(method)) throw new Exception('Attribute provided with invalid value: method');
  const { payload, headers = {}, contentType } = params;
  const isForm = typeof payload === 'object' && payload !== null && !Array.isArray(payload);
  const type = contentType ?? (isForm ? 'application/x-www-form-urlencoded' : null);
  return {
    url,
    method,
    contentType: type === null ? null : String(type),
    headers: Object.fromEntries(Object.entries(Object(headers)).map(([key, value]) => [key, String(value)])),
    payload: payloadText(payload),
  };
}

function payloadText(payload: unknown): string {
  if (payload === undefined || payload === null) return '';
  if (typeof payload === 'string') return payload;
  if (Array.isArray(payload)) return unsigned(payload).toString('utf8');
  if (typeof payload !== 'object') throw signatureError('UrlFetchApp.fetch', ['', payload]);
  if ('getBlob' in payload) return unsigned(blobBehind(payload).bytes).toString('utf8');
  const fields = Object.entries(payload);
  if (fields.some(([, value]) => typeof value === 'object' && value !== null)) {
    throw new Error('UrlFetchApp.fetch with a file in a form is not emulated');
  }
  return new URLSearchParams(fields.map(([key, value]) => [key, String(value)])).toString();
}

export const createUrlFetchApp = (
  context: HostContext,
  web: Web | null,
): GoogleAppsScript.URL_Fetch.UrlFetchApp =>
  googleFace('UrlFetchApp', new FakeUrlFetchApp(context, web), context);
