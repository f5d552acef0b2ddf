import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptRequest,
  agencyActRequest,
  cleanUpRequest,
  notSentRequest,
  openAgencyRequest,
  sendBackRequest,
} from '../../src/wire/requests.ts';

const act = { roundKey: '2026-D04', agencyCode: 'CQ07', operationId: 'press' };
const seen = { hamletCode: 'X23', base: 'abcdefghijklmn' };
const accept = { ...act, hamlets: [seen] };
const back = { ...act, ...seen, phase: 'result', reason: 'Sai số người', newDay: '25/3' };

describe('What the agency page sends', () => {
  test('is taken when it has the right shape', () => {
    expect(openAgencyRequest({ roundKey: null, agencyCode: null })).toBe(true);
    expect(acceptRequest(accept)).toBe(true);
    expect(sendBackRequest(back)).toBe(true);
    expect(notSentRequest({ ...act, ...seen, reason: '' })).toBe(true);
    expect(agencyActRequest(act)).toBe(true);
    expect(cleanUpRequest({ ...act, day: '14/3' })).toBe(true);
  });

  test.each<[string, unknown]>([
    ['no hamlet at all', { ...accept, hamlets: [] }],
    ['hamlets that are no list', { ...accept, hamlets: { 0: seen } }],
    ['one of the hamlets without what was seen of it', { ...accept, hamlets: [seen, { hamletCode: 'X24' }] }],
    ['more hamlets than a commune has', { ...accept, hamlets: Array.from({ length: 501 }, () => seen) }],
    ['no press', { ...accept, operationId: '' }],
    ['an agency that is a number', { ...accept, agencyCode: 7 }],
  ])('is refused with %s', (_, request) => {
    expect(acceptRequest(request)).toBe(false);
  });

  test.each<[string, unknown]>([
    ['a phase that is none', { ...back, phase: 'status' }],
    ['a phase that every object has', { ...back, phase: 'constructor' }],
    ['a reason longer than its cell', { ...back, reason: 'x'.repeat(301) }],
    ['a day as long as a page', { ...back, newDay: 'x'.repeat(41) }],
    ['no reason', { ...back, reason: undefined }],
  ])('is refused with %s', (_, request) => {
    expect(sendBackRequest(request)).toBe(false);
  });

  test('is judged and never thrown at, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        for (const shape of [acceptRequest, sendBackRequest, notSentRequest, openAgencyRequest]) {
          expect(typeof shape(value)).toBe('boolean');
        }
      }),
    );
  });
});
