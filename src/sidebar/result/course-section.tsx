import type { JSX } from 'preact';
import type { Field } from '../../domain/field.ts';
import type { Finding } from '../../domain/finding.ts';
import { resultText } from '../../text/result-page.ts';
import { fieldId } from '../entry/element-ids.ts';
import { textOf } from '../entry/entries.ts';
import { FieldInput, FindingLine } from '../entry/field-input.tsx';
import { courseFields, type ResultPage } from './contents.ts';
import type { ResultActions } from './conversation.ts';

/** One of a few words, all in sight: three ways a day can go. The keyboard enters at the first. */
const ChoiceInput = (props: {
  readonly field: Field;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly actions: ResultActions;
}): JSX.Element => {
  const { field, text, actions } = props;
  const own = props.findings.filter((finding) => finding.fieldKey === field.key);
  const options = field.type.kind === 'choice' ? field.type.options : [];
  const id = fieldId(field.key);
  return (
    <fieldset class="choice" aria-describedby={`${id}-findings`}>
      <legend class="hidden">{field.label}</legend>
      {options.map((option, index) => (
        <label key={option.code} class="choice-option">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${option.code}`}
            name={field.key}
            checked={text === option.code}
            onChange={() => actions.change(field.key, option.code)}
          />
          {option.label}
        </label>
      ))}
      <div id={`${id}-findings`}>
        {own.map((finding) => (
          <FindingLine key={finding.code} finding={finding} />
        ))}
      </div>
    </fieldset>
  );
};

/** How the day went, and what the answer asks for: another day, a reason. */
export const CourseSection = (props: {
  readonly page: ResultPage;
  readonly findings: readonly Finding[];
  readonly disabled: boolean;
  readonly actions: ResultActions;
}): JSX.Element => {
  const { page, findings, actions } = props;
  return (
    <section class="part" aria-labelledby="part-course">
      <h2 id="part-course">{resultText.course}</h2>
      <fieldset class="plain" disabled={props.disabled} aria-labelledby="part-course">
        {courseFields(page.form, page.entries).map((field) => {
          const control = { field, text: textOf(page.entries, field.key), findings, actions };
          return field.type.kind === 'choice' ? (
            <ChoiceInput key={field.key} {...control} />
          ) : (
            <FieldInput key={field.key} {...control} />
          );
        })}
      </fieldset>
    </section>
  );
};
