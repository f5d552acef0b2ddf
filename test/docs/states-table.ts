import { statusLabels } from '../../src/data/statuses.ts';
import type { Phase } from '../../src/domain/field.ts';
import {
  ACTS,
  type Act,
  after,
  type Doer,
  doerOf,
  isSent,
  needsReason,
  type Status,
  statusesOf,
} from '../../src/domain/status.ts';

/** `docs/states.md`, from the table of states in the code: whoever changes the one sees the other change. */

const BUTTONS: Readonly<Record<Act, string>> = {
  saveDraft: 'Lưu nháp',
  submit: 'Gửi',
  correct: 'Gửi bản sửa (sau khi đã thống nhất, xác nhận hoặc khóa)',
  sendBack: 'Trả lại',
  accept: 'Thống nhất kế hoạch, Xác nhận kết quả',
  lock: 'Chốt báo cáo',
  unlock: 'Mở khóa cho xóm',
};

const PEOPLE: Readonly<Record<Doer, string>> = {
  hamlet: 'hamlet (xóm)',
  agency: 'agency in charge (cơ quan phụ trách)',
  office: 'Economic Office (phòng Kinh tế)',
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const stateName = (status: Status): string => `\`${status}\` ${statusLabels[status]}`;

const movesOf = (phase: Phase): string =>
  table(
    ['From', ...ACTS.map((act) => `\`${act}\``), 'Counts as sent'],
    statusesOf(phase).map((status) => [
      stateName(status),
      ...ACTS.map((act) => {
        const next = after(phase, status, act);
        return next === null ? 'refused' : statusLabels[next];
      }),
      isSent(status) ? 'yes' : 'no',
    ]),
  );

export const statesDocument = (): string => `# States of a plan and of a result

Written by \`test/docs/states.test.ts\` from \`src/domain/status.ts\`, which every command asks through \`src/domain/verdict.ts\` before it
writes. An act that is not in the table is refused in the server, whoever asks; \`test/scenarios/forbidden-acts.test.ts\` tries each.

## Acts

${table(
  ['Act', 'Button', 'Who', 'Needs a reason'],
  ACTS.map((act) => [`\`${act}\``, BUTTONS[act], PEOPLE[doerOf(act)], needsReason(act) ? 'yes' : 'no']),
)}

## A plan

${movesOf('plan')}

## A result

${movesOf('result')}

## Beside the states

- A state counts as sent only with the server's stamp beside it: the word alone, typed into the cell, is put back.
- Once a round's report is frozen, or a column is locked, hamlets and agencies may do nothing until the Economic Office opens the hamlet's
  column for a set time; then what the table allows may be done until the time has passed.
- "Ghi không gửi" changes no state: the agency says why no result will come, while none is there (as a draft may be saved). A later
  sending takes the word back.
`;
