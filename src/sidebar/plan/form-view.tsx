import type { ComponentChildren, JSX } from 'preact';
import type { Field, PlanPart } from '../../domain/field.ts';
import type { Finding } from '../../domain/finding.ts';
import { partHeadings, planText } from '../../text/plan-page.ts';
import { textOf } from '../entry/entries.ts';
import { FieldInput, FindingLine } from '../entry/field-input.tsx';
import { worthShowing } from '../entry/findings.ts';
import { allFindings } from '../entry/state.ts';
import { CategorySection } from './category-section.tsx';
import type { PlanActions } from './conversation.ts';
import type { PlanPage } from './filling.ts';
import { GroupSection } from './group-section.tsx';
import { missingPart, PARTS, partsDone } from './parts.ts';

/** Fields that belong to a part: those said to, and those that follow one without a part of their own (place after time). */
const plainFieldsByPart = (fields: readonly Field[]): ReadonlyMap<PlanPart, readonly Field[]> => {
  const byPart = new Map<PlanPart, Field[]>(PARTS.map((part) => [part, []]));
  let part: PlanPart = 'time';
  for (const field of fields) {
    if (field.category !== null || field.section === 'groups') continue;
    part = field.part ?? part;
    byPart.get(part)?.push(field);
  }
  return byPart;
};

const headingId = (part: PlanPart): string => `part-${part}`;

const PartSection = (props: {
  readonly part: PlanPart;
  readonly number: number;
  readonly done: boolean;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section class="part" aria-labelledby={headingId(props.part)}>
    <h2 id={headingId(props.part)}>
      <span>
        {props.number}. {partHeadings[props.part]}
      </span>
      <span class={`mark ${props.done ? 'done' : 'open'}`}>
        {props.done ? planText.partDone : planText.partMissing}
      </span>
    </h2>
    {props.children}
  </section>
);

/** The five parts of a plan in the order of KH III.4. */
export const FormView = (props: {
  readonly page: PlanPage;
  /** Something is under way or must be answered first. */
  readonly waiting: boolean;
  readonly actions: PlanActions;
}): JSX.Element => {
  const { page, actions } = props;
  const { entries } = page;
  const disabled = props.waiting || !page.form.state.open;
  const { fields } = page.form;
  const all = allFindings(page);
  const shown = worthShowing(all, page.touched, page.attempted === 'submit');
  const done = partsDone(all);
  const plain = plainFieldsByPart(fields);
  // A gap of these two parts is nobody's single field: it stands under the heading.
  const gapOf = (part: PlanPart): Finding | undefined =>
    shown.find((finding) => missingPart(finding) === part);
  const besideFields = shown.filter((finding) => {
    const part = missingPart(finding);
    return part !== 'content' && part !== 'assignment';
  });
  const insideOf = (part: PlanPart): ComponentChildren => {
    if (part === 'content') {
      return page.form.categories.map((category) => (
        <CategorySection
          key={category.code}
          category={category}
          fields={fields.filter((field) => field.category === category.code)}
          entries={entries}
          findings={besideFields}
          open={page.openFolds.has(category.code)}
          disabled={disabled}
          actions={actions}
        />
      ));
    }
    if (part === 'assignment') {
      return (
        <fieldset class="groups" disabled={disabled} aria-labelledby={headingId(part)}>
          <GroupSection
            fields={fields.filter((field) => field.section === 'groups')}
            entries={entries}
            findings={besideFields}
            editable={page.form.state.open}
            actions={actions}
          />
        </fieldset>
      );
    }
    return (
      <fieldset class="plain" disabled={disabled} aria-labelledby={headingId(part)}>
        {(plain.get(part) ?? []).map((field) => (
          <FieldInput
            key={field.key}
            field={field}
            text={textOf(entries, field.key)}
            findings={besideFields}
            actions={actions}
          />
        ))}
      </fieldset>
    );
  };
  return (
    <div class={`form${props.waiting ? ' waiting' : ''}`}>
      {PARTS.map((part, index) => {
        const gap = part === 'content' || part === 'assignment' ? gapOf(part) : undefined;
        return (
          <PartSection key={part} part={part} number={index + 1} done={done.has(part)}>
            {gap ? <FindingLine finding={gap} /> : null}
            {insideOf(part)}
          </PartSection>
        );
      })}
    </div>
  );
};
