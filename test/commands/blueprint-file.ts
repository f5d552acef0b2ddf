import { vi } from 'vitest';
import { blueprint } from '../../src/blueprint/blueprint.ts';

/** The blueprint beside the script, and who runs it: for what runs without the built add-on. Whoever sets up is the administrator. */
export const stubBlueprint = (): void => {
  const file = { getContent: () => JSON.stringify(blueprint()) };
  vi.stubGlobal('HtmlService', { createHtmlOutputFromFile: () => file });
  const clerk = { getEmail: () => 'van-phong@example.invalid' };
  vi.stubGlobal('Session', { getActiveUser: () => clerk });
};
