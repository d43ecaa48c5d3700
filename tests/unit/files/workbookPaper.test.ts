/** A workbook on paper, under a filter and in an archive: what stands in the file for each. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName } from '#/files/workbook/paper.ts';
import { type WorkbookColumn, type WorkbookInput, writeWorkbook } from '#/files/workbook/workbook.ts';

const text: WorkbookColumn = { title: 'Navn', width: 40, type: 'text' };
const number: WorkbookColumn = { title: 'Verdi', width: 12, type: 'number' };
const aside: WorkbookColumn = { title: 'Kilde', width: 30, type: 'text', isAside: true };

const properties = {
  title: 'Figurer & <tall> for «Bodø»',
  creator: 'Varde',
  language: 'nb-NO',
  madeOn: '2026-11-30',
  page: { word: 'Side', of: 'av' },
};

async function partsOf(input: WorkbookInput): Promise<Record<string, string>> {
  const blob = await writeWorkbook(input);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}

/** The elements right under the root, in their order. */
const childrenOf = (xml = '') => {
  const found: string[] = [];
  let depth = 0;
  for (const [, end, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (end) depth -= 1;
    else {
      if (depth === 1) found.push(name);
      if (!self) depth += 1;
    }
  }
  return found;
};

/** ECMA-376, 18.3.1.99: in another order Excel calls the file damaged. */
const ORDER = [
  'sheetPr',
  'sheetViews',
  'cols',
  'sheetData',
  'autoFilter',
  'pageMargins',
  'pageSetup',
  'headerFooter',
];

describe('A sheet', () => {
  it('is printed across, as wide as the page, with its titles on each and a filter over its rows', async () => {
    const parts = await partsOf({
      sheets: [
        {
          name: 'Målinger',
          columns: [text, number],
          rows: [
            ['a', 1],
            ['b', 2],
          ],
        },
      ],
      properties,
    });
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(childrenOf(sheet)).toEqual(ORDER);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Målinger\'!$1:$1</definedName>',
    );
    expect(parts['xl/workbook.xml']).toContain(">'Målinger'!$A$1:$B$3<");
  });

  it('prints only what paper has room for; the rest stands after it', async () => {
    const parts = await partsOf({
      sheets: [{ name: 'A', columns: [text, aside, number], rows: [['a', 'SSB', 1]] }],
    });
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">\'A\'!$A$1:$B$2</definedName>',
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:C2"/>');
    expect(parts['xl/sharedStrings.xml']).toMatch(/Navn<.*Verdi<.*Kilde</);
  });

  it('has no filter where its rows are not alike, or where there are none', async () => {
    const parts = await partsOf({
      sheets: [
        { name: 'Om', columns: [text], rows: [['a']], isList: false },
        { name: 'Tom', columns: [text], rows: [] },
      ],
    });
    for (const sheet of ['sheet1', 'sheet2'])
      expect(parts[`xl/worksheets/${sheet}.xml`]).not.toContain('autoFilter');
    expect(parts['xl/workbook.xml']).not.toContain('_FilterDatabase');
  });

  it('is named in what is printed as Excel wants names, whatever is in it', async () => {
    const parts = await partsOf({
      sheets: [{ name: "Råd & 'utvalg' <1>", columns: [text], rows: [['a']] }],
      properties,
    });
    expect(parts['xl/workbook.xml']).toContain(">'Råd &amp; ''utvalg'' &lt;1&gt;'!$A$1:$A$2<");
    // A single & would begin a code in what stands above and below the page.
    expect(parts['xl/worksheets/sheet1.xml']).toContain('&amp;LRåd &amp;&amp; ');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('&amp;RSide &amp;P av &amp;N</oddFooter>');
  });

  it('leaves out what is above or below the page where Excel would refuse it for its length', async () => {
    const parts = await partsOf({
      sheets: [{ name: 'A', columns: [text], rows: [['a']] }],
      properties: { ...properties, title: 'lang '.repeat(60) },
    });
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('oddHeader');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('oddFooter');
  });
});

describe('The workbook', () => {
  it('says what it is, who made it, when and in which language', async () => {
    const parts = await partsOf({ sheets: [{ name: 'A', columns: [text], rows: [] }], properties });
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Figurer &amp; &lt;tall&gt; for «Bodø»</dc:title>',
    );
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Varde</dc:creator>');
    expect(parts['docProps/core.xml']).toContain('2026-11-30T00:00:00Z</dcterms:created>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>nb-NO</dc:language>');
    for (const path of ['[Content_Types].xml', '_rels/.rels'])
      expect(parts[path]).toContain('docProps/core.xml');
  });

  it('shows dates as its language does, whatever country the program that opens it is set to', async () => {
    const parts = await partsOf({
      sheets: [{ name: 'A', columns: [{ title: 'Dato', width: 12, type: 'date' }], rows: [['2020-12-31']] }],
      dateFormat: 'd\\.m\\.yyyy',
    });
    expect(parts['xl/styles.xml']).toContain('formatCode="d\\.m\\.yyyy"');
  });
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('the name of column %d is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
