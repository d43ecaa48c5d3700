import { describe, expect, it } from 'vitest';
import { cssText, pageRules } from '#/features/reports/export/printReport.ts';
import { reportFileName } from '#/features/reports/export/reportFileName.ts';
import { readReportOptions } from '#/features/reports/model/reportOptions.ts';
import { BIENNIUM, smallPlan } from './plan.ts';
import { textOf } from './text.ts';

describe('The name of a downloaded file', () => {
  const { plan } = smallPlan();
  const lens = { asOf: '2020-10-31', period: BIENNIUM };

  it('says whose report it is, of which years and as of when', () => {
    expect(reportFileName({ view: { plan, lens } }, 'report', 'docx', textOf('nb'))).toBe(
      'trondheim-statusrapport-2019-2020-per-2020-10-31.docx',
    );
  });

  it('is in the report’s language, and of the plan’s years without a period', () => {
    expect(
      reportFileName({ view: { plan, lens: { asOf: '2020-10-31' } } }, 'dataset', 'csv', textOf('en')),
    ).toBe('trondheim-data-set-2019-2022-as-of-2020-10-31.csv');
  });

  it.each([
    ['Bærum kommune', 'baerum-'],
    ['Tromsø/Romssa kommune', 'tromso-romssa-'],
    ['../../etc', 'etc-'],
  ])('of %s is only letters, digits and hyphens', (municipality, start) => {
    const name = reportFileName(
      { view: { plan: { ...plan, municipality }, lens } },
      'report',
      'docx',
      textOf('nb'),
    );
    expect(name).toBe(`${start}statusrapport-2019-2020-per-2020-10-31.docx`);
  });
});

describe('The printed pages', () => {
  it('carry the plan’s name above and the case number and page number below', () => {
    const rules = pageRules({ header: 'Bodø', footer: 'Sak 19', page: { word: 'Side', of: 'av' } });
    expect(rules).toContain('@top-left { content: "Bodø"');
    expect(rules).toContain('@bottom-left { content: "Sak 19"');
    expect(rules).toContain('content: "Side " counter(page) " av " counter(pages)');
  });

  it('cannot be broken by a name with quotes, backslashes or line breaks', () => {
    expect(cssText('a"} \\\n')).toBe('"a\\22 \\7d  \\5c \\a "');
  });
});

describe('The report’s choices in an address', () => {
  it('are read, and what makes no sense is dropped', () => {
    expect(readReportOptions({ areas: ['a'], language: 'en', charts: false })).toEqual({
      areas: ['a'],
      language: 'en',
      charts: false,
    });
    expect(readReportOptions({ areas: 'a', language: 'xx', charts: 'no', period: 'p1' })).toEqual({});
    expect(readReportOptions({ areas: [] })).toEqual({});
  });
});
