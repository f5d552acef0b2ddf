import type { Host } from '../emulator/index.ts';
import type { ShownMenuItem } from '../emulator/services/ui-record.ts';
import { isFace, rawOf } from '../emulator/strict.ts';
import type { Ran, Thrown } from './run-project.ts';

/** What the run did beside the sheets: results, errors, log, what people were shown and sent. Sections with nothing in them are left out. */
export function runText(host: Host, ran: readonly Ran[]): string {
  const { ui, mail, log, warnings } = host;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['', ran.flatMap(ranLines)],
    ['Log', log.map(({ level, text }) => `${level.toUpperCase()}\t${text}`)],
    [
      'Alerts and prompts',
      ui.questions.map(
        ({ form, title, prompt, buttons }) => `${form}\t${joined(title, prompt)}\t[${buttons.join(', ')}]`,
      ),
    ],
    ['Toasts', ui.toasts.map(({ message, title }) => joined(title, message))],
    [
      'Dialogs',
      ui.dialogs.map(({ title, html, modal }) => `${modal ? 'modal' : 'modeless'}\t${title}\t${html}`),
    ],
    ['Sidebar', ui.sidebar === null ? [] : [`${ui.sidebar.title}\t${ui.sidebar.html}`]],
    ['Menus', ui.menus.flatMap((menu) => [menu.caption || '(add-on)', ...menuLines(menu.items, '  ')])],
    [
      'Mails sent',
      mail.sent.map(({ to, cc, bcc, subject, body, htmlBody, attachments }) =>
        [
          `to ${to.join(', ')}`,
          ...(cc.length > 0 ? [`cc ${cc.join(', ')}`] : []),
          ...(bcc.length > 0 ? [`bcc ${bcc.join(', ')}`] : []),
          subject,
          body || (htmlBody ?? ''),
          ...(attachments.length > 0 ? [`attached: ${attachments.join(', ')}`] : []),
        ]
          .join('\t')
          .replaceAll('\n', '\\n'),
      ),
    ],
    ['Triggers', triggersOf(host)],
    ['Properties', propertiesOf(host)],
    ['What Google would let pass', warnings],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) =>
      [...(title === '' ? [] : [title]), ...lines.map((line) => (title === '' ? line : `  ${line}`))].join(
        '\n',
      ),
    )
    .join('\n\n');
}

const joined = (title: string, text: string): string => (title === '' ? text : `${title}: ${text}`);

function ranLines({ what, serviceCalls, returned, thrown, rejected }: Ran): string[] {
  const calls = `${what}: ${serviceCalls} service calls`;
  if (thrown !== null) return [calls, ...thrownLines(thrown)];
  return [
    calls,
    ...(rejected === null ? [] : [`Refused: ${rejected}`]),
    ...(returned === undefined ? [] : [`Returned: ${shown(returned)}`]),
  ];
}

/** As Google's execution log: the error, then function and line, the innermost first. */
const thrownLines = ({ name, message, places, hint }: Thrown): string[] => [
  'Error',
  `${name}: ${message}`,
  ...places.map(({ functionName, file, line }) => `${functionName || '(anonymous)'}\t@ ${file}:${line}`),
  ...(hint === null ? [] : [hint]),
];

/** What a web app's function gave back is told by its content, other objects of Google's by their names. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null && isFace(value)) {
    const { getContent }: { getContent?: () => string } = rawOf(value);
    return typeof getContent === 'function'
      ? `${String(value)} ${Reflect.apply(getContent, rawOf(value), [])}`
      : String(value);
  }
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

const menuLines = (items: readonly ShownMenuItem[], indent: string): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'separator') return [`${indent}---`];
    if (item.kind === 'menu') return [`${indent}${item.caption}`, ...menuLines(item.items, `${indent}  `)];
    return [`${indent}${item.caption} -> ${item.functionName}`];
  });

function triggersOf({ globals, calls }: Host): string[] {
  return calls.uncounted(() =>
    globals.ScriptApp.getProjectTriggers().map(
      (each) => `${each.getHandlerFunction()}\t${each.getEventType()}`,
    ),
  );
}

function propertiesOf({ globals, calls }: Host): string[] {
  return calls.uncounted(() => {
    const { PropertiesService } = globals;
    const stores = [
      ['script', PropertiesService.getScriptProperties()],
      ['document', PropertiesService.getDocumentProperties()],
      ['user', PropertiesService.getUserProperties()],
    ] as const;
    return stores.flatMap(([name, store]) =>
      Object.entries(store?.getProperties() ?? {}).map(([key, value]) => `${name}\t${key}=${value}`),
    );
  });
}
