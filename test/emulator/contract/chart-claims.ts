import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference';
const builderPage = `${reference}/spreadsheet/embedded-chart-builder`;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
const columns = (sheet: Sheet, address = 'A1:B4'): GoogleAppsScript.Spreadsheet.EmbeddedChart =>
  sheet
    .newChart()
    .asColumnChart()
    .addRange(sheet.getRange(address))
    .setNumHeaders(1)
    .setPosition(6, 2, 0, 0)
    .setOption('title', 'Số người')
    .build();

export const chartClaims: readonly Claim[] = [
  {
    id: 'charts-1',
    sentence: 'build() puts no chart on the sheet; insertChart does, and gives it an id',
    source: `${builderPage}#build()`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const chart = columns(sheet);
      same([sheet.getCharts().length, chart.getChartId()], [0, null]);
      sheet.insertChart(chart);
      same([sheet.getCharts().length, typeof sheet.getCharts()[0]?.getChartId()], [1, 'number']);
    },
  },
  {
    id: 'charts-2',
    sentence: 'a changed chart is shown after updateChart only, and stays the same chart',
    source: `${builderPage} (“Changes made to the chart are not saved until Sheet.updateChart(chart)”)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.insertChart(columns(sheet));
      const [chart] = sheet.getCharts();
      if (chart === undefined) throw new Error('no chart');
      const changed = chart.modify().setOption('title', 'Ngày công').setPosition(9, 3, 0, 0).build();
      same(sheet.getCharts()[0]?.getOptions().get('title'), 'Số người');
      sheet.updateChart(changed);
      const [after] = sheet.getCharts();
      same([after?.getOptions().get('title'), sheet.getCharts().length], ['Ngày công', 1]);
      const place = after?.getContainerInfo();
      same([place?.getAnchorRow(), place?.getAnchorColumn(), place?.getOffsetX()], [9, 3, 0]);
      same(after?.getChartId(), chart.getChartId());
    },
  },
  {
    id: 'charts-3',
    sentence: 'a range that is already there is not added again; ranges can be taken away',
    source: `${builderPage}#addRange(Range)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const builder = columns(sheet).modify().addRange(sheet.getRange('A1:B4'));
      same(
        builder.getRanges().map((range) => range.getA1Notation()),
        ['A1:B4'],
      );
      same(builder.removeRange(sheet.getRange('A1:B4')).getRanges().length, 0);
      same(builder.addRange(sheet.getRange('D1:D4')).clearRanges().getRanges().length, 0);
    },
  },
  {
    id: 'charts-4',
    sentence: 'removeChart takes one chart from its sheet and no other',
    source: `${reference}/spreadsheet/sheet#removeChart(EmbeddedChart)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.insertChart(columns(sheet));
      sheet.insertChart(columns(sheet, 'C1:D4'));
      const [first] = sheet.getCharts();
      if (first !== undefined) sheet.removeChart(first);
      same(
        sheet.getCharts().map((chart) => chart.getRanges()[0]?.getA1Notation()),
        ['C1:D4'],
      );
    },
  },
  {
    id: 'charts-5',
    sentence:
      'the type of a chart is a member of Charts.ChartType; headings are guessed until a number is set',
    source: `${builderPage}#setChartType(ChartType), ${reference}/spreadsheet/embedded-chart#getNumHeaders()`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const builder = sheet.newChart().addRange(sheet.getRange('A1:B4'));
      same(builder.setChartType(globals.Charts.ChartType.BAR).getChartType(), 'BAR');
      same(builder.build().getNumHeaders() < 0, true);
      same(columns(sheet).getNumHeaders(), 1);
    },
  },
  {
    id: 'charts-6',
    sentence: 'an option may be an object, or a path into one',
    source:
      'seen in the scripts that Google records as macros: setOption("series.0.dataLabel", "value"), setOption("legend", {position})',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const options = columns(sheet)
        .modify()
        .setOption('legend', { position: 'bottom' })
        .setOption('series.0.dataLabel', 'value')
        .build()
        .getOptions();
      same(options.get('legend.position'), 'bottom');
      same(options.get('series.0.dataLabel'), 'value');
    },
  },
  {
    id: 'charts-7',
    sentence: 'what a chart reads and where it stands follow rows that are inserted above it',
    source: 'seen in the editor; written nowhere we know: to be settled on a live account',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.insertChart(columns(sheet));
      sheet.insertRowsBefore(1, 5);
      const [chart] = sheet.getCharts();
      same([chart?.getRanges()[0]?.getA1Notation(), chart?.getContainerInfo().getAnchorRow()], ['A6:B9', 11]);
    },
  },
  {
    id: 'charts-8',
    sentence: 'a copied sheet has its own charts, which read the copy',
    source: 'seen in the editor; written nowhere we know: to be settled on a live account',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.insertChart(columns(sheet));
      const copy = sheet.copyTo(sheet.getParent());
      const [chart] = copy.getCharts();
      same(chart?.getRanges()[0]?.getSheet().getName(), copy.getName());
      same(chart?.getChartId() === sheet.getCharts()[0]?.getChartId(), false);
    },
  },
  {
    id: 'charts-9',
    sentence: 'a chart cannot stand outside the grid',
    source: `${builderPage}#setPosition(Integer,Integer,Integer,Integer)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      refused('', () => sheet.newChart().setPosition(sheet.getMaxRows() + 1, 1, 0, 0));
    },
  },
];
