import { agencyMessage, groupMessage, unitMessage } from '../../text/reminder-messages.ts';
import type { OwedLine, RemindersForm } from '../../wire/reminders.ts';
import type { Target } from './state.ts';
import { agencyTarget, GROUP } from './state.ts';

/** The text that reminds a target of the lines it stands for; '' where there are none. */
export const messageFor = (form: RemindersForm, target: Target, lines: readonly OwedLine[]): string => {
  const [first] = lines;
  if (!first) return '';
  if (target === GROUP) {
    // Of some alone nothing is said of how many have sent: that would count the others among them.
    const isWhole = lines.length === form.owed.length;
    return groupMessage({ ...form, expected: isWhole ? form.expected : lines.length }, lines);
  }
  return target === agencyTarget(first.agency) ? agencyMessage(form, lines) : unitMessage(form, first);
};
