import type { JSX } from 'preact';
import type { Finding } from '../../domain/finding.ts';
import { resultText } from '../../text/result-page.ts';
import { foldId } from '../entry/element-ids.ts';
import { textOf } from '../entry/entries.ts';
import { FieldInput } from '../entry/field-input.tsx';
import { worthShowing } from '../entry/findings.ts';
import { allFindings } from '../entry/state.ts';
import { ContentSection, FigureInputs } from './content-section.tsx';
import { asksForFigures, contentsOf, filledOf, MORE_FOLD, type ResultPage, wordFields } from './contents.ts';
import type { ResultActions } from './conversation.ts';
import { CourseSection } from './course-section.tsx';

interface PartProps {
  readonly page: ResultPage;
  readonly findings: readonly Finding[];
  readonly disabled: boolean;
  readonly actions: ResultActions;
}

/** The core indicators, content by content. */
const FiguresSection = ({ page, findings, disabled, actions }: PartProps): JSX.Element => (
  <section class="part" aria-labelledby="part-figures">
    <h2 id="part-figures">{resultText.figures}</h2>
    <p class="help">{resultText.figuresHelp}</p>
    <fieldset class="groups" disabled={disabled} aria-labelledby="part-figures">
      {contentsOf(page.form).map((content) => (
        <ContentSection
          key={content.code}
          page={page}
          content={content}
          findings={findings}
          actions={actions}
        />
      ))}
    </fieldset>
  </section>
);

/** The other indicators, folded until somebody has something to say of them. */
const MoreSection = ({ page, findings, disabled, actions }: PartProps): JSX.Element | null => {
  const contents = contentsOf(page.form).filter(({ more }) => more.length > 0);
  const fields = contents.flatMap(({ more }) => more);
  if (fields.length === 0) return null;
  const open = page.openFolds.has(MORE_FOLD);
  const filled = filledOf(page.entries, fields);
  const faulty = fields.some((field) => findings.some((finding) => finding.fieldKey === field.key));
  const id = foldId(MORE_FOLD);
  return (
    <section class="category">
      <h2>
        <button
          type="button"
          id={id}
          class="fold"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => actions.toggleFold(MORE_FOLD)}
        >
          <span class="fold-mark" aria-hidden="true" />
          <span class="fold-name">{resultText.more(fields.length)}</span>
          {filled > 0 ? <span class="count">{resultText.reported(filled)}</span> : null}
          {faulty ? <span class="count faulty">{resultText.hasError}</span> : null}
        </button>
      </h2>
      <fieldset class="fold-body" id={`${id}-body`} aria-labelledby={id} hidden={!open} disabled={disabled}>
        <p class="help">{resultText.moreHelp}</p>
        {contents.map(({ code, name, more }) => (
          <section key={code} class="content" aria-labelledby={`more-${code}`}>
            <h3 id={`more-${code}`}>{name}</h3>
            <FigureInputs page={page} fields={more} findings={findings} actions={actions} />
          </section>
        ))}
      </fieldset>
    </section>
  );
};

const WordsSection = ({ page, findings, disabled, actions }: PartProps): JSX.Element => (
  <section class="part" aria-labelledby="part-words">
    <h2 id="part-words">{resultText.words}</h2>
    <fieldset class="plain" disabled={disabled} aria-labelledby="part-words">
      {wordFields(page.form).map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          text={textOf(page.entries, field.key)}
          findings={findings}
          actions={actions}
        />
      ))}
    </fieldset>
  </section>
);

/** How it went; the core figures by content; the others in a fold; words. */
export const FormView = (props: {
  readonly page: ResultPage;
  /** True while a call is under way or a question waits for its answer. */
  readonly waiting: boolean;
  readonly actions: ResultActions;
}): JSX.Element => {
  const { page, waiting, actions } = props;
  const part: PartProps = {
    page,
    findings: worthShowing(allFindings(page), page.touched, page.attempted === 'submit'),
    disabled: waiting || !page.form.state.open,
    actions,
  };
  return (
    <div class={`form${waiting ? ' waiting' : ''}`}>
      <CourseSection {...part} />
      {asksForFigures(page.form, page.entries) ? (
        <>
          <FiguresSection {...part} />
          <MoreSection {...part} />
        </>
      ) : null}
      <WordsSection {...part} />
    </div>
  );
};
