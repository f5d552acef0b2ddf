/** What would make markup or code of a text: found by its name, for a linter knows only some of them. */
export interface MarkupRule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly among: 'what ships' | 'all sources';
  /** Lines that break the rule, and lines that only look like it. */
  readonly planted: readonly string[];
  readonly innocent: readonly string[];
}

export const markupRules: readonly MarkupRule[] = [
  {
    rule: 'never becomes markup',
    among: 'all sources',
    pattern:
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML(Unsafe)?|parseHTMLUnsafe|createContextualFragment|DOMParser|srcdoc)\b|\bdocument\.write(ln)?\b/i,
    planted: [
      'node.innerHTML = text;',
      "node['innerHTML'] = text;",
      'node.outerHTML += text;',
      "node.insertAdjacentHTML('beforeend', text);",
      '<p dangerouslySetInnerHTML={{ __html: text }} />',
      'document.write(text);',
      'document.writeln(text);',
      'frame.srcdoc = text;',
      '<iframe srcDoc={text} />',
      "new DOMParser().parseFromString(text, 'text/html');",
      'range.createContextualFragment(text);',
      'node.setHTMLUnsafe(text);',
    ],
    innocent: [
      'node.textContent = text;',
      '<p>{text}</p>',
      'node.append(text);',
      'writeColumns(tab, changes);',
    ],
  },
  {
    rule: 'never becomes code',
    among: 'what ships',
    pattern:
      /\beval\b|\bFunction\(|\bset(Timeout|Interval)\(\s*['"`]|\bexecScript\b|javascript:|\bsetAttribute\(\s*['"`]on/i,
    planted: [
      'eval(text);',
      'globalThis.eval(text);',
      "new Function('x', text);",
      'setTimeout(`tick()`, 0);',
      "setInterval('tick()', 10);",
      "link.href = 'javascript:' + text;",
      "node.setAttribute('onclick', text);",
    ],
    innocent: ['setTimeout(() => tick(), 0);', 'const evaluated = value(text);', 'function onOpen(): void {'],
  },
  {
    rule: 'is in no page before the page asks for it',
    among: 'what ships',
    pattern: /\bcreateTemplate|\bcreateHtmlOutput\(|\.(append|appendUntrusted)\(\s*html|<\?!?=/,
    planted: [
      'HtmlService.createTemplateFromFile(page).evaluate();',
      'HtmlService.createTemplate(text);',
      'HtmlService.createHtmlOutput(text);',
      '<?!= text ?>',
      '<?= text ?>',
    ],
    innocent: ['HtmlService.createHtmlOutputFromFile(page);'],
  },
  {
    rule: 'leads nowhere and is fetched from nowhere',
    among: 'what ships',
    pattern:
      /\b(?:src|href|action|formaction|background)=\{(?!(?:tel|mail)Link\()|\bwindow\.open\(|\blocation(?:\.href)?\s*=[^=]|\bfetch\(|XMLHttpRequest|sendBeacon|new Image\(/i,
    planted: [
      '<a href={photos}>ảnh</a>',
      '<a href={phone}>gọi</a>',
      '<img src={photos} />',
      'window.open(photos);',
      'location.href = photos;',
      'fetch(photos);',
      "navigator.sendBeacon('/', text);",
    ],
    // What src/sidebar/contact-links.ts makes of a text leads to a telephone or a mail, whatever the text is.
    innocent: [
      'link.href = URL.createObjectURL(file);',
      'const { location } = place;',
      '<a href={telLink(phone)}>gọi</a>',
    ],
  },
];
