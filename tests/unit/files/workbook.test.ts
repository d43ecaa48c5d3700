import { strToU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import { zip } from '#/files/workbook/fflateInThisThread.ts';
import { sheetNames } from '#/files/workbook/sheetName.ts';
import { type WorkbookCell, type WorkbookColumn, writeWorkbook } from '#/files/workbook/workbook.ts';
import { xmlText } from '#/files/xmlText.ts';

const text: WorkbookColumn = { title: 'Navn', width: 40, type: 'text' };
const number: WorkbookColumn = { title: 'Verdi', width: 12, type: 'number', format: '0.0' };
const percent: WorkbookColumn = { title: 'Framdrift', width: 12, type: 'percent' };
const date: WorkbookColumn = { title: 'Dato', width: 12, type: 'date', format: 'dd.mm.yyyy' };

async function bytes(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** The cells under the titles, as another program reads them. */
async function readBack(columns: WorkbookColumn[], rows: WorkbookCell[][]): Promise<unknown[][]> {
  const blob = await writeWorkbook({ sheets: [{ name: 'Målinger', columns, rows }] });
  const [sheet] = await readExcelFile(Buffer.from(await bytes(blob)), { trim: false });
  return sheet?.data.slice(1) ?? [];
}

async function part(blob: Blob, path: string): Promise<string> {
  return new TextDecoder().decode(unzipSync(await bytes(blob))[path]);
}

describe('A workbook', () => {
  it('has a sheet a table, with titles, numbers, dates and text', async () => {
    const blob = await writeWorkbook({
      sheets: [
        { name: 'Målområder', columns: [text, percent], rows: [['EU og EØS', 0.25]] },
        { name: 'Målinger', columns: [text, date, number], rows: [['EU-søknader', '2020-12-31', -12.5]] },
      ],
    });
    const sheets = await readExcelFile(Buffer.from(await bytes(blob)));
    expect(sheets).toEqual([
      {
        sheet: 'Målområder',
        data: [
          ['Navn', 'Framdrift'],
          ['EU og EØS', 0.25],
        ],
      },
      {
        sheet: 'Målinger',
        data: [
          ['Navn', 'Dato', 'Verdi'],
          ['EU-søknader', new Date('2020-12-31T00:00:00Z'), -12.5],
        ],
      },
    ]);
  });

  it('holds no character that would make Excel call the file damaged, and none that only sentences need', async () => {
    const odd = 'a\u0000b\u000bc\ud800d\ufffee\u2068f\u2069';
    const columns = [{ ...text, title: odd }];
    const blob = await writeWorkbook({ sheets: [{ name: odd, columns, rows: [[odd]] }] });
    const [sheet] = await readExcelFile(Buffer.from(await bytes(blob)), { trim: false });
    expect(sheet?.data).toEqual([['abcdef'], ['abcdef']]);
    for (const xml of Object.values(unzipSync(await bytes(blob)))) {
      const content = new TextDecoder().decode(xml);
      expect(xmlText(content)).toBe(content);
      expect(content).not.toContain('\ufffd');
    }
  });

  it('has a title row that is bold and stays in view', async () => {
    const blob = await writeWorkbook({ sheets: [{ name: 'A', columns: [text], rows: [['x']] }] });
    expect(await part(blob, 'xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(await part(blob, 'xl/styles.xml')).toContain('<b/>');
  });

  it.each([
    '=1+1',
    '=HYPERLINK("http://example.org")',
    '+1',
    '-1',
    '@SUM(A1)',
    "'sitat",
    ' foran',
    '<b>&amp;',
    'constructor ',
  ])('keeps %j as text', async (value) => {
    const blob = await writeWorkbook({ sheets: [{ name: 'A', columns: [text], rows: [[value]] }] });
    expect(await part(blob, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(await readBack([text], [[value]])).toEqual([[value]]);
  });

  it('writes names that every object has as text, with a space after', async () => {
    expect(await readBack([text], [['constructor'], ['__proto__']])).toEqual([
      ['constructor '],
      ['__proto__ '],
    ]);
  });

  it('leaves cells empty where there is no value', async () => {
    expect(
      await readBack(
        [text, number, number, date],
        [
          ['', undefined, Number.NaN, undefined],
          ['x', 1, 2, '2020-12-31'],
        ],
      ),
    ).toEqual([
      [null, null, null, null],
      ['x', 1, 2, new Date('2020-12-31T00:00:00Z')],
    ]);
  });

  it('writes as text what is not of its column’s type, and dates that Excel cannot hold', async () => {
    expect(
      await readBack([number, date, date, text], [['om lag 5', 'høsten 2020', '1899-12-31', 7]]),
    ).toEqual([['om lag 5', 'høsten 2020', '1899-12-31', '7']]);
  });

  it('cuts a text at Excel’s limit, and says so with an ellipsis', async () => {
    const [[cell] = []] = await readBack([text], [['a'.repeat(40_000)]]);
    expect(cell).toHaveLength(32_767);
    expect(cell).toMatch(/a…$/);
  });
});

describe('A date in a workbook', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it.each(['Europe/Oslo', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'is the same day in %s',
    async (timeZone) => {
      process.env.TZ = timeZone;
      // Noon of that day by the zone itself: otherwise the setting had no effect and the test would prove nothing.
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
      const days = ['1900-03-01', '2020-03-29', '2020-10-25', '2020-12-31', '2021-01-01', '2200-12-31'];
      const blob = await writeWorkbook({
        sheets: [{ name: 'A', columns: [date], rows: days.map((day) => [day]) }],
      });
      const sheet = await part(blob, 'xl/worksheets/sheet1.xml');
      // Excel's day numbers, by Excel itself: whole, so no time of day and no zone can move them.
      const serials = [...sheet.matchAll(/<v>([\d.]+)<\/v>/g)].slice(1).map(([, serial]) => Number(serial));
      expect(serials).toEqual([61, 43919, 44129, 44196, 44197, 109939]);
    },
  );
});

describe('The name of a sheet', () => {
  it('is kept when Excel accepts it', () => {
    expect(sheetNames(['Målområder', 'Delmål'])).toEqual(['Målområder', 'Delmål']);
  });

  it('loses what Excel forbids', () => {
    expect(sheetNames(['EU/EØS: [a]*?\\b', "'Sitat'", '  ', 'History', 'To\nlinjer'])).toEqual([
      'EU EØS a b',
      'Sitat',
      '_',
      'History_',
      'To linjer',
    ]);
  });

  it('is cut to 31 characters, never in the middle of one', () => {
    const [a = '', b = ''] = sheetNames(['a'.repeat(40), `${'a'.repeat(30)}🏔️`]);
    expect(a).toBe('a'.repeat(31));
    expect(b).toBe('a'.repeat(30));
  });

  it('is not used twice, whatever its case', () => {
    expect(sheetNames(['Tiltak', 'tiltak', 'TILTAK', 'a'.repeat(40), 'a'.repeat(50)])).toEqual([
      'Tiltak',
      'tiltak (2)',
      'TILTAK (3)',
      'a'.repeat(31),
      `${'a'.repeat(27)} (2)`,
    ]);
  });
});

describe('The stand-in for fflate', () => {
  it('packs at once, without a worker, what fflate would have sent to one', () => {
    const files = { 'stor.xml': strToU8('<c/>'.repeat(100_000)) };
    let archive: Uint8Array | null = null;
    zip(files, (_, packed) => {
      archive = packed;
    });
    expect(archive && unzipSync(archive)).toEqual(files);
  });
});
