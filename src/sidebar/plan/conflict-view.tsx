import type { JSX } from 'preact';
import type { Field } from '../../domain/field.ts';
import { conflictText } from '../../text/sidebar.ts';
import type { Entries } from '../../wire/plan.ts';
import { Button, Notice } from '../kit.tsx';
import type { PlanActions } from './actions.ts';
import type { Conflict, Side } from './conflict.ts';
import { elementIds } from './element-ids.ts';
import { textOf } from './entries.ts';

const SIDES: readonly Side[] = ['mine', 'theirs'];

const shown = (field: Field, text: string): string => {
  const blank = text.trim() === '';
  if (field.type.kind === 'tick') return blank ? conflictText.notTicked : conflictText.ticked;
  return blank ? conflictText.blank : text;
};

const Difference = (props: {
  readonly field: Field;
  readonly texts: Readonly<Record<Side, string>>;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}): JSX.Element => {
  const { field, texts, chosen, onChoose } = props;
  return (
    <fieldset class="difference">
      <legend>{field.label}</legend>
      <div class="sides">
        {SIDES.map((side) => (
          <label key={side} class={`side${side === chosen ? ' chosen' : ''}`}>
            <span class="side-name">
              <input
                type="radio"
                name={`side-${field.key}`}
                checked={side === chosen}
                onChange={() => onChoose(side)}
              />
              {conflictText[side]}
            </span>
            <span class="side-text">{shown(field, texts[side])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** Both versions of a plan that two people changed, field by field, with a choice for each. Neither is lost. */
export const ConflictView = (props: {
  readonly conflict: Conflict;
  readonly fields: readonly Field[];
  readonly mine: Entries;
  readonly actions: PlanActions;
}): JSX.Element => {
  const { conflict, fields, mine, actions } = props;
  const differing = fields.filter((field) => field.key in conflict.choices);
  return (
    <section aria-labelledby="conflict-title">
      <Notice tone="soon" id={elementIds.conflict}>
        <h2 id="conflict-title">{conflictText.title}</h2>
        <p>{conflict.message}</p>
        <p>{differing.length > 0 ? conflictText.lead : conflictText.same}</p>
        {conflict.current.open ? null : <p>{conflict.current.closedWords}</p>}
      </Notice>
      {differing.length > 0 ? (
        <>
          <p class="help">{conflictText.differences(differing.length)}</p>
          <div class="row">
            <Button onPress={() => actions.chooseAll('mine')}>{conflictText.allMine}</Button>
            <Button onPress={() => actions.chooseAll('theirs')}>{conflictText.allTheirs}</Button>
          </div>
        </>
      ) : null}
      {differing.map((field) => (
        <Difference
          key={field.key}
          field={field}
          texts={{ mine: textOf(mine, field.key), theirs: textOf(conflict.current.entries, field.key) }}
          chosen={conflict.choices[field.key] ?? 'mine'}
          onChoose={(side) => actions.chooseSide(field.key, side)}
        />
      ))}
    </section>
  );
};
