/** The clock of the desk, moved by hand: what Google starts by itself when its time has come. */
import type { Host } from '../emulator/index.ts';
import type { SentMail } from '../emulator/services/mail-record.ts';
import type { DeskEvent, Outcome } from './desk-contract.ts';
import { errorOf } from './desk-outcome.ts';
import type { Mail } from './face/protocol.ts';
import { TEXTS } from './face/texts.ts';
import { offsetInstant } from './offset-instant.ts';

const HOUR = 3_600_000;

/** Hour by hour, as time passes: an hourly trigger runs once in each. */
export const passHours = (host: Host, hours: number): Outcome =>
  running(host, TEXTS.passed(hours), () => {
    let ran = 0;
    for (let hour = 0; hour < hours; hour++) {
      host.clock.advance(HOUR);
      ran += host.runDueTriggers();
    }
    return ran;
  });

/** A leap, as after an outage: what fell due in between runs once, and not at all when the clock is set back. */
export function leapTo(host: Host, instant: string): Outcome {
  return running(host, TEXTS.clock, () => {
    const before = host.clock.now();
    host.clock.set(instant);
    return host.clock.now() > before ? host.runDueTriggers() : 0;
  });
}

/** What triggers did while the clock moved: how many ran and what they sent, and each error, which Google shows to nobody. */
function running(host: Host, name: string, move: () => number): Outcome {
  const before = { mails: host.mail.sent.length, failures: host.failures.length };
  host.calls.reset();
  const start = performance.now();
  const ran = move();
  const milliseconds = Math.round(performance.now() - start);
  const message = TEXTS.triggersRan(ran, host.mail.sent.length - before.mails);
  const events: readonly DeskEvent[] = [
    ...(ran > 0 ? [{ kind: 'toast', title: '', message, seconds: 5 } as const] : []),
    ...host.failures.slice(before.failures).map(({ where, error }): DeskEvent => {
      const { name: kind, message: said } = errorOf(error);
      return { kind: 'failed', action: where, message: `${kind}: ${said}` };
    }),
  ];
  return { name, calls: host.calls.total, milliseconds, events };
}

/** A mail as the face lists it. */
export const mailOf = (
  { from, to, cc, bcc, at, subject, body, htmlBody, name }: SentMail,
  zone: string,
): Mail => ({
  from: name === null ? from : `${name} <${from}>`,
  to: [...to, ...cc, ...bcc],
  at: offsetInstant(at, zone),
  subject,
  body,
  htmlBody,
});
