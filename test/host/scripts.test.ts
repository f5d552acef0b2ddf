import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/paths.ts';
import { outputOf } from './output.ts';

const script = (name: string): string => join(root, 'test/host/scripts', name);
const table = (name: string): string[] => ['--csv', join(root, 'test/host/tables', `${name}.csv`)];
const textOf = async (...args: string[]): Promise<string> => (await outputOf(args)).text;

describe('a script as tutorials have it runs and tells what came of it', () => {
  test('a report builder', async () => {
    const text = await textOf(script('sales-report.gs'), 'buildReport', ...table('Sales'), '--formulas');
    expect(text).toContain('Returned: 2');
    expect(text).toContain('LOG\t2 regions, 2 months');
    expect(text).toContain('Sales: Report is ready');
    expect(text).toContain(
      [
        '=== Report (A1:D3; grid 1000 x 26; active; frozen 1 rows, 0 columns)',
        '\tA\tB\tC\tD',
        '1\tRegion\t2026-01\t2026-02\tTotal',
        '2\tNorth\t100.00\t80.00\t180.00 {=SUM(B2:C2)}',
        '3\tSouth\t1,250.50\t0.00\t1,250.50 {=SUM(B3:C3)}',
        'Note A1: Made by script on 02/03/2026 08:00',
      ].join('\n'),
    );
  });

  test('removing duplicates, when the person agrees', async () => {
    const run = [script('dedupe-rows.gs'), 'removeDuplicates', ...table('Contacts')];
    const text = await textOf(...run, '--answer', 'YES');
    expect(text).toContain('1\tName\tEmail\n2\tAnn\tann@example.com\n3\tBob\tbob@example.com\n\n=== Removed');
    expect(text).toContain('grid 998 x 26; active');
    expect(await textOf(...run, '--answer', 'NO')).not.toContain('=== Removed');
  });

  test('a mail merge, which notes the address it could not use', async () => {
    const tables = [...table('People'), ...table('Template')];
    const text = await textOf(script('mail-merge.gs'), 'sendMails', ...tables);
    expect(text).toContain('to ann@example.com\tMeeting on Saturday, Ann\tDear Ann,\\nsee you.');
    expect(text).toContain('alert\tMail merge: 1 mails sent.\t[OK]');
    expect(text).toContain('2\tAnn\tann@example.com\t02/03/2026\n');
    expect(text).toContain('Note C3: Exception: Invalid email: not an address');
  });

  test('marking what is overdue', async () => {
    const text = await textOf(script('overdue-marker.gs'), 'markOverdue', ...table('Tasks'), '--details');
    expect(text).toContain('2\tDig\t2026-03-01\tOpen\t1 day late\n3\tPaint');
    expect(text).toContain('Format A2 C2: background #f4cccc');
    expect(text).toContain('Rule C2:C5: VALUE_IN_LIST [["Open","Done"],true]');
    expect(text).toContain('Live format C2:C5: TEXT_EQUAL_TO ["Done"] -> fontColor #999999');
  });

  test('a time stamp at every edit of one column', async () => {
    const edits = ['Log!A2=x', 'Log!A2=y', 'Log!A3=z', 'Log!A3=', 'Sheet1!A5=5'];
    const asked = edits.flatMap((edit) => ['--edit', edit]);
    const text = await textOf(script('edit-stamp.gs'), 'setUp', ...asked);
    expect(text).toContain('1\tWhat\tWhen\n2\ty\t2026-03-02 08:00\nNote A2: Before: x');
    expect(text).toContain('=== Log (A1:B2;');
  });

  test('how a table looks, in blocks, with its filter and its protections', async () => {
    const text = await textOf(script('table-look.gs'), 'dressTable', ...table('Tasks'), '--details');
    expect(text).toContain(
      [
        'Format A1:C1: background #eeeeee, bold',
        'Format A2:A4 A5:B1000: italic',
        'Format B2:B4: italic, number format yyyy-mm-dd',
        'Format C2:C1000: background #ffffcc, italic',
        'Filter A1:C5, A by its criteria, C without ["Open"]',
        '',
        'Protected Tasks!C1:C1000: for the owner and nguoi-dung@example.com, "The office decides"',
        'Protected Tasks: warns only',
      ].join('\n'),
    );
    expect(text).toContain('Hidden rows: 2, 3, 4, 5\n');
    expect(text).toContain('grid 1000 x 26; active; tab #ff9900)');
  });

  test('a marker that asks for the active range instead of the event', async () => {
    const edits = ['--edit', 'Tasks!A3=done', '--edit', 'Tasks!B4=done'];
    const text = await textOf(script('active-marker.gs'), 'onOpen', ...table('Tasks'), '--details', ...edits);
    expect(text).toContain('Format A3 C3:Z3: background #d3d3d3\n');
    expect(text).toContain('Format B2 B4: number format yyyy-mm-dd\n');
  });

  test('a project with a sidebar made of a template, in its own zone', async () => {
    const run = 'onOpen,showSidebar,showAbout,showStats';
    const text = await textOf(script('task-sidebar'), run, '--answer', 'OK', '--answer', 'OK');
    expect(text).toContain('About -> showAbout');
    expect(text).toContain('<li title="Buy &quot;glue&quot;">Buy &quot;glue&quot; — 15 Mar, 13:30</li>');
    expect(text).toContain("const user = 'nguoi-dung@example.com';");
    expect(text).toContain('const count = 2;');
    expect(text).toContain('alert\tStats: 1 of 2 done (50.0%)');
    expect(text).toContain('alert\t2');
    expect(text).toContain('Spreadsheet "Untitled spreadsheet" (en_US, America/New_York)');
    expect(text).toContain('3\tBuy "glue"\tTRUE\t3/15/2026 13:30:00');
  });

  test('an installer of triggers, whose edit trigger may send what the simple one may not', async () => {
    const run = 'createTriggers,dailyReport';
    const text = await textOf(script('install-triggers.gs'), run, '--edit', 'A2=hello', '--edit', 'A2=bye');
    expect(text).toContain('LOG\tonEditInstalled / ON_EDIT / SPREADSHEETS');
    expect(text).toContain('ERROR\tException: You do not have permission to call MailApp.sendEmail.');
    expect(text).toContain('to nguoi-dung@example.com\tEdited A2\t<p>bye</p>');
    expect(text).toContain('Note A2: was hello, now bye, by nguoi-dung@example.com in Untitled spreadsheet');
  });

  test('letters from a draft, a PDF in Drive and what a web app gives', async () => {
    const run = 'prepareDraft,sendLetters,keepPdf,doGet';
    const text = await textOf(script('draft-letters.gs'), run, ...table('Letters'));
    expect(text).toContain(
      'to binh@example.com\tReminder\tDear Bình, please bring gloves.\tattached: place.txt',
    );
    expect(text).toContain('4\tChi\ta bag\tno address\tInvalid email: no address');
    expect(text).toContain('LOG\t98 left today');
    expect(text).toContain('Returned: ["Untitled spreadsheet.pdf","application/pdf","Lists"]');
    expect(text).toContain('Returned: TextOutput ["An","a spade","an@example.com"');
  });

  test('a form that appends under a lock', async () => {
    const text = await textOf(script('sign-up.gs'), 'trySignUp');
    expect(text).toContain('Returned: [1,2]');
    expect(text).toContain('script\tLAST_NUMBER=2');
    expect(text).toMatch(/2\t1\t3\/2\/2026 8:00:00\tNguyễn Văn A\t0912345678\t[\da-f-]{36}\n/);
  });

  test('a menu with a prompt and a sidebar', async () => {
    const text = await textOf(script('custom-menu.gs'), 'onOpen,askForMember,showAbout', '--answer', 'Lan');
    expect(text).toContain(
      'Team tools\n    Add member… -> askForMember\n    ---\n    More\n      About -> showAbout',
    );
    expect(text).toContain('prompt\tNew member: What is the name?\t[OK, CANCEL]');
    expect(text).toContain('About\t<p>Team tools</p>');
    expect(text).toContain('1\tLan\tFALSE');
  });

  test('a folder with a manifest, whose first file uses the second while it is loaded', async () => {
    const text = await textOf(script('monthly-archive'), 'archiveMonth', ...table('Entries'));
    expect(text).toContain('Returned: {"name":"Archive 2026-03","warnsOnly":true}');
    expect(text).toContain(
      '=== Archive 2026-03 (A1:C3; grid 1000 x 26; hidden)\n\tA\tB\tC\n1\tWhat\tAmount\tTwice\n2\tA\t1\t2\n',
    );
  });
});

describe('what goes wrong is told as in the execution log', () => {
  test('an error with its functions, files and lines', async () => {
    const { text, well } = await outputOf([script('sales-report.gs'), 'buildReport']);
    expect(well).toBe(false);
    expect(text).toContain(
      'Error\nError: Sheet "Sales" is missing\nbuildReport\t@ sales-report.gs:36\n\nSpreadsheet',
    );
  });

  test('a question without an answer, and a function that is not there', async () => {
    const unanswered = await textOf(script('dedupe-rows.gs'), 'removeDuplicates', ...table('Contacts'));
    expect(unanswered).toContain('Answer it with --answer YES or --answer NO.');
    expect(await textOf(script('dedupe-rows.gs'), 'other')).toContain('Script function not found: other');
    expect(await textOf(script('dedupe-rows.gs'))).toBe('Functions: removeDuplicates');
  });

  test('a command line that says too little', async () => {
    await expect(outputOf([])).rejects.toThrow('npm run host -- FILE.gs');
    await expect(outputOf(['nowhere.gs', 'run'])).rejects.toThrow('There is no nowhere.gs');
    await expect(outputOf([script('sign-up.gs'), 'x', '--edit', 'B2'])).rejects.toThrow(
      '--edit is a cell and a text',
    );
  });
});

test('the command itself prints it, and a Date of the script shows the clock of its zone', () => {
  const command = join(root, 'test/host/host-command.ts');
  const file = script('overdue-marker.gs');
  const json = execFileSync('npx', ['tsx', command, file, 'hourHere', '--zone', 'Asia/Tokyo', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const { ran } = JSON.parse(json);
  expect(ran[0].returned).toEqual([10, '2026-03-02']);
});
