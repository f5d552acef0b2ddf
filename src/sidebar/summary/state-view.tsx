import type { JSX } from 'preact';
import { isDay } from '../../domain/day.ts';
import { formatDay } from '../../domain/day-text.ts';
import { reportText } from '../../text/report-sidebar.ts';
import { summaryText } from '../../text/sidebar.ts';
import type { FrozenState, ReportState } from '../../wire/report-state.ts';
import { Notice } from '../kit.tsx';
import { Fold } from './fold.tsx';

/** How the report of a round stands: made, frozen, changed since. */

/** Digits of the hash that two people compare on the phone; the whole is in its title and in Sổ báo cáo. */
const SHORT_HASH = 12;

/** The sidebar lists the first changes; the appendix of the report has all. */
const MOST_CHANGES = 20;

/** What somebody typed into the register and is no day is shown as typed. */
const dayWords = (day: string): string => (isDay(day) ? formatDay(day) : day);

const FrozenCopy = ({ copy }: { readonly copy: FrozenState }): JSX.Element => (
  <div>
    <p>{copy.copy === 1 ? reportText.frozen(copy.at) : reportText.supplement(copy.copy, copy.at)}</p>
    <p class="help">
      {copy.number === '' ? reportText.numberOpen : reportText.number(copy.number)}. {reportText.frozenTab}:{' '}
      <strong>{copy.tabName}</strong>
    </p>
    <p class="help">
      {reportText.hash}: <code title={copy.hash}>{copy.hash.slice(0, SHORT_HASH)}</code>
    </p>
  </div>
);

const Condition = ({ state }: { readonly state: FrozenState['state'] }): JSX.Element | null => {
  if (state === 'edited') return <Notice tone="overdue">{reportText.edited}</Notice>;
  return state === 'tab-missing' ? <Notice tone="soon">{reportText.tabMissing}</Notice> : null;
};

const Changes = ({ state }: { readonly state: ReportState }): JSX.Element => (
  <>
    {state.corrections > 0 ? <p>{reportText.corrections(state.corrections)}</p> : null}
    <ul>
      {state.changes.slice(0, MOST_CHANGES).map((line) => (
        <li key={`${line.hamlet} ${line.label}`}>
          <strong>{line.hamlet}</strong>, {line.label}: {reportText.changed(line.before, line.after)}
          <span class="help"> {reportText.reason(line.reason)}</span>
        </li>
      ))}
    </ul>
    {state.changes.length > MOST_CHANGES ? (
      <p class="help">{reportText.moreChanges(state.changes.length - MOST_CHANGES)}</p>
    ) : null}
  </>
);

export const StateView = (props: {
  readonly state: ReportState;
  readonly changesOpen: boolean;
  readonly onToggle: () => void;
}): JSX.Element => {
  const { built, frozen, changes, published } = props.state;
  const last = frozen[frozen.length - 1];
  return (
    <section aria-labelledby="state-title" class="part-of-page">
      <h2 id="state-title">{reportText.state}</h2>
      <p>{built === null ? reportText.notBuilt : reportText.built(built.at)}</p>
      {built?.older ? <Notice tone="soon">{reportText.older}</Notice> : null}
      {frozen.map((copy) => (
        <FrozenCopy key={copy.copy} copy={copy} />
      ))}
      {last ? <Condition state={last.state} /> : null}
      {last ? (
        <p class="help">{reportText.publication(dayWords(published.web), dayWords(published.loudspeaker))}</p>
      ) : null}
      {last && changes.length === 0 ? <p class="help">{reportText.noChanges}</p> : null}
      {changes.length === 0 ? null : (
        <Fold
          id="changes"
          title={reportText.changes}
          count={String(changes.length)}
          open={props.changesOpen}
          onToggle={props.onToggle}
        >
          <Changes state={props.state} />
        </Fold>
      )}
    </section>
  );
};

/** What was just made: its tab, and what is missing in it. */
export const BuiltNotice = (props: { readonly tabName: string; readonly message: string }): JSX.Element => (
  <Notice tone="good" id="built">
    <h2>{summaryText.built}</h2>
    <p>
      {summaryText.tab}: <strong>{props.tabName}</strong>
    </p>
    <p>{props.message}</p>
  </Notice>
);
