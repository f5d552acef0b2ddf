import type { JSX } from 'preact';
import type { Field, Phase } from '../../domain/field.ts';
import { conflictText } from '../../text/entry-page.ts';
import type { Entries } from '../../wire/entry.ts';
import { Button, Notice } from '../kit.tsx';
import type { EntryActions } from './actions.ts';
import type { Conflict, Side } from './conflict.ts';
import { elementIds } from './element-ids.ts';
import { textOf } from './entries.ts';

const SIDES: readonly Side[] = ['mine', 'theirs'];

const shown = (field: Field, text: string): string => {
  const blank = text.trim() === '';
  if (field.type.kind === 'tick') return blank ? conflictText.notTicked : conflictText.ticked;
  if (blank) return conflictText.blank;
  const { type } = field;
  const option = type.kind === 'choice' ? type.options.find((each) => each.code === text) : undefined;
  return option?.label ?? text;
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

/** Both versions of what two people changed, field by field, with a choice for each. Neither is lost. */
export const ConflictView = (props: {
  readonly phase: Phase;
  readonly conflict: Conflict;
  readonly fields: readonly Field[];
  readonly mine: Entries;
  readonly actions: EntryActions;
}): JSX.Element => {
  const { conflict, fields, mine, actions } = props;
  const differing = fields.filter((field) => field.key in conflict.choices);
  return (
    <section aria-labelledby="conflict-title">
      <Notice tone="soon" id={elementIds.conflict}>
        <h2 id="conflict-title">{conflictText.title[props.phase]}</h2>
        <p>{conflict.message}</p>
        <p>{differing.length > 0 ? conflictText.lead : conflictText.same}</p>
        {conflict.current.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
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
