/** Widths of Times New Roman's bold letters in thousandths of their size; accents do not widen a letter. */
const BOLD_WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ['ijl', 290],
  ['frst-', 350],
  ['cez', 440],
  ['abdghkmnopquvxy', 530],
  ['w', 722],
  ['IJ', 440],
  ['BEFLPSTZ', 630],
  ['ACDGHKNOQRUVXY', 735],
  ['MW', 970],
  [' .,:', 250],
];
const USUAL_WIDTH = 500;

/** About how long a text in bold letters of `size` half-points is, in twentieths of a point. */
export const boldLength = (text: string, size: number): number => {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
  const thousandths = [...plain].reduce(
    (sum, letter) => sum + (BOLD_WIDTHS.find(([letters]) => letters.includes(letter))?.[1] ?? USUAL_WIDTH),
    0,
  );
  return Math.round((thousandths * size * 10) / 1000);
};
