import type { JSX } from 'preact';
import { GROUP_SLOTS } from '../../domain/catalogue.ts';
import type { Field } from '../../domain/field.ts';
import type { Finding } from '../../domain/finding.ts';
import { formatNumber } from '../../domain/number.ts';
import { numberAt, readRecord } from '../../domain/record.ts';
import { planText } from '../../text/plan-page.ts';
import type { Entries } from '../../wire/entry.ts';
import { elementIds } from '../entry/element-ids.ts';
import { textOf } from '../entry/entries.ts';
import { FieldInput } from '../entry/field-input.tsx';
import { Button } from '../kit.tsx';
import type { PlanActions } from './conversation.ts';
import { groupsShown } from './groups.ts';

/** "Nhóm 2: khu vực" under the heading "Nhóm 2" needs only "Khu vực". */
const shortLabel = (label: string): string => {
  const rest = label.slice(label.indexOf(':') + 1).trim();
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

const ofSlot = (fields: readonly Field[], slot: number): readonly Field[] =>
  fields.filter((field) => field.key.startsWith(`plan.group${slot}.`));

/** Heads in all groups, or null before anyone counted them. */
const peopleInGroups = (fields: readonly Field[], entries: Entries): number | null => {
  const record = readRecord(fields, entries);
  const counts = fields
    .filter((field) => field.type.kind === 'count')
    .map((field) => numberAt(record, field.key))
    .filter((count) => count !== null);
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
};

/** The groups that share the work: rows that come and go, never with a gap between them. */
export const GroupSection = (props: {
  readonly fields: readonly Field[];
  readonly entries: Entries;
  readonly findings: readonly Finding[];
  /** False when the plan may only be read. */
  readonly editable: boolean;
  readonly actions: PlanActions;
}): JSX.Element => {
  const { fields, entries, findings, editable, actions } = props;
  const shown = groupsShown(entries);
  const slots = Array.from({ length: shown }, (_, index) => index + 1);
  const people = peopleInGroups(fields, entries);
  return (
    <>
      {slots.map((slot) => (
        <fieldset class="group" key={slot}>
          <legend>{planText.group(slot)}</legend>
          {editable && shown > 1 ? (
            <Button
              kind="link"
              label={planText.removeGroupOf(slot)}
              onPress={() => actions.removeGroup(slot)}
            >
              {planText.removeGroup}
            </Button>
          ) : null}
          {ofSlot(fields, slot).map((field) => (
            <FieldInput
              key={field.key}
              field={field}
              label={shortLabel(field.label)}
              hiddenLabel={planText.group(slot)}
              showHelp={slot === 1}
              text={textOf(entries, field.key)}
              findings={findings}
              actions={actions}
            />
          ))}
        </fieldset>
      ))}
      <div class="row spread">
        {editable && shown < GROUP_SLOTS ? (
          <Button id={elementIds.addGroup} onPress={actions.addGroup}>
            {planText.addGroup}
          </Button>
        ) : null}
        {shown === GROUP_SLOTS ? <span class="help">{planText.mostGroups(GROUP_SLOTS)}</span> : null}
        {people === null ? null : <span class="echo">{planText.groupsSum(formatNumber(people))}</span>}
      </div>
    </>
  );
};
