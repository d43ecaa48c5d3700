import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordDocument } from '#/features/reports/export/wordDocument.ts';
import { buildReport } from '#/features/reports/model/reportModel.ts';
import { chartsOf } from '#/features/reports/model/reportTypes.ts';
import { writeDocx } from '#/files/docx/writeDocx.ts';
import { xmlText } from '#/files/xmlText.ts';
import { inputOf, smallPlan } from './plan.ts';
import { textOf } from './text.ts';

/** The smallest PNG there is: one transparent pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

async function partsOf(language: 'nb' | 'nn' | 'en', plan = smallPlan()): Promise<Record<string, string>> {
  const model = buildReport(inputOf(plan), textOf(language));
  const pictures = new Map(chartsOf(model).map(({ id }) => [id, { png: PIXEL, width: 672, height: 300 }]));
  const blob = await writeDocx(wordDocument(model, pictures, 'Varde'));
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, data]) =>
      /\.(xml|rels)$/.test(name) ? [[name, strFromU8(data)]] : [],
    ),
  );
}

/** The text of each paragraph with a style. */
function paragraphs(xml: string, style: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map(([, inner = '']) => inner)
    .filter((inner) => inner.includes(`<w:pStyle w:val="${style}"/>`))
    .map((inner) => [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
}

describe('The Word file', () => {
  let parts: Record<string, string>;
  let body: string;
  beforeAll(async () => {
    parts = await partsOf('nb');
    body = parts['word/document.xml'] ?? '';
  });

  it('has Word’s own heading styles, from the title down to the indicators', () => {
    expect(paragraphs(body, 'Title')).toEqual(['Statusrapport']);
    expect(paragraphs(body, 'Heading1')).toEqual([
      'Sammendrag',
      'Målområde 1: EU og EØS',
      'Målområde 2: Vennskapsbyer',
      'Bestillinger fra politiske organer',
      'Slik leses rapporten',
    ]);
    expect(paragraphs(body, 'Heading2')).toHaveLength(2);
    expect(paragraphs(body, 'Heading3')).toEqual([
      'Indikator 1.1.1: Søknader sendt',
      'Indikator 1.1.2: Søknader innvilget',
    ]);
  });

  it('says why each goal that is not on track stands as it does, in the summary and in its own chapter', () => {
    const text = [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, part]) => part).join('|');
    const [summary = '', chapters = ''] = text.split(
      /(?=\|Målområde 1: EU og EØS(?!.*\|Målområde 1: EU og EØS))/,
    );
    for (const reason of ['fordi 1.1 ligger litt etter', 'fordi 1.1.1 ligger litt etter']) {
      expect(summary).toContain(reason);
      expect(chapters).toContain(reason);
    }
  });

  it('has contents whose entries lead to their headings and name their pages', () => {
    expect(body).toContain('TOC \\h \\o');
    const entries = [...body.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, anchor]) => anchor);
    expect(entries.length).toBeGreaterThanOrEqual(7);
    for (const anchor of entries) expect(body).toContain(`w:name="${anchor}"`);
    const pages = [
      ...body.matchAll(
        /PAGEREF \S+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)</g,
      ),
    ];
    expect(pages.length).toBe(entries.length);
  });

  it('has a front page with the case number, and page numbers at the foot of the others', () => {
    expect(paragraphs(body, 'FrontFact')).toContain('Saksnummer19/8286');
    const foot = Object.entries(parts).find(
      ([name, xml]) => /footer\d/.test(name) && xml.includes('Sak 19/8286'),
    )?.[1];
    expect(foot).toContain('PAGE');
    expect(foot).toContain('NUMPAGES');
    expect(body).toContain('<w:titlePg/>');
  });

  it('says on every page that it contains practice figures, and marks each of them', () => {
    const head = Object.entries(parts)
      .filter(([name]) => /header\d/.test(name))
      .map(([, xml]) => xml)
      .join();
    expect(head).toContain('Inneholder øvingstall');
    expect(paragraphs(body, 'TableText').filter((text) => text.startsWith('14,0'))).toEqual([
      '14,0\u00a0søknader (øvingstall)',
      '14,0\u00a0søknader (øvingstall)',
    ]);
  });

  it('has tables whose first row is repeated on each page and whose rows are never split', () => {
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows[0]).toContain('<w:tblHeader/>');
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    }
  });

  it('describes every chart in its alternative text', () => {
    const [picture] = body.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(picture).toContain('title="Diagram: 1.1.1 Søknader sendt"');
    expect(picture).toMatch(/descr="Søknader sendt: 14,0/);
  });

  it('tells a status in words beside its shape, and by which rule it was judged', () => {
    expect(paragraphs(body, 'TableText')).toContain('▲ Litt etter');
    expect(body).toContain('Vurdert etter regel 2 i Varde.');
  });

  it('writes names with markup in them as text', () => {
    expect(body).toContain('Flere &lt;b&gt;søknader&lt;/b&gt; &amp; &quot;prosjekter&quot;');
    expect(body).not.toContain('<b>');
  });

  it('names itself in the file’s properties', () => {
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Statusrapport per 1.1.2021 – Internasjonal strategi – Trondheim kommune</dc:title>',
    );
  });

  it.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const)('in %s says that its language is %s', async (language, tag) => {
    const styles = (await partsOf(language))['word/styles.xml'];
    expect(styles).toContain(`<w:lang w:val="${tag}"`);
  });

  it('leaves out characters that XML has no place for, and keeps all others', async () => {
    expect(xmlText('a\u0000b\u000bc\ud800d\ufffee\tf\n😀æ')).toBe('abcde\tf\n😀æ');
    const plan = smallPlan();
    const [area, ...others] = plan.goalAreas;
    if (!area) throw new Error('The plan has no area.');
    const renamed = { ...plan, goalAreas: [{ ...area, name: 'EU\u0008 \u0001og EØS' }, ...others] };
    expect(paragraphs((await partsOf('nb', renamed))['word/document.xml'] ?? '', 'Heading1')).toContain(
      'Målområde 1: EU og EØS',
    );
  });
});
