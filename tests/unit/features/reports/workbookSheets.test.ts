import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { workbookSheets } from '#/features/reports/export/workbookSheets.ts';
import { type WorkbookCell, writeWorkbook } from '#/files/workbook/workbook.ts';
import { inputOf, rolledOver, smallPlan } from './plan.ts';
import { textOf } from './text.ts';

/** A sheet's rows by column title. */
function rowsOf(name: string, input = inputOf(smallPlan())): Record<string, WorkbookCell>[] {
  const sheet = workbookSheets(input, textOf('nb')).sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet.rows.map((row) => Object.fromEntries(sheet.columns.map(({ title }, at) => [title, row[at]])));
}

describe('The workbook of a report', () => {
  it('has a sheet for what it is about, areas, sub-goals, indicators, readings and actions', () => {
    const names = (language: 'nb' | 'nn' | 'en') =>
      workbookSheets(inputOf(smallPlan()), textOf(language)).sheets.map(({ name }) => name);
    expect(names('nb')).toEqual(['Om', 'Målområder', 'Delmål', 'Indikatorer', 'Målinger', 'Tiltak']);
    expect(names('nn')).toEqual(['Om', 'Målområde', 'Delmål', 'Indikatorar', 'Målingar', 'Tiltak']);
    expect(names('en')).toEqual(['About', 'Goal areas', 'Sub-goals', 'Indicators', 'Readings', 'Actions']);
  });

  it('has an indicator’s figures as unrounded numbers and its dates as dates', () => {
    const [row] = rowsOf('Indikatorer');
    expect(row).toMatchObject({
      'Nr.': '1.1.1',
      Indikator: 'Søknader sendt',
      'Måling dato': '2020-12-31',
      Måling: 14,
      Framdrift: 0.4,
      Status: 'Litt etter',
      Øvingstall: 'Ja',
    });
    expect(row?.Etterslep).toBeCloseTo(0.1, 9);
    expect(row?.['Forventet verdi']).toBe(15);
    expect(row).toMatchObject({ 'Forventet verdi per dato': 15, Avgjort: 'Nei', Siden: '2020-12-31' });
  });

  it('says why goals stand as they do, and by which rule', () => {
    expect(rowsOf('Målområder')[0]).toMatchObject({
      Status: 'Litt etter',
      Hvorfor: 'fordi 1.1 ligger litt etter',
    });
    expect(rowsOf('Delmål')[0]).toMatchObject({
      Status: 'Litt etter',
      Hvorfor: 'fordi 1.1.1 ligger litt etter',
    });
    expect(rowsOf('Om')).toContainEqual({ Hva: 'Vurderingsregel', Verdi: '2' });
  });

  it('says why in the file itself, as another program reads it, for goals and indicators alike', async () => {
    const blob = await writeWorkbook(workbookSheets(inputOf(smallPlan()), textOf('nb')));
    const sheets = await readExcelFile(Buffer.from(await blob.arrayBuffer()));
    const reasons = (name: string) => {
      const [titles = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
      const at = titles.indexOf('Hvorfor');
      return rows.map((row) => row[at]);
    };
    expect(reasons('Målområder')).toEqual(['fordi 1.1 ligger litt etter', 'fordi 2.1 ikke kan måles']);
    expect(reasons('Delmål')).toEqual([
      'fordi 1.1.1 ligger litt etter',
      'fordi delmålet ikke har noen indikator',
    ]);
    expect(reasons('Indikatorer')).toEqual([
      '14,0\u00a0søknader mot forventet 15,0 per 31.12.2020.',
      'Ingen måling etter utgangspunktet, 10,0\u00a0søknader per 31.12.2018. Den første skulle vært her innen 30.1.2020.',
    ]);
  });

  it('has every reading that counts on the as-of date, practice figures marked', () => {
    expect(rowsOf('Målinger')).toEqual([
      expect.objectContaining({ Dato: '2018-12-31', Verdi: 10, Øvingstall: 'Nei' }),
      expect.objectContaining({ Dato: '2020-12-31', Verdi: 14, Øvingstall: 'Ja', Kommentar: 'Anslag' }),
    ]);
  });

  it('says on its first sheet that it contains practice figures', () => {
    expect(rowsOf('Om')).toContainEqual({ Hva: 'Øvingstall', Verdi: expect.stringContaining('øvingstall') });
  });

  it('has actions with due date and whether they are overdue', () => {
    expect(rowsOf('Tiltak')).toEqual([
      expect.objectContaining({
        Tiltak: 'Kurs i søknadsskriving',
        Frist: '2020-12-31',
        'Over fristen': 'Ja',
      }),
    ]);
  });

  it('has how sub-goals ended and what they replace', () => {
    expect(rowsOf('Delmål', inputOf(rolledOver())).map((row) => row['Avsluttet eller erstattet'])).toEqual([
      'Avsluttet 2019–2020: Ikke nådd. For få søknader.',
      'Erstattet av: 2.2 Avtaler med penger',
      'Erstatter: 2.1 Avtaler i bruk',
    ]);
  });
});

describe('The workbook on paper', () => {
  /** Characters across A4 at full size, with the margins that a sheet has. */
  const ACROSS = 150;

  it.each(['nb', 'nn', 'en'] as const)('is printed in letters that can be read, in %s', (language) => {
    for (const { name, columns } of workbookSheets(inputOf(smallPlan()), textOf(language)).sheets) {
      const width = columns.reduce((sum, column) => sum + (column.isAside ? 0 : column.width), 0);
      // Of 11 points, six and a half are left at 60 %.
      expect(ACROSS / width, name).toBeGreaterThan(0.6);
    }
  });

  it('has dates as the language writes them', () => {
    const formatIn = (language: 'nb' | 'nn' | 'en') =>
      workbookSheets(inputOf(smallPlan()), textOf(language)).dateFormat;
    expect([formatIn('nb'), formatIn('nn'), formatIn('en')]).toEqual([
      'd\\.m\\.yyyy',
      'd\\.m\\.yyyy',
      'dd\\/mm\\/yyyy',
    ]);
  });
});
