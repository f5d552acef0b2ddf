import { vi } from 'vitest';
import { blueprint } from '../../src/blueprint/blueprint.ts';

/** The blueprint beside the script, for what runs without the built add-on. */
export const stubBlueprint = (): void => {
  const file = { getContent: () => JSON.stringify(blueprint()) };
  vi.stubGlobal('HtmlService', { createHtmlOutputFromFile: () => file });
};
