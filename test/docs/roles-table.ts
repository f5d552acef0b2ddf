import type { Action, Reach, Role } from '../../src/domain/role.ts';
import { ACTIONS, ROLES, reachOf } from '../../src/domain/role.ts';

/** `docs/roles.md`, from the table of roles in the code: whoever changes the one sees the other change. */

const BUTTONS: Readonly<Record<Action, string>> = {
  enter: 'Lưu nháp, Gửi, Gửi bản sửa (kế hoạch, kết quả)',
  agree: 'Thống nhất kế hoạch',
  confirm: 'Xác nhận kết quả',
  sendBack: 'Trả lại',
  markNotSent: 'Ghi không gửi, Bỏ ghi không gửi',
  sendReport: 'Gửi báo cáo của cơ quan',
  recordCleanUp: 'Ghi ngày tổng vệ sinh',
  buildReport: 'Lập báo cáo tháng',
  freeze: 'Chốt báo cáo',
  unlock: 'Mở khóa một xóm',
  restore: 'Khôi phục',
  publish: 'Ghi ngày phát bản tin',
  followFrom: 'Theo dõi từ đợt',
  updateIndicators: 'Cập nhật chỉ tiêu',
  recordReminded: 'Đã nhắc (Đôn đốc)',
  sendReminders: 'Gửi thư nhắc, bật, tắt, nhận nhắc tự động, ghi thư chưa rõ đã đi hay chưa (Đôn đốc)',
  seeContacts: 'Xem điện thoại, thư điện tử (Đôn đốc)',
  protect: 'Bảo vệ sổ',
  setUp: 'Khởi tạo sổ, Sửa (Kiểm tra sổ)',
};

const PEOPLE: Readonly<Record<Role, string>> = {
  administrator: 'administrator (người quản trị sổ)',
  economicOffice: 'Economic Office (phòng Kinh tế)',
  serviceCentre: 'service centre (Trung tâm Dịch vụ tổng hợp)',
  officer: 'officer of an agency (cán bộ đầu mối)',
  hamlet: 'head or second contact of a hamlet (trưởng xóm, người liên hệ thứ hai)',
  stranger: 'known, in no register',
  unknown: 'anybody whom Google does not tell',
};

const own: Partial<Record<Role, string>> = { officer: 'own agency', hamlet: 'own hamlet' };

const words = (reach: Reach, role: Role): string =>
  ({
    all: 'all',
    own: own[role] ?? 'own',
    ifAllowed: 'if Cấu hình allows',
    untilNamed: 'while nobody is administrator',
    nothing: 'refused',
  })[reach];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (): string => {
  const head = ['Action', 'Button', ...ROLES.map((role) => PEOPLE[role])];
  const rows = ACTIONS.map((action) => [
    `\`${action}\``,
    BUTTONS[action],
    ...ROLES.map((role) => words(reachOf(action, role), role)),
  ]);
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
};

export const rolesDocument = (): string => `# Who may do what

Written by \`test/docs/roles.test.ts\` from \`src/domain/role.ts\`, which every command that writes asks through
\`src/commands/authorise.ts\` before it writes. \`test/scenarios/roles.test.ts\` tries every cell that refuses against the
server's functions (nothing is written, and the sentence says whom to ask), \`test/scenarios/roles-allowed.test.ts\` every cell that allows. All columns but the last are of people whose e-mail Google tells; the last is
everybody else, whatever the registers hold of them.

${table()}

## Beside the table

- People are known by their e-mail alone: in the registers Xóm and Cơ quan, and in Cấu hình for administrators. A cell may hold several,
  separated by semicolons; capitals do not count. Somebody who is several things may do what any of them may: the Economic Office and
  the service centre are also agencies with hamlets of their own.
- "Cấu hình allows" is the setting \`unknownMayEnter\`, "Có" until the office says "Không", because consumer accounts often tell no address.
- "Gửi" in a status cell is entering by somebody whom Google does not tell, whoever sits at the keyboard: a simple trigger is told nothing.
  Nothing else can be done from a cell.
- \`seeContacts\` writes nothing: the page "Đôn đốc" shows a phone and an address of the registers to those alone who may remind that
  hamlet or agency, and \`test/scenarios/private-replies.test.ts\` asks it as each of them. No other page shows any.
- The hourly clock asks nobody: it runs as the person who switched it on, who had to be allowed \`sendReminders\` then. A page that calls
  \`onReminderClock\` starts no run for anybody else, whose triggers that number is not of (\`test/reminders/pretended-beat.test.ts\`).
- Pages offer by the same table (\`src/commands/read-may.ts\`): \`test/scenarios/roles-offered.test.ts\` compares each cell of it with what the
  pages of agencies, reports, bulletins, restoring and the check of the workbook are told. Nothing is allowed by it. The pages of plans and
  results offer to all, and say at the press whom to ask.
- An agency of which no address is known is served by the Economic Office and the administrators.
- As long as nobody is administrator, the first known person who runs "Khởi tạo sổ" becomes it, in a workbook of an older layout too.
- The owner of the file may protect it ("Bảo vệ sổ") whatever the registers say, for Google lets an owner do it in any case.
- This is what the add-on's own functions do. What somebody types into cells is Google's to allow: see \`SECURITY.md\`.
`;
