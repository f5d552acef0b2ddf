import type { JSX } from 'preact';
import type { Category } from '../../domain/catalogue.ts';
import { detailKey } from '../../domain/catalogue.ts';
import type { Field } from '../../domain/field.ts';
import type { Finding } from '../../domain/finding.ts';
import { planText } from '../../text/plan-page.ts';
import type { Entries } from '../../wire/entry.ts';
import { fieldId, foldId } from '../entry/element-ids.ts';
import { textOf } from '../entry/entries.ts';
import { FieldInput } from '../entry/field-input.tsx';
import type { PlanActions } from './conversation.ts';

const TICKED = 'x';

const isTicked = (entries: Entries, field: Field): boolean => textOf(entries, field.key).trim() !== '';

const countWords = (ticked: number, detail: string): string => {
  if (ticked > 0) return planText.itemsChosen(ticked);
  return detail.trim() === '' ? '' : planText.detailOnly;
};

/** One of the seven contents: folded to a line that says what is in it; inside, its work items and a detail line. */
export const CategorySection = (props: {
  readonly category: Category;
  readonly fields: readonly Field[];
  readonly entries: Entries;
  readonly findings: readonly Finding[];
  readonly open: boolean;
  /** Its fields rest; it can still be unfolded and read. */
  readonly disabled: boolean;
  readonly actions: PlanActions;
}): JSX.Element => {
  const { category, fields, entries, findings, open, disabled, actions } = props;
  const ticks = fields.filter((field) => field.type.kind === 'tick');
  const others = fields.filter((field) => field.type.kind !== 'tick');
  const detail = others.find((field) => field.key === detailKey(category.code));
  const summary = countWords(
    ticks.filter((field) => isTicked(entries, field)).length,
    textOf(entries, detailKey(category.code)),
  );
  const faulty = fields.some((field) => findings.some((finding) => finding.fieldKey === field.key));
  const buttonId = foldId(category.code);
  return (
    <section class="category">
      <h3>
        <button
          type="button"
          id={buttonId}
          class="fold"
          aria-expanded={open}
          aria-controls={`${buttonId}-body`}
          onClick={() => actions.toggleFold(category.code)}
        >
          <span class="fold-mark" aria-hidden="true" />
          <span class="fold-name">{detail?.label ?? category.shortName}</span>
          {summary ? <span class="count">{summary}</span> : null}
          {faulty ? <span class="count faulty">{planText.hasError}</span> : null}
        </button>
      </h3>
      <fieldset
        class="fold-body"
        id={`${buttonId}-body`}
        aria-labelledby={buttonId}
        hidden={!open}
        disabled={disabled}
      >
        {ticks.map((field) => (
          <div class="tick" key={field.key}>
            <input
              type="checkbox"
              id={fieldId(field.key)}
              checked={isTicked(entries, field)}
              onChange={(event) => actions.change(field.key, event.currentTarget.checked ? TICKED : '')}
            />
            <label for={fieldId(field.key)} title={field.help}>
              {field.label}
            </label>
          </div>
        ))}
        {others.map((field) => (
          <FieldInput
            key={field.key}
            field={field}
            text={textOf(entries, field.key)}
            findings={findings}
            actions={actions}
            {...(field === detail ? { label: planText.detail, hiddenLabel: category.shortName } : {})}
          />
        ))}
      </fieldset>
    </section>
  );
};
