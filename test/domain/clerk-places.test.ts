import { describe, expect, test } from 'vitest';
import { saysOtherwise, withClerkTexts } from '../../src/domain/clerk-places.ts';
import { snapshotSaying } from '../fixtures/snapshots.ts';

const made = snapshotSaying('Thực hiện Kế hoạch số ……');

const texts = (...entries: readonly (readonly [string, string | null])[]) =>
  withClerkTexts(made.document, new Map(entries));

describe('What the clerk wrote into the sheet', () => {
  test('stands at its places in the document, and nothing else changes', () => {
    const document = texts(
      ['head.number', 'Số: 12/BC-KT'],
      ['head.day', 'Phú Lạc, ngày 10 tháng 4 năm 2026'],
      ['free.causes', 'Mưa kéo dài'],
      ['sign.name', 'Người ký (mẫu)'],
    );
    expect(document).toEqual({
      ...made.document,
      heading: {
        ...made.document.heading,
        number: 'Số: 12/BC-KT',
        placeAndDay: 'Phú Lạc, ngày 10 tháng 4 năm 2026',
      },
      paragraphs: [made.document.paragraphs[0], { style: 'text', text: 'Mưa kéo dài', place: 'free.causes' }],
      signature: { ...made.document.signature, name: 'Người ký (mẫu)' },
    });
  });

  test('is taken as it stands, a text put back to what was made included', () => {
    const once = { ...made, document: texts(['free.causes', 'Mưa kéo dài']) };
    expect(withClerkTexts(once.document, new Map([['free.causes', '……']]))).toEqual(made.document);
  });

  test('leaves out a line that the clerk hid', () => {
    expect(texts(['free.causes', null]).paragraphs).toEqual([made.document.paragraphs[0]]);
  });

  test('of a place that the sheet has lost is what it was made with', () => {
    expect(texts()).toEqual(made.document);
  });
});

describe('A frozen report is frozen anew only where another says something else', () => {
  test.each<readonly [string, boolean, typeof made]>([
    ['made again at another hour', false, { ...made, builtAt: snapshotSaying('').builtAt }],
    ['of another day in its heading', false, { ...made, document: texts(['head.day', 'ngày 11']) }],
    ['of other entries', true, { ...made, entriesBase: '11111111111111' }],
    ['with its number', true, { ...made, document: texts(['head.number', 'Số: 12/BC-KT']) }],
    ['with other causes', true, { ...made, document: texts(['free.causes', 'Mưa']) }],
    ['with a line hidden', true, { ...made, document: texts(['free.causes', null]) }],
    [
      'with a text that looks like another place',
      true,
      { ...made, document: texts(['sign.name', '……\nfree.causes=……']) },
    ],
    ['signed by another', true, { ...made, document: texts(['sign.name', 'Người khác (mẫu)']) }],
  ])('%s: %s', (_what, otherwise, now) => {
    expect(saysOtherwise(made, now)).toBe(otherwise);
  });
});
