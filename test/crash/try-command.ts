import type { CrashCommand } from './command.ts';
import { type Aftermath, CrashDesk } from './crash-desk.ts';

const AFTERMATHS: readonly Aftermath[] = ['nothing', 'others act'];

/** Chooses among the points: all of them, or a sample. */
export type Sample = <T>(points: readonly T[], share: 'crashes' | 'typed over') => readonly T[];

export interface Tried {
  readonly calls: number;
  readonly points: number;
  /** So many there are. */
  readonly of: number;
  /** A sentence for each point after which something is lost, half or twice. */
  readonly wrong: readonly string[];
}

/** Presses, crashes and presses again at one point after another. */
export const tryCommand = async (command: CrashCommand, sample: Sample): Promise<Tried> => {
  const desk = await CrashDesk.of(command);
  const all = desk.points.flatMap((point, at) =>
    AFTERMATHS.filter((_, which) => point.how === 'dies' || which === at % 2).map((aftermath) => ({
      point,
      aftermath,
    })),
  );
  const crashes = sample(all, 'crashes');
  const wrong: string[] = [...desk.unlogged];
  for (const { point, aftermath } of crashes) {
    const found = desk.crash(point, aftermath);
    const { how, call, method, kept } = point;
    if (found !== '') wrong.push(`${how} at ${call} ${method}, ${kept} kept, ${aftermath}: ${found}`);
  }
  const over = command.typedOver;
  const typed = over ? desk.points.filter(({ how }) => how === 'dies') : [];
  const deaths = sample(typed, 'typed over');
  for (const point of deaths) {
    const found = over ? desk.crashAndType(point, over) : '';
    if (found !== '')
      wrong.push(`typed over after ${point.call} ${point.method}, ${point.kept} kept: ${found}`);
  }
  const points = crashes.length + deaths.length;
  return { calls: desk.calls.length, points, of: all.length + typed.length, wrong };
};
