/** A desk without an emulator: a hand-made workbook that takes edits as they come, and a menu with one of everything. */
import type { WorkbookSnapshot } from '../emulator/snapshot.ts';
import type { Answer, CallOutcome, Desk, DeskEvent, Outcome } from './desk-contract.ts';
import { changed } from './face/model.ts';
import type { EditRequest, Mail, PresetName } from './face/protocol.ts';
import { sampleSnapshot } from './sample-snapshot.ts';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"></head><body>
<button id="ask">Hỏi máy chủ</button><output id="said"></output>
<script>
document.getElementById('ask').onclick = () => google.script.run
  .withSuccessHandler((value) => { said.textContent = JSON.stringify(value); })
  .withFailureHandler((error) => { said.textContent = 'lỗi: ' + error.message; })
  .echo({ a: 1, b: undefined });
</script></body></html>`;

export function createFakeDesk(): Desk {
  let book: WorkbookSnapshot = sampleSnapshot();
  let now = '2026-03-02T08:00:00+07:00';
  let preset: PresetName = 'sample';
  const mails: Mail[] = [];

  const outcome = (name: string, ...events: DeskEvent[]): Outcome => ({
    name,
    calls: 3,
    milliseconds: 1,
    events,
  });

  function edit(request: EditRequest): Outcome {
    const typed = request.values[0]?.[0];
    if (request.asTyped && request.row === 5 && typeof typed === 'string' && !/^[\d.,]+$/.test(typed)) {
      return outcome('edit', { kind: 'refused', message: 'Nhập số kg, ví dụ 1.234,5' });
    }
    const cells = request.values.flatMap((row, rowOffset) =>
      row.map((value, columnOffset) => ({
        row: request.row + rowOffset,
        column: request.column + columnOffset,
        value,
        display: value === null ? '' : String(value),
      })),
    );
    book = changed(book, {
      cells: [
        {
          sheetId: request.sheetId,
          cells: cells.filter((cell) => cell.value !== null),
          cleared: cells.filter((cell) => cell.value === null).map((cell) => [cell.row, cell.column]),
        },
      ],
      sheets: [],
      order: null,
    });
    return outcome('edit');
  }

  return {
    get preset() {
      return preset;
    },
    snapshot: () => book,
    menus: () => [
      {
        kind: 'submenu',
        caption: 'Sổ ra quân',
        entries: [
          { kind: 'item', caption: 'Mở thanh bên', run: 'openSidebar' },
          { kind: 'item', caption: 'Hỏi có không', run: 'askFirst' },
          { kind: 'separator' },
          { kind: 'item', caption: 'Báo xong', run: 'toast' },
        ],
      },
    ],
    people: () => [
      { email: 'chu-so@example.invalid', label: 'Chủ sổ' },
      { email: 'can-bo@example.invalid', label: 'Cán bộ' },
      { email: '', label: 'không xác định' },
    ],
    now: () => now,
    setClock: (instant) => {
      now = instant;
      return outcome('clock');
    },
    passHours(hours) {
      const mail = {
        from: 'chu-so@example.invalid',
        to: ['x01@example.invalid'],
        at: now,
        subject: `${hours}`,
      };
      mails.push({ ...mail, body: 'Kính gửi', htmlBody: '<p>Kính gửi</p>' });
      return outcome('pass', { kind: 'toast', title: '', message: 'một thư', seconds: 5 });
    },
    mails: () => mails,
    edit,
    restructure(request) {
      if (request.kind !== 'rename-tab') return outcome('structure', { kind: 'refused', message: 'không' });
      const sheets = book.sheets.map((sheet) =>
        sheet.id === request.sheetId ? { ...sheet, name: request.name } : sheet,
      );
      book = { ...book, sheets };
      return outcome('structure');
    },
    run(name, caption, _by, answers: readonly Answer[]) {
      if (name === 'openSidebar') return outcome(caption, { kind: 'sidebar', title: 'Kế hoạch', html: PAGE });
      if (name === 'askFirst' && answers.length === 0) {
        return {
          ...outcome(caption),
          question: { form: 'alert', title: 'Khởi tạo sổ', message: 'Làm tiếp chứ?', buttons: 'YES_NO' },
        };
      }
      const message = answers[0]?.button ?? 'Đã xong';
      return outcome(caption, { kind: 'toast', title: '', message, seconds: 5 });
    },
    call: (name, args): CallOutcome =>
      name === 'echo'
        ? { ...outcome(name), value: args[0] }
        : { ...outcome(name), error: { name: 'ScriptError', message: `${name} is not a function` } },
    restart(chosen) {
      preset = chosen;
      book = sampleSnapshot();
    },
    remember() {
      const kept = book;
      return () => {
        book = kept;
      };
    },
    warmUp: () => undefined,
    save: () => JSON.stringify(book),
  };
}
