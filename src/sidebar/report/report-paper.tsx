import type { JSX } from 'preact';
import { cellText } from '../../domain/report-cells.ts';
import type {
  ReportDocument,
  ReportHeading,
  ReportParagraph,
  ReportRow,
  ReportSignature,
  ReportTable,
} from '../../domain/report-document.ts';
import { appendixCitation } from '../../text/report-file.ts';
import { reportPageText } from '../../text/report-page.ts';

/** The report on paper: the same content as the Word file, as pages that the browser prints. */

/** Line breaks that people typed. */
const Lines = ({ text }: { text: string }): JSX.Element => (
  <>
    {text.split('\n').map((line, index) => (
      // Lines of one text never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else to be known by.
      <span key={index} class="typed-line">
        {line}
      </span>
    ))}
  </>
);

const Head = ({ heading }: { heading: ReportHeading }): JSX.Element => (
  <header>
    <div class="halves">
      <div class="half">
        <p class="small">{heading.parent}</p>
        <p class="small strong">
          <span class="line-part">{heading.office}</span>
        </p>
        <p class="number">{heading.number}</p>
      </div>
      <div class="half">
        <p class="small strong">{heading.country}</p>
        <p class="strong motto">
          <span class="line-whole">{heading.motto}</span>
        </p>
        <p class="place">{heading.placeAndDay}</p>
      </div>
    </div>
    <div class="subject strong">
      <p>{heading.kind}</p>
      {heading.subject.map((line, index) => (
        <p key={line}>
          {index === heading.subject.length - 1 ? <span class="line-part">{line}</span> : line}
        </p>
      ))}
    </div>
    <p class="addressee">{heading.addressee}</p>
  </header>
);

const Body = ({ paragraphs }: { paragraphs: readonly ReportParagraph[] }): JSX.Element => (
  <>
    {paragraphs.map(({ style, text }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same.
      <p key={index} class={`said ${style}`}>
        <Lines text={text} />
      </p>
    ))}
  </>
);

const Signature = ({ signature }: { signature: ReportSignature }): JSX.Element => (
  <footer class="halves signature">
    <div>
      <p class="recipients-title">{signature.recipientsTitle}</p>
      {signature.recipients.map((line) => (
        <p key={line} class="recipient">
          {line}
        </p>
      ))}
    </div>
    <div class="half strong">
      <p>
        <Lines text={signature.title} />
      </p>
      <p class="signed">{signature.name}</p>
    </div>
  </footer>
);

const Row = ({ row, table }: { row: ReportRow; table: ReportTable }): JSX.Element => {
  const [first] = row.cells;
  if (row.kind === 'group')
    return (
      <tr class="over-all">
        <td colSpan={table.columns.length}>{first ? cellText(first) : ''}</td>
      </tr>
    );
  return (
    <tr class={row.kind}>
      {row.cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column.
        <td key={index} class={table.columns[index]?.align ?? 'left'}>
          <Lines text={cellText(cell)} />
        </td>
      ))}
    </tr>
  );
};

const sizeOf = (columns: number): string => {
  if (columns <= 6) return 'roomy';
  return columns <= 11 ? 'usual' : 'dense';
};

const Appendix = ({ table, heading }: { table: ReportTable; heading: ReportHeading }): JSX.Element => {
  const all = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <article class={`sheet appendix ${table.landscape ? 'lying' : ''}`}>
      <div class="subject">
        <p class="strong">{table.number}</p>
        <p class="strong">{table.title}</p>
        <p class="place">{appendixCitation(heading)}</p>
      </div>
      <table class={sizeOf(table.columns.length)} aria-label={reportPageText.appendix(table.number)}>
        <colgroup>
          {table.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places.
            <col key={index} style={{ width: `${(100 * column.width) / all}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading.
              <th key={index} scope="col">
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places.
            <Row key={index} row={row} table={table} />
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </article>
  );
};

export const ReportPaper = ({ report }: { report: ReportDocument }): JSX.Element => (
  <>
    <article class="sheet">
      <Head heading={report.heading} />
      <Body paragraphs={report.paragraphs} />
      <Signature signature={report.signature} />
    </article>
    {report.tables.map((table) => (
      <Appendix key={table.key} table={table} heading={report.heading} />
    ))}
  </>
);
