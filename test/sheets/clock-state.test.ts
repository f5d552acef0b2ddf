import { afterEach, expect, test, vi } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { localMinute } from '../../src/domain/instant.ts';
import type { ClockStore } from '../../src/sheets/clock-state.ts';
import { openClock } from '../../src/sheets/clock-state.ts';
import { createHost } from '../emulator/index.ts';

/** Runs with the properties of a new file. */
const withHost = (run: (properties: GoogleAppsScript.Properties.Properties) => void): void => {
  const { PropertiesService } = createHost().globals;
  vi.stubGlobal('PropertiesService', PropertiesService);
  run(PropertiesService.getDocumentProperties());
};

afterEach(() => {
  vi.unstubAllGlobals();
});

const NOTHING = {
  owner: null,
  hour: 7,
  lastBeat: null,
  lastRun: null,
  strangerBeat: null,
  needsConsent: false,
  problem: '',
};

test.each([
  '',
  '{',
  '7',
  '[]',
  'null',
  '{"owner":{"email":"a"},"lastRun":{"at":"hôm qua"},"hour":25,"at":7}',
  '{"id":""}',
])('What cannot be read is as if it were not there: %s', (rubbish) => {
  withHost((properties) => {
    for (const name of ['clock', 'beat', 'stranger', 'run'])
      properties.setProperty(`srq.reminders.${name}`, rubbish);
    expect(openClock().memory).toMatchObject({ state: NOTHING, run: null });
  });
});

test('What is noted is read again, and each note leaves the others as they are', () => {
  withHost(() => {
    const owner = { email: 'a@example.invalid', triggerId: 't1', since: localMinute('2026-02-27T05:30') };
    const beat = { at: null, hour: 9, hourOn: day('2026-02-27'), needsConsent: false, problem: '' };
    const outcome = {
      at: localMinute('2026-02-27T09:10'),
      day: day('2026-02-27'),
      sent: 3,
      failed: 1,
      unsure: 0,
      waiting: 2,
      unreachable: 4,
      quotaLeft: 0,
      by: 'clock',
    } as const;
    const run = { id: 'r', startedAt: 1, touchedAt: 2, at: 3, trying: true, failed: [1], unsure: [2] };
    const notes: readonly ((clock: ClockStore) => void)[] = [
      (clock) => clock.noteOwner(owner, beat),
      (clock) => clock.noteBeat({ ...beat, at: localMinute('2026-02-27T09:05') }),
      (clock) => clock.noteRun(run),
    ];
    for (const note of notes) note(openClock());
    expect(openClock().memory).toMatchObject({
      state: { owner, hour: 9, lastBeat: '2026-02-27T09:05' },
      run,
    });
    openClock().endRun(outcome);
    openClock().noteStranger(localMinute('2026-02-27T10:00'));
    expect(openClock().memory).toMatchObject({
      state: { owner, lastRun: outcome, strangerBeat: '2026-02-27T10:00' },
      run: null,
    });
  });
});
