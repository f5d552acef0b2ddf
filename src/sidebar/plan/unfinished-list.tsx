import type { JSX } from 'preact';
import { planText } from '../../text/plan-page.ts';
import { elementIds } from '../entry/element-ids.ts';
import { Button } from '../kit.tsx';
import type { PlanActions } from './conversation.ts';
import { hasTaken, type PlanPage } from './filling.ts';

/** Contents that the round before planned and did not do: offered to this plan, one press each. */
export const UnfinishedList = (props: {
  readonly page: PlanPage;
  readonly waiting: boolean;
  readonly actions: PlanActions;
}): JSX.Element | null => {
  const { page, waiting, actions } = props;
  const unfinished = page.before?.unfinished ?? [];
  if (unfinished.length === 0 || !page.form.state.open) return null;
  return (
    <section class="unfinished" id={elementIds.unfinished} tabIndex={-1} aria-labelledby="unfinished-title">
      <h2 id="unfinished-title">{planText.unfinished}</h2>
      <p class="help">{planText.unfinishedHint}</p>
      <ul>
        {unfinished.map((work) => {
          const name =
            page.form.categories.find(({ code }) => code === work.category)?.shortName ?? work.category;
          return (
            <li key={work.category} class="row spread">
              <span>{name}</span>
              {hasTaken(page, work) ? (
                <span class="mark done">{planText.unfinishedInPlan}</span>
              ) : (
                <Button
                  label={planText.takeUnfinishedOf(name)}
                  disabled={waiting}
                  onPress={() => actions.takeUnfinished(work)}
                >
                  {planText.takeUnfinished}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
