import { type Claim, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference';

/** What a web app gives back, and what a script would ask of the web; no claim asks it. */
export const webClaims: readonly Claim[] = [
  {
    id: 'content-1',
    sentence: 'a text of a web app is plain until it is given a type, and grows by what is appended',
    source: `${reference}/content/text-output`,
    run: ({ ContentService }) => {
      const { JSON: asJson, TEXT } = ContentService.MimeType;
      const output = ContentService.createTextOutput('{"a":').append('1}');
      same([output.getContent(), output.getMimeType() === TEXT], ['{"a":1}', true]);
      same([output.setMimeType(asJson).getMimeType() === asJson, String(asJson)], [true, 'JSON']);
      same(output.setContent('x').getContent(), 'x');
      same(output.clear().getContent(), '');
    },
  },
  {
    id: 'content-2',
    sentence: 'a text is saved as a file only when it is given a name',
    source: `${reference}/content/text-output#downloadasfilefilename`,
    run: ({ ContentService }) => {
      const output = ContentService.createTextOutput();
      same([output.getContent(), output.getFileName()], ['', null]);
      same(output.downloadAsFile('a.csv').getFileName(), 'a.csv');
    },
  },
  {
    id: 'url-fetch-1',
    sentence: 'a request can be looked at before it is made: a form is written as in a URL, a text as it is',
    source: `${reference}/url-fetch/url-fetch-app#getrequesturl,-params`,
    run: ({ UrlFetchApp }) => {
      const url = 'https://example.com/x';
      const form = UrlFetchApp.getRequest(url, { method: 'post', payload: { a: '1', b: 'c d' } });
      same([form.url, form.method, form.payload], [url, 'post', 'a=1&b=c+d']);
      const text = UrlFetchApp.getRequest(url, {
        method: 'put',
        contentType: 'application/json',
        payload: '{}',
        headers: { 'X-A': '1' },
      });
      same([text.method, text.contentType, text.payload], ['put', 'application/json', '{}']);
      same(Object(text.headers)['X-A'], '1');
      same(UrlFetchApp.getRequest(url).method, 'get');
    },
  },
  {
    id: 'url-fetch-2',
    sentence: 'what is no address of the web, and a method that the web has not, are refused',
    source: `${reference}/url-fetch/url-fetch-app#advanced-parameters; seen in public issues as “Invalid argument: …”`,
    run: ({ UrlFetchApp }) => {
      refused('Invalid argument', () => UrlFetchApp.fetch('không phải'));
      refused('method', () =>
        Reflect.apply(UrlFetchApp.fetch, UrlFetchApp, ['https://example.com/', { method: 'fetch' }]),
      );
    },
  },
];
