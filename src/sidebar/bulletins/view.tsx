import type { JSX } from 'preact';
import { type BulletinKind, bulletinKinds } from '../../domain/bulletin-facts.ts';
import { isDay } from '../../domain/day.ts';
import { formatDayOfDocument } from '../../domain/day-text.ts';
import { hasContact } from '../../domain/private-words.ts';
import { bulletinPageText, withheldLine } from '../../text/bulletin-page.ts';
import { ZALO_LETTERS } from '../../text/bulletins.ts';
import { LOUDSPEAKER_WORDS, wordCount } from '../../text/loudspeaker.ts';
import type { OpenedBulletins } from '../../wire/bulletins.ts';
import type { May } from '../../wire/may.ts';
import { isOffered } from '../../wire/may.ts';
import type { Problem } from '../../wire/reply.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Button, Notice, ProblemNotice, Select, WhyNot } from '../kit.tsx';

export type PerKind = Readonly<Record<BulletinKind, string>>;

export interface BulletinScreen {
  /** null until the server has answered. */
  readonly opened: OpenedBulletins | null;
  /** null until it is known what may be done here. */
  readonly may: May | null;
  /** As the clerk has them now; nothing of it is kept. */
  readonly texts: PerKind;
  /** What stands in the fields for days, 'YYYY-MM-DD'. */
  readonly days: PerKind;
  /** A kind: the day of that text is being recorded. */
  readonly busy: 'opening' | BulletinKind | null;
  /** What was last said beside one of the texts. */
  readonly said: { readonly kind: BulletinKind; readonly message: string } | null;
  readonly problem: Problem | CallFailure | null;
}

export interface BulletinActions {
  /** null: the round whose report was made last. */
  start(roundKey: string | null): void;
  choose(roundKey: string): void;
  write(kind: BulletinKind, text: string): void;
  /** The text as it is made from the report, without what the clerk changed. */
  remake(kind: BulletinKind): void;
  copy(kind: BulletinKind): Promise<void>;
  setDay(kind: BulletinKind, day: string): void;
  record(kind: BulletinKind): void;
  retry(): void;
}

export const fieldId = (kind: BulletinKind): string => `text-${kind}`;

/** How long the text is, and what to do where it is too long. */
const lengthWords = (kind: BulletinKind, text: string): string => {
  if (kind === 'zalo') {
    const over = text.length > ZALO_LETTERS ? ` ${bulletinPageText.tooLong(ZALO_LETTERS)}` : '';
    return `${bulletinPageText.letters(text.length)}.${over}`;
  }
  const words = wordCount(text);
  const { fewest, most } = LOUDSPEAKER_WORDS;
  const outside = kind === 'loudspeaker' && (words < fewest || words > most);
  return `${bulletinPageText.words(words)}.${outside ? ` ${bulletinPageText.outside(fewest, most)}` : ''}`;
};

/** The day in the register; what somebody typed there and is no day is shown as typed. */
const recordedWords = (recorded: string): string => {
  if (recorded === '') return bulletinPageText.notRecorded;
  return bulletinPageText.recorded(isDay(recorded) ? formatDayOfDocument(recorded) : recorded);
};

const Bulletin = (props: {
  readonly kind: BulletinKind;
  readonly screen: BulletinScreen;
  readonly actions: BulletinActions;
}): JSX.Element => {
  const { kind, screen, actions } = props;
  const text = screen.texts[kind];
  const waiting = screen.busy !== null;
  return (
    <section class="bulletin" aria-labelledby={`title-${kind}`}>
      <h2 id={`title-${kind}`}>{bulletinPageText.names[kind]}</h2>
      <textarea
        id={fieldId(kind)}
        aria-labelledby={`title-${kind}`}
        aria-describedby={`length-${kind}`}
        value={text}
        onInput={(event) => actions.write(kind, event.currentTarget.value)}
      />
      <p class="help" id={`length-${kind}`}>
        {lengthWords(kind, text)}
      </p>
      {hasContact(text) ? <Notice tone="overdue">{bulletinPageText.contact}</Notice> : null}
      <div class="row">
        <Button id={`copy-${kind}`} onPress={() => void actions.copy(kind)}>
          {bulletinPageText.copy}
        </Button>
        <Button kind="link" id={`remake-${kind}`} onPress={() => actions.remake(kind)}>
          {bulletinPageText.again}
        </Button>
      </div>
      {isOffered(screen.may, 'publish') ? (
        <div class="row">
          <label for={`day-${kind}`}>{bulletinPageText.publishedOn[kind]}</label>
          <input
            type="date"
            id={`day-${kind}`}
            value={screen.days[kind]}
            onInput={(event) => actions.setDay(kind, event.currentTarget.value)}
          />
          <Button
            id={`record-${kind}`}
            busy={screen.busy === kind}
            disabled={waiting}
            onPress={() => actions.record(kind)}
          >
            {bulletinPageText.record}
          </Button>
        </div>
      ) : null}
      <p class="help">{recordedWords(screen.opened?.published[kind] ?? '')}</p>
      {screen.busy === kind ? <Busy>{bulletinPageText.recording}</Busy> : null}
      {screen.said?.kind === kind ? (
        <Notice tone="polite" id={`said-${kind}`}>
          {screen.said.message}
        </Notice>
      ) : null}
    </section>
  );
};

const Withheld = ({ opened }: { opened: OpenedBulletins }): JSX.Element | null => {
  const withheld = opened.facts?.withheld ?? [];
  if (withheld.length === 0) return null;
  return (
    <Notice tone="soon" id="withheld">
      <h2>{bulletinPageText.withheldTitle}</h2>
      <ul class="links">
        {withheld.map((each) => (
          <li key={`${each.hamletName} ${each.reason}`}>{withheldLine(each)}</li>
        ))}
      </ul>
    </Notice>
  );
};

/** What the service centre still owes of a frozen report; the Zalo group is the office's own. */
const Owed = (props: { readonly opened: OpenedBulletins; readonly may: May | null }): JSX.Element | null => {
  const { frozenOn, published } = props.opened;
  const kinds = (['web', 'loudspeaker'] as const).filter((kind) => published[kind] === '');
  if (!isDay(frozenOn) || kinds.length === 0) return null;
  const owed = kinds.map((kind) => bulletinPageText.owedKinds[kind]);
  return (
    <Notice tone="soon" id="owed">
      <p>{bulletinPageText.owed(formatDayOfDocument(frozenOn), owed)}</p>
      {isOffered(props.may, 'publish') ? <p>{bulletinPageText.noteWhenDone}</p> : null}
    </Notice>
  );
};

/** "Bản tin" in each of its states: the three texts below each other, each with its own copy button and day. */
export const BulletinView = (props: {
  readonly screen: BulletinScreen;
  readonly actions: BulletinActions;
}): JSX.Element => {
  const { screen, actions } = props;
  const { opened, busy, problem } = screen;
  return (
    <main aria-busy={busy !== null}>
      <h1 class="hidden">{bulletinPageText.title}</h1>
      {opened === null ? null : (
        <Select
          id="round"
          label={bulletinPageText.round}
          value={opened.roundKey}
          groups={[{ label: '', options: opened.rounds.map(({ key, label }) => ({ value: key, label })) }]}
          disabled={busy !== null}
          onChoose={actions.choose}
        />
      )}
      {busy === 'opening' ? <Busy>{bulletinPageText.opening}</Busy> : null}
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
      {opened === null || busy === 'opening' ? null : opened.facts === null ? (
        <Notice tone="soon">{bulletinPageText.none}</Notice>
      ) : (
        <>
          <p class="help">{bulletinPageText.explain}</p>
          <WhyNot may={screen.may} />
          <Owed opened={opened} may={screen.may} />
          <Withheld opened={opened} />
          {bulletinKinds.map((kind) => (
            <Bulletin key={kind} kind={kind} screen={screen} actions={actions} />
          ))}
        </>
      )}
    </main>
  );
};
