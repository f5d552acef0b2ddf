import { type Claim, refused, same } from './claims.ts';

const page = 'developers.google.com/apps-script/reference/base';

/** Dialogs and pages. On an account the person who runs the claims does what the question says. */
export const dialogsClaims: readonly Claim[] = [
  {
    id: 'dialogs-1',
    sentence: 'a prompt waits for a person and gives the button pressed and the text typed',
    source: `${page}/prompt-response`,
    answers: [{ button: 'OK', text: '12' }],
    run: ({ SpreadsheetApp }) => {
      const ui = SpreadsheetApp.getUi();
      const response = ui.prompt('contract', 'Type 12 and press OK', ui.ButtonSet.OK_CANCEL);
      same([response.getSelectedButton() === ui.Button.OK, response.getResponseText()], [true, '12']);
    },
  },
  {
    id: 'dialogs-2',
    sentence: 'an alert waits for a person and gives the button pressed',
    source: `${page}/ui#alert(String,String,ButtonSet)`,
    answers: ['NO'],
    run: ({ SpreadsheetApp }) => {
      const ui = SpreadsheetApp.getUi();
      same(ui.alert('contract', 'Press No', ui.ButtonSet.YES_NO) === ui.Button.NO, true);
      refused("don't match the method signature for Ui.alert", () => Reflect.apply(ui.alert, ui, []));
    },
  },
  {
    id: 'dialogs-3',
    sentence: 'sidebars, dialogs and toasts are shown without waiting, and give nothing back',
    source: `${page}/ui#showSidebar(Object), ${page}/ui#showModalDialog(Object,String)`,
    run: ({ SpreadsheetApp, HtmlService }) => {
      const ui = SpreadsheetApp.getUi();
      const html = HtmlService.createHtmlOutput('<p>contract</p>').setTitle('contract');
      same(ui.showSidebar(html), undefined);
      same(ui.showModalDialog(html.setWidth(300).setHeight(200), 'contract'), undefined);
      const file = SpreadsheetApp.getActive();
      same(
        [file.toast('a'), file.toast('a', 'b'), file.toast('a', 'b', 1)],
        [undefined, undefined, undefined],
      );
      const noPage = "don't match the method signature for Ui.";
      refused(`${noPage}showSidebar`, () => Reflect.apply(ui.showSidebar, ui, ['<p>contract</p>']));
      refused(`${noPage}showModalDialog`, () => Reflect.apply(ui.showModalDialog, ui, [html]));
    },
  },
  {
    id: 'dialogs-4',
    sentence: 'an alert shows a number as its text; nothing at all is refused',
    source: 'tutorials that show numbers so; public issues: “The parameters (null) don’t match …”',
    answers: ['OK', 'OK'],
    run: ({ SpreadsheetApp }) => {
      const ui = SpreadsheetApp.getUi();
      same(Reflect.apply(ui.alert, ui, [25]) === ui.Button.OK, true);
      same(Reflect.apply(ui.alert, ui, ['contract', 25, ui.ButtonSet.OK]) === ui.Button.OK, true);
      refused("don't match the method signature for Ui.alert", () => Reflect.apply(ui.alert, ui, [null]));
    },
  },
];
