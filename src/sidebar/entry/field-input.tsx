import type { JSX } from 'preact';
import { isDay } from '../../domain/day.ts';
import { formatDay } from '../../domain/day-text.ts';
import { readEntry } from '../../domain/entry.ts';
import type { Field } from '../../domain/field.ts';
import { isNumeric } from '../../domain/field.ts';
import type { Finding } from '../../domain/finding.ts';
import { formatNumber } from '../../domain/number.ts';
import { entryText } from '../../text/entry-page.ts';
import { sentenceOf } from '../../text/findings.ts';
import { Button, Glyph } from '../kit.tsx';
import type { EntryActions } from './actions.ts';
import { fieldId } from './element-ids.ts';

/** One field: label, help, control, what was understood, what is wrong. */

export const FindingLine = ({ finding }: { finding: Finding }): JSX.Element => (
  <p class={`finding ${finding.severity}`}>
    <Glyph tone={finding.severity === 'error' ? 'overdue' : 'polite'} />
    <span>
      <span class="hidden">{finding.severity === 'error' ? entryText.error : entryText.warning}: </span>
      {sentenceOf(finding)}
    </span>
  </p>
);

/** How the program took what was typed, where that is not plain to see. */
const understood = (field: Field, text: string): string | null => {
  const entry = readEntry(field, text);
  if (entry.kind !== 'value') return null;
  if (entry.value === true) return null;
  if (typeof entry.value === 'number') {
    const shown = formatNumber(entry.value);
    if (entry.value === 0 && field.phase === 'result') return entryText.zero;
    return field.type.kind === 'money' || shown !== text.trim()
      ? entryText.understood(shown, field.unit)
      : null;
  }
  const shown =
    field.type.kind === 'day' && isDay(entry.value) ? formatDay(entry.value) : String(entry.value);
  const isRead = field.type.kind === 'time' || field.type.kind === 'day';
  return isRead && shown !== text.trim() ? entryText.understood(shown, '') : null;
};

/** The meanings of an ambiguous number that the field can take: nobody comes as one and a half. */
const readingsOf = (field: Field, text: string): readonly number[] => {
  const entry = readEntry(field, text);
  if (entry.kind !== 'bad') return [];
  return entry.readings.filter((reading) => readEntry(field, formatNumber(reading)).kind === 'value');
};

export const FieldInput = (props: {
  readonly field: Field;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly actions: Pick<EntryActions, 'change' | 'leave'>;
  /** Shown instead of the catalogue's label where the heading above says the rest. */
  readonly label?: string;
  /** False where the same help stands just above. */
  readonly showHelp?: boolean;
  /** What the heading says, for those who do not see it. */
  readonly hiddenLabel?: string;
  /** What stood there last time, say: something to compare with, never an answer. */
  readonly hint?: string;
}): JSX.Element => {
  const { field, text, findings, actions } = props;
  const id = fieldId(field.key);
  const own = findings.filter((finding) => finding.fieldKey === field.key);
  const invalid = own.some((finding) => finding.severity === 'error');
  const echo = understood(field, text);
  const many = field.type.kind === 'text' && field.type.lines === 'many';
  const short = isNumeric(field) || field.type.kind === 'time' || field.type.kind === 'day';
  const readings = own.some((finding) => finding.code === 'ambiguous-number') ? readingsOf(field, text) : [];
  const control = {
    id,
    value: text,
    autoComplete: 'off',
    'aria-invalid': invalid,
    'aria-describedby': `${id}-help ${id}-hint ${id}-echo ${id}-findings`,
    onBlur: () => actions.leave(field.key),
  };
  return (
    <div class={`field${invalid ? ' invalid' : ''}${short ? ' short' : ''}`}>
      <label for={id}>
        {props.label ?? field.label}
        {props.hiddenLabel ? <span class="hidden"> – {props.hiddenLabel}</span> : null}
      </label>
      {many ? (
        <textarea
          {...control}
          rows={2}
          onInput={(event) => actions.change(field.key, event.currentTarget.value)}
        />
      ) : (
        <div class="control">
          <input
            {...control}
            type="text"
            inputMode={field.type.kind === 'count' ? 'numeric' : 'text'}
            onInput={(event) => actions.change(field.key, event.currentTarget.value)}
          />
          {field.unit ? <span class="unit">{field.unit}</span> : null}
        </div>
      )}
      <p class="help" id={`${id}-help`}>
        {props.showHelp === false ? '' : field.help}
      </p>
      <p class="help hint" id={`${id}-hint`}>
        {props.hint ?? ''}
      </p>
      <p class="echo" id={`${id}-echo`} aria-live="polite">
        {echo}
      </p>
      <div id={`${id}-findings`}>
        {own.map((finding) => (
          <FindingLine key={finding.code} finding={finding} />
        ))}
      </div>
      {readings.length > 0 ? (
        <div class="row">
          {readings.map((reading) => (
            <Button key={reading} onPress={() => actions.change(field.key, formatNumber(reading))}>
              {entryText.chooseReading(formatNumber(reading), field.unit)}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
};
