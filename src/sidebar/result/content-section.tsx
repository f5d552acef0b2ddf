import type { JSX } from 'preact';
import type { Field } from '../../domain/field.ts';
import type { Finding } from '../../domain/finding.ts';
import { formatNumber } from '../../domain/number.ts';
import { resultText } from '../../text/result-page.ts';
import { textOf } from '../entry/entries.ts';
import { FieldInput } from '../entry/field-input.tsx';
import { Button } from '../kit.tsx';
import { type Content, filledOf, isNil, type ResultPage } from './contents.ts';
import type { ResultActions } from './conversation.ts';
import { nilBoxId } from './field-to-visit.ts';

/** What was planned and what stood there last time, beside the field: to compare with, never filled in. */
const hintOf = ({ form, before }: ResultPage, field: Field): string => {
  const last = before?.figures[field.key];
  return [
    field.key === 'LL01' && form.plannedPeople !== null
      ? resultText.plannedPeople(formatNumber(form.plannedPeople))
      : '',
    last === undefined ? '' : resultText.lastTime(last, field.unit),
  ]
    .filter(Boolean)
    .join('\n');
};

export const FigureInputs = (props: {
  readonly page: ResultPage;
  readonly fields: readonly Field[];
  readonly findings: readonly Finding[];
  readonly actions: ResultActions;
}): JSX.Element => (
  <>
    {props.fields.map((field) => (
      <FieldInput
        key={field.key}
        field={field}
        text={textOf(props.page.entries, field.key)}
        findings={props.findings}
        actions={props.actions}
        hint={hintOf(props.page, field)}
      />
    ))}
  </>
);

/** "Không phát sinh" with its reason: neither a blank nor a 0. */
const NilInput = (props: {
  readonly page: ResultPage;
  readonly content: Content;
  readonly nil: Field;
  readonly findings: readonly Finding[];
  readonly actions: ResultActions;
}): JSX.Element => {
  const { page, content, nil, actions } = props;
  const on = isNil(page.entries, content.code);
  const boxId = nilBoxId(content.code);
  return (
    <>
      <div class="tick">
        <input
          type="checkbox"
          id={boxId}
          checked={on}
          onChange={(event) => actions.setNil(content.code, event.currentTarget.checked)}
        />
        <label for={boxId}>
          {resultText.nil}
          <span class="hidden"> – {content.name}</span>
        </label>
      </div>
      {on ? (
        <FieldInput
          field={nil}
          label={resultText.nilReason}
          hiddenLabel={nil.label}
          showHelp={false}
          text={textOf(page.entries, nil.key)}
          findings={props.findings}
          actions={actions}
        />
      ) : null}
    </>
  );
};

const stateWords = (nil: boolean, filled: number): string => {
  if (filled > 0) return resultText.reported(filled);
  return nil ? resultText.nil : resultText.unreported;
};

/** One content: what was planned of it, its core figures, or that there was nothing to report. */
export const ContentSection = (props: {
  readonly page: ResultPage;
  readonly content: Content;
  readonly findings: readonly Finding[];
  readonly actions: ResultActions;
}): JSX.Element => {
  const { page, content, findings, actions } = props;
  const { code, name, core, more, nil } = content;
  const marked = isNil(page.entries, code);
  const filled = filledOf(page.entries, [...core, ...more]);
  const planned = page.form.planned[code];
  const firstMore = more[0];
  const headingId = `content-${code}`;
  return (
    <section class="content" aria-labelledby={headingId}>
      <h3 id={headingId}>
        <span>{name}</span>
        <span class={`mark ${filled > 0 || marked ? 'done' : 'open'}`}>{stateWords(marked, filled)}</span>
      </h3>
      {planned === undefined ? null : <p class="planned">{resultText.planned(planned)}</p>}
      {marked && filled === 0 ? null : (
        <FigureInputs page={page} fields={core} findings={findings} actions={actions} />
      )}
      {core.length === 0 && firstMore && !marked ? (
        <Button kind="link" onPress={() => actions.goTo(firstMore.key)}>
          {resultText.toMore}
        </Button>
      ) : null}
      {nil ? (
        <NilInput page={page} content={content} nil={nil} findings={findings} actions={actions} />
      ) : null}
    </section>
  );
};
