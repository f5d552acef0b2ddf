import { type Claim, refused, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference/html';
const templates = 'developers.google.com/apps-script/guides/html/templates';

type Template = GoogleAppsScript.HTML.HtmlTemplate;

/** A template with these variables. */
const withValues = (template: Template, values: Readonly<Record<string, unknown>>): Template =>
  Object.assign(template, values);

export const htmlClaims: readonly Claim[] = [
  {
    id: 'html-1',
    sentence: 'a page keeps its content, title and size, and its setters can be chained',
    source: `${reference}/html-output`,
    run: ({ HtmlService }) => {
      const page = HtmlService.createHtmlOutput('<p>a</p>')
        .setTitle('T')
        .setWidth(400)
        .setHeight(300)
        .append('b');
      same(
        [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight()],
        ['<p>a</p>b', 'T', 400, 300],
      );
      same(page.clear().getContent(), '');
      same(page.setContent('<b>c</b>').getContent(), '<b>c</b>');
    },
  },
  {
    id: 'html-2',
    sentence: 'a page has no size before one is set, and no content before some is given',
    source: `${reference}/html-output#getWidth() (null), ${reference}/html-service#createHtmlOutput()`,
    run: ({ HtmlService }) => {
      const page = HtmlService.createHtmlOutput();
      same([page.getContent(), page.getWidth(), page.getHeight()], ['', null, null]);
    },
  },
  {
    id: 'html-3',
    sentence: 'appendUntrusted writes what a person typed letter for letter',
    source: `${reference}/html-output#appendUntrusted(String)`,
    run: ({ HtmlService }) => {
      const content = HtmlService.createHtmlOutput('<p>').appendUntrusted('<i>&').getContent();
      same([content.includes('<i>'), content.includes('&lt;i&gt;&amp;')], [false, true]);
    },
  },
  {
    id: 'html-4',
    sentence: '<? runs, <?= writes what is escaped, <?!= writes what is not',
    source: templates,
    run: ({ HtmlService }) => {
      const text = '<? for (var i = 1; i < 3; i++) { ?><li><?= i + name ?></li><? } ?><?!= markup ?>';
      const template = withValues(HtmlService.createTemplate(text), { name: '<b>', markup: '<hr>' });
      same(template.evaluate().getContent(), '<li>1&lt;b&gt;</li><li>2&lt;b&gt;</li><hr>');
    },
  },
  {
    id: 'html-5',
    sentence: 'a variable that nobody put on the template is an error when it is evaluated, not before',
    source: templates,
    run: ({ HtmlService }) => {
      const template = HtmlService.createTemplate('<?= contractNobodySetThis ?>');
      same(template.getRawContent(), '<?= contractNobodySetThis ?>');
      let message = '';
      try {
        template.evaluate();
      } catch (error) {
        message = String(error);
      }
      same(message.includes('contractNobodySetThis is not defined'), true);
    },
  },
  {
    id: 'html-6',
    sentence: 'createHtmlOutput runs no scriptlets',
    source: `${reference}/html-service#createHtmlOutput(String)`,
    run: ({ HtmlService }) => same(HtmlService.createHtmlOutput('<?= 1 + 1 ?>').getContent(), '<?= 1 + 1 ?>'),
  },
  {
    id: 'html-7',
    sentence: 'a template is made of a page and follows it, and tells the code it becomes',
    source: `${reference}/html-output#asTemplate(), ${reference}/html-template#getCode()`,
    run: ({ HtmlService }) => {
      const template = HtmlService.createHtmlOutput('a<?= 2 ?>').asTemplate();
      same(template.evaluate().getContent(), 'a2');
      same(typeof template.getCode(), 'string');
      const page = HtmlService.createHtmlOutput('a');
      const later = page.asTemplate();
      page.append('<?= 3 ?>');
      same(later.evaluate().getContent(), 'a3');
    },
  },
  {
    id: 'html-8',
    sentence: 'a file that is not there is named',
    source: 'seen in many public issues: “No HTML file named … was found.”',
    run: ({ HtmlService }) => {
      refused('No HTML file named contract was found.', () =>
        HtmlService.createHtmlOutputFromFile('contract'),
      );
      refused('No HTML file named contract was found.', () => HtmlService.createTemplateFromFile('contract'));
    },
  },
  {
    id: 'html-9',
    sentence: 'meta tags are taken by five names only',
    source: `${reference}/html-output#addMetaTag(String,String)`,
    run: ({ HtmlService }) => {
      const page = HtmlService.createHtmlOutput('x').addMetaTag('viewport', 'width=device-width');
      const [tag] = page.getMetaTags();
      same(
        [page.getMetaTags().length, tag?.getName(), tag?.getContent()],
        [1, 'viewport', 'width=device-width'],
      );
      refused('', () => page.addMetaTag('description', 'x'));
    },
  },
  {
    id: 'html-10',
    sentence: 'a page is a blob of HTML, and a blob of HTML is a page',
    source: `${reference}/html-output#getBlob(), ${reference}/html-service#createHtmlOutput(BlobSource)`,
    run: ({ HtmlService, Utilities }) => {
      const blob = HtmlService.createHtmlOutput('<p>Đợt</p>').getBlob();
      same([blob.getDataAsString(), blob.getContentType()], ['<p>Đợt</p>', 'text/html']);
      const page = HtmlService.createHtmlOutput(Utilities.newBlob('<p>b</p>', 'text/html'));
      same(page.getContent(), '<p>b</p>');
    },
  },
  {
    id: 'html-11',
    sentence: 'frames and sandboxes may be asked for, and change nothing of the page',
    source: `${reference}/sandbox-mode (“all scripts now use IFRAME”)`,
    run: ({ HtmlService }) => {
      const page = HtmlService.createHtmlOutput('x')
        .setSandboxMode(HtmlService.SandboxMode.IFRAME)
        .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
      same(page.getContent(), 'x');
    },
  },
  {
    id: 'html-12',
    sentence:
      'what a template prints inside a script is escaped for a script: numbers stay numbers, a text ends neither itself nor the script',
    source: `${templates} (“contextual escaping”)`,
    run: ({ HtmlService }) => {
      const template = HtmlService.createTemplate(
        "<script>var n = <?= n ?>, text = '<?= text ?>', all = <?= text ?>; // '</script><p><?= text ?></p>",
      );
      const text = `it's "</script>"`;
      const page = Object.assign(template, { n: 25, text }).evaluate().getContent();
      same(/n = *25 *, text/.test(page), true);
      same([page.split('</script>').length, page.includes("it's")], [2, false]);
      // Outside the script a page's own escaping.
      same(/<p>it(?:&#39;|')s (?:&quot;|&#34;)&lt;\/script&gt;/.test(page), true);
    },
  },
];
