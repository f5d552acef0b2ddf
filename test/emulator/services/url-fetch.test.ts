import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';
import type { WebRequest } from './url-fetch.ts';

const asked: WebRequest[] = [];
const host = createHost({
  scopes: 'all',
  web: (request) => {
    asked.push(request);
    if (request.url.endsWith('/gone')) return { code: 404, text: 'không có' };
    if (request.url.endsWith('/silent')) return null;
    return { text: '{"name":"xóm"}', headers: { 'Content-Type': 'application/json' } };
  },
});
const { UrlFetchApp } = host.globals;

describe('the web of a host', () => {
  test('answers with text, code and headers', () => {
    const answer = UrlFetchApp.fetch('https://example.com/a', {
      method: 'post',
      contentType: 'application/json',
      payload: '{}',
    });
    expect(JSON.parse(answer.getContentText())).toEqual({ name: 'xóm' });
    expect(answer.getResponseCode()).toBe(200);
    expect(answer.getHeaders()).toEqual({ 'Content-Type': 'application/json' });
    expect([answer.getBlob().getName(), answer.getBlob().getContentType()]).toEqual([
      'a',
      'application/json',
    ]);
    expect(asked.at(-1)).toEqual({
      url: 'https://example.com/a',
      method: 'post',
      contentType: 'application/json',
      headers: {},
      payload: '{}',
    });
  });

  test('throws for codes from 400, unless the script wants to see them', () => {
    const gone = 'https://example.com/gone';
    expect(() => UrlFetchApp.fetch(gone)).toThrow(
      'Request failed for https://example.com returned code 404. Truncated server response: không có',
    );
    expect(UrlFetchApp.fetch(gone, { muteHttpExceptions: true }).getResponseCode()).toBe(404);
    const both = UrlFetchApp.fetchAll(['https://example.com/a', { url: gone, muteHttpExceptions: true }]);
    expect(both.map((answer) => answer.getResponseCode())).toEqual([200, 404]);
  });

  test('stops a run that asks for what nobody answers, which no script can catch', () => {
    const script = host.load(
      'function f() { try { UrlFetchApp.fetch("https://example.com/silent"); } catch (e) {} return 1; }',
    );
    expect(() => script.run('f')).toThrow('has no answer to get https://example.com/silent');
    expect(() => createHost({ scopes: 'all' }).globals.UrlFetchApp.fetch('https://example.com')).toThrow(
      'has no answer',
    );
  });

  test('is closed to a script without its scope, and to simple triggers', () => {
    const { globals } = createHost({ scopes: [] });
    expect(() => globals.UrlFetchApp.fetch('https://example.com')).toThrow(
      'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
    );
    expect(() =>
      host.as('a@example.com', { authMode: 'LIMITED' }, () => UrlFetchApp.fetch('https://example.com')),
    ).toThrow('You do not have permission');
  });
});
