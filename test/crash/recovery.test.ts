import { describe, expect, test } from 'vitest';
import { callsUpTo, FAULT_TIME, faultPoints } from '../fault-points.ts';
import { acts, begun, chainIsWhole, dies, elsewhere, flushed, office } from '../sheets/cut-off.ts';

describe('an act that was cut off', () => {
  test(
    'is finished by the third run, wherever the second died too',
    () => {
      const points = (where: () => number): number => {
        const here = office();
        dies(here, here.hamlet('Xóm 1'), where());
        here.host.calls.reset();
        elsewhere(here);
        return here.host.calls.total;
      };
      for (const where of [begun, flushed]) {
        const most = points(where);
        const all = callsUpTo(most).flatMap((call) => [0, 1].map((kept) => ({ call, kept })));
        for (const { call, kept } of faultPoints(all, 4, 7)) {
          const here = office();
          const hamlet = here.hamlet('Xóm 1');
          dies(here, hamlet, where());
          here.host.dieAt(call, kept);
          expect(() => elsewhere(here)).toThrow();
          here.host.calls.forgetFaults();
          elsewhere(here);
          const found = [
            hamlet.shown('plan.status'),
            hamlet.cell('plan.version'),
            acts(here, hamlet),
            chainIsWhole(here),
          ];
          expect([call, kept, ...found]).toEqual([call, kept, 'Đã nộp', 1, 1, true]);
        }
      }
    },
    FAULT_TIME,
  );
});
