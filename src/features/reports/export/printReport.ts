/**
 * What paper needs beside the style sheet: the pages' header and footer, which hold the plan's own words, and every chart
 * drawn before the browser lays the pages out.
 */
import { useEffect } from 'react';
import { chartsOf, type ReportModel } from '../model/reportTypes.ts';
import type { Report } from '../model/useReport.ts';
import type { ChartImages } from './chartImages.ts';
import type { ExportTools } from './useExport.ts';

/** A report on the page, with the pictures of its charts. */
export interface ShownReport {
  report: Report;
  images: ChartImages;
}

/** Gives the printed pages a header and a numbered footer, and the print-out its name, while the report is on the page. */
export function usePrintedPages(model: ReportModel | undefined): void {
  useEffect(() => {
    if (!model) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRules(model));
    // A constructed sheet, because the security policy allows no style element.
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [model]);
  const name = model?.fullTitle;
  useEffect(() => {
    if (!name) return;
    let title: string | undefined;
    // The page's title becomes the PDF's title and proposed name.
    const before = () => {
      title ??= document.title;
      document.title = name;
    };
    const after = () => {
      if (title !== undefined) document.title = title;
      title = undefined;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [name]);
}

/** Ctrl/⌘ P does what the print button does. The browser's own print would not wait for charts that are not drawn yet. */
export function usePrintKeys(print: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      print();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [print]);
}

/** The `@page` rules of a report. Browsers without margin boxes print the pages without them. */
export function pageRules({ header, footer, page }: Pick<ReportModel, 'header' | 'footer' | 'page'>): string {
  const type = 'font: 8pt Inter Variable, Arial, sans-serif; color: #444;';
  const numbers = `${cssText(`${page.word} `)} counter(page) ${cssText(` ${page.of} `)} counter(pages)`;
  return `
    @page varde-front { size: A4; margin: 20mm 18mm; }
    @page varde-report {
      size: A4;
      margin: 20mm 18mm;
      @top-left { content: ${cssText(header)}; ${type} width: 100%; text-align: left; }
      @bottom-left { content: ${cssText(footer)}; ${type} width: 75%; text-align: left; }
      @bottom-right { content: ${numbers}; ${type} text-align: right; }
    }
    @media print {
      [data-page='front'] { page: varde-front; }
      [data-page='report'] { page: varde-report; }
    }`;
}

/** A text as a CSS string. Everything but letters, digits and spaces is escaped by its code point. */
export function cssText(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped}"`;
}

/**
 * Draws every chart, waits until all are on the page, and opens the print window. `shown` gives the report that is on the page
 * now: where another takes its place meanwhile, that is the one that is printed.
 */
export async function printReport(
  shown: () => ShownReport,
  { signal, progress }: ExportTools,
): Promise<undefined> {
  let drawnFor: ShownReport | undefined;
  while (drawnFor !== shown()) {
    drawnFor = shown();
    const charts = chartsOf(drawnFor.report.model);
    for (const [done, chart] of charts.entries()) {
      progress(done, charts.length);
      await drawnFor.images.draw(chart);
      signal.throwIfAborted();
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  const drawn = [...document.querySelectorAll<HTMLImageElement>('[data-report-chart]')];
  await Promise.all(drawn.map((image) => image.decode().catch(() => undefined)));
  signal.throwIfAborted();
  window.print();
}
