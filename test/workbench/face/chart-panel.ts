import type { ChartSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { cellName } from '../a1.ts';
import { chartData } from './chart-data.ts';
import { drawChart } from './chart-drawing.ts';
import { chartSize, chartTitle } from './chart-option.ts';
import { element } from './element.ts';
import { TEXTS } from './texts.ts';

/**
 * The charts of the tab in front. Google draws them over the cells; here they lie in a panel over the grid, opened by a
 * button that is there whenever the tab has charts.
 */
export function createChartPanel(main: HTMLElement) {
  const list = element('div', { class: 'chart-list', 'data-testid': 'chart-list' });
  const grey = element('input', { type: 'checkbox', 'data-testid': 'charts-in-grey' });
  const close = element('button', { type: 'button', 'aria-label': TEXTS.close }, '×');
  const panel = element(
    'section',
    { id: 'charts', hidden: true, 'aria-label': TEXTS.charts, 'data-testid': 'charts' },
    element(
      'div',
      { class: 'frame-head' },
      element('h2', {}, TEXTS.charts),
      element('label', {}, grey, TEXTS.chartsInGrey),
      close,
    ),
    element('p', { class: 'chart-hint' }, TEXTS.chartsHint),
    list,
  );
  const button = element('button', {
    type: 'button',
    id: 'charts-button',
    hidden: true,
    'aria-controls': 'charts',
    'aria-expanded': 'false',
    'data-testid': 'charts-button',
  });
  main.append(button, panel);

  let drawn = '';
  let drawings: { dispose(): void }[] = [];
  let shown: { sheet: SheetSnapshot; workbook: WorkbookSnapshot } | null = null;

  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) draw();
    else button.focus();
  };
  button.addEventListener('click', () => open(panel.hidden === true));
  close.addEventListener('click', () => open(false));
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') open(false);
  });
  grey.addEventListener('change', () => list.classList.toggle('grey', grey.checked));

  function figureOf(chart: ChartSnapshot, workbook: WorkbookSnapshot): HTMLElement {
    const { width, height } = chartSize(chart);
    const holder = element('div', { class: 'chart', role: 'img', 'aria-label': chartTitle(chart) });
    holder.style.width = `${width}px`;
    holder.style.height = `${height}px`;
    const drawing = drawChart(holder, chart, workbook);
    if (drawing) drawings.push(drawing);
    else holder.append(element('p', {}, TEXTS.chartNotDrawn(chart.type)));
    const where = cellName(chart.anchor.row, chart.anchor.column);
    return element('figure', {}, holder, element('figcaption', {}, TEXTS.chartAt(where, chart.ranges)));
  }

  function draw(): void {
    if (shown === null || panel.hidden) return;
    const { sheet, workbook } = shown;
    // Drawing takes a moment, and every move of the selection asks for it.
    const key = JSON.stringify([sheet.charts, sheet.charts.map((chart) => chartData(chart, workbook))]);
    if (key === drawn) return;
    drawn = key;
    for (const drawing of drawings) drawing.dispose();
    drawings = [];
    list.replaceChildren(...sheet.charts.map((chart) => figureOf(chart, workbook)));
  }

  return {
    show(workbook: WorkbookSnapshot, sheetId: number): void {
      const sheet = workbook.sheets.find((candidate) => candidate.id === sheetId);
      if (!sheet) return;
      shown = { sheet, workbook };
      button.hidden = sheet.charts.length === 0;
      button.textContent = TEXTS.chartsButton(sheet.charts.length);
      if (sheet.charts.length === 0 && !panel.hidden) open(false);
      draw();
    },
  };
}
