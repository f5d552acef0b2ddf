import { type Html, html } from './html.ts';
import type { MailRow, MailSection } from './reminder-section.ts';

/** How a reminding mail looks: plain text, and the same as one column of HTML that a phone of 360 px shows whole. */

export interface MailContent {
  readonly greeting: string;
  readonly opening: string;
  readonly sections: readonly MailSection[];
  readonly helps: readonly string[];
  readonly thanks: string;
  readonly sender: string;
  readonly footer: string;
  /** '' leaves the link out. */
  readonly fileUrl: string;
}

const TITLE = 'Sổ ra quân xã Phú Lạc';
const OPEN = 'Mở sổ';

const rowText = ({ label, text }: MailRow): string => (label === '' ? text : `${label}: ${text}`);

const sectionText = ({ title, standing, rows, byAgency, next }: MailSection): string =>
  [
    `${title.toUpperCase()}${standing === '' ? '' : ` – ${standing}`}`,
    ...rows.map(rowText),
    ...byAgency.map((row) => `- ${rowText(row)}`),
    ...(next === '' ? [] : [next]),
  ].join('\n');

/** The plain text of a mail, for programs that show no HTML. */
export const mailText = (content: MailContent): string => {
  const { greeting, opening, sections, helps, thanks, sender, footer, fileUrl } = content;
  return [
    `${greeting}\n${opening}`,
    ...sections.map(sectionText),
    ...(fileUrl === '' ? [] : [`${OPEN}: ${fileUrl}`]),
    [...helps, thanks].join('\n'),
    `${sender}\n--\n${footer}`,
  ].join('\n\n');
};

const FONT = "font-family:Arial,'Helvetica Neue',sans-serif";
const INK = 'color:#202124';
const SOFT = 'color:#565b61';
const GREEN = '#146c2e';

/** Styles stand in the elements: mail programs drop style sheets. */
const STYLE = {
  page: `margin:0;padding:12px 8px;background:#eef2ef;${FONT};font-size:16px;line-height:1.5;${INK};overflow-wrap:anywhere`,
  card: 'max-width:520px;margin:0 auto;background:#ffffff;border:1px solid #d5ded7;border-radius:10px;overflow:hidden',
  head: `background:${GREEN};color:#ffffff;padding:12px 16px;font-size:15px;font-weight:bold`,
  main: 'padding:16px',
  first: 'margin:0 0 4px',
  opening: 'margin:0 0 14px',
  section:
    'margin:0 0 14px;padding:12px 14px;background:#f6f9f7;border:1px solid #dfe7e1;border-left:4px solid #146c2e;border-radius:6px',
  title: 'margin:0 0 6px;font-size:17px;line-height:1.35;font-weight:bold',
  standing: `display:inline-block;margin:0 0 8px;padding:2px 10px;border-radius:12px;background:#e3f1e6;color:${GREEN};font-size:14px;font-weight:bold`,
  past: 'display:inline-block;margin:0 0 8px;padding:2px 10px;border-radius:12px;background:#fff1d6;color:#7a4100;font-size:14px;font-weight:bold',
  table: `border-collapse:collapse;width:100%;font-size:16px;line-height:1.45;${INK}`,
  label: `padding:2px 10px 2px 0;width:84px;vertical-align:top;text-align:left;font-weight:normal;font-size:14px;line-height:23px;${SOFT}`,
  value: 'padding:2px 0;vertical-align:top;overflow-wrap:anywhere',
  agency: 'margin:6px 0 0',
  agencyName: SOFT,
  next: 'margin:10px 0 0',
  button: `display:block;margin:0 0 14px;padding:12px 16px;background:${GREEN};color:#ffffff;border-radius:8px;text-align:center;text-decoration:none;font-size:17px;font-weight:bold`,
  help: 'margin:0 0 8px',
  sender: 'margin:0;font-weight:bold',
  footer: `padding:12px 16px;background:#f6f9f7;border-top:1px solid #dfe7e1;font-size:13px;line-height:1.45;${SOFT}`,
} as const;

const rowHtml = ({ label, text }: MailRow): Html =>
  html`<tr><th scope="row" style="${STYLE.label}">${label}</th><td style="${STYLE.value}">${text}</td></tr>`;

const agencyHtml = ({ label, text }: MailRow): Html => {
  const name = label === '' ? [] : [html`<span style="${STYLE.agencyName}">${label}:</span> `];
  return html`<div style="${STYLE.agency}">${name}${text}</div>`;
};

const sectionHtml = ({ title, standing, isPast, rows, byAgency, next }: MailSection): Html => {
  const chip = isPast ? STYLE.past : STYLE.standing;
  const ask = next === '' ? [] : [html`<p style="${STYLE.next}">${next}</p>`];
  const words = standing === '' ? [] : [html`<div style="${chip}">${standing}</div>`];
  return html`<div style="${STYLE.section}"><h2 style="${STYLE.title}">${title}</h2>${words}<table style="${STYLE.table}">${rows.map(rowHtml)}</table>${byAgency.map(agencyHtml)}${ask}</div>`;
};

/** The mail as HTML: no style sheet, no image, no script, and no text that could be taken for markup. */
export const mailHtml = (content: MailContent): string => {
  const { greeting, opening, sections, helps, thanks, sender, footer, fileUrl } = content;
  const link = fileUrl === '' ? [] : [html`<a href="${fileUrl}" style="${STYLE.button}">${OPEN}</a>`];
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${TITLE}</title></head><body style="margin:0"><div style="${STYLE.page}"><div style="${STYLE.card}"><div style="${STYLE.head}">${TITLE}</div><div style="${STYLE.main}"><p style="${STYLE.first}">${greeting}</p><p style="${STYLE.opening}">${opening}</p>${sections.map(sectionHtml)}${link}${helps.map((help) => html`<p style="${STYLE.help}">${help}</p>`)}<p style="${STYLE.help}">${thanks}</p><p style="${STYLE.sender}">${sender}</p></div><div style="${STYLE.footer}">${footer}</div></div></div></body></html>`
    .html;
};
