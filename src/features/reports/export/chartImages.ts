/**
 * The report's charts as pictures, drawn one after the other so that the page stays alive. Each is drawn when it is about
 * to be seen, and all of them before the report is printed.
 */
import type { Text } from '#/i18n/i18n.ts';
import type { ReportChart } from '../model/reportTypes.ts';
import type { ChartPicture } from './wordDocument.ts';

/** CSS pixels; as wide as the text of a printed A4 page. */
export const CHART_SIZE = { width: 672, height: 300 };
/** Pixels per CSS pixel in a Word file: 192 to the inch, sharp on paper. */
const PRINT_SCALE = 2;

/** A report's charts on the page. Make one per report, and dispose of it with the report. */
export class ChartImages {
  readonly #text: Text;
  readonly #urls = new Map<string, string>();
  readonly #waiting = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  readonly #gone = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(text: Text) {
    this.#text = text;
  }

  /** The address of a chart's picture; undefined until it is drawn. */
  urlOf(chart: ReportChart): string | undefined {
    return this.#urls.get(chart.id);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Draws a chart after those asked for before it. A chart that cannot be drawn stays without a picture. */
  draw(chart: ReportChart): Promise<void> {
    const known = this.#waiting.get(chart.id);
    if (known) return known;
    const drawn = this.#last.then(() => this.#drawNow(chart));
    this.#waiting.set(chart.id, drawn);
    this.#last = drawn;
    return drawn;
  }

  dispose(): void {
    this.#gone.abort();
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
    this.#listeners.clear();
  }

  async #drawNow(chart: ReportChart): Promise<void> {
    const { signal } = this.#gone;
    if (signal.aborted) return;
    try {
      const { renderChartImage } = await import('#/charts/draw/renderChart.tsx');
      const { model, hue } = chart;
      const blob = await renderChartImage(
        { model, hue, text: this.#text },
        { ...CHART_SIZE, format: 'svg', signal },
      );
      this.#urls.set(chart.id, URL.createObjectURL(blob));
    } catch (error) {
      if (signal.aborted) return;
      // The description stands in the chart's place.
      console.error(error);
    }
    for (const listener of this.#listeners) listener();
  }
}

/** How long (ms) a chart waits for the page to be idle at most. */
const PATIENCE_MS = 2_000;
/** How many times as long as a chart took the page is left alone before the next: what somebody does on it goes first. */
const REST = 4;

/**
 * Draws charts one by one while the page has nothing else to do, so that they are there also when the report is printed from the
 * browser's own menu, which waits for nothing. Returns a function that ends it; the chart that is being drawn is finished.
 */
export function drawWhenIdle(charts: readonly ReportChart[], images: ChartImages): () => void {
  let end = () => {};
  const goOn = (at: number) => {
    const chart = charts[at];
    if (!chart) return;
    end = whenIdle(() => {
      let isEnded = false;
      end = () => {
        isEnded = true;
      };
      const from = performance.now();
      void images.draw(chart).then(() => {
        if (isEnded) return;
        const rest = setTimeout(() => goOn(at + 1), REST * (performance.now() - from));
        end = () => clearTimeout(rest);
      });
    });
  };
  goOn(0);
  return () => end();
}

/** Calls when the page is idle. Browsers that do not tell (WebKit) are given a moment. Returns what takes it back. */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = window.requestIdleCallback(work, { timeout: PATIENCE_MS });
    return () => window.cancelIdleCallback(asked);
  }
  const asked = setTimeout(work, 100);
  return () => clearTimeout(asked);
}

/**
 * Draws charts as PNG for a Word file; `progress` is told before each and at the end. A chart that cannot be drawn is left out, for the
 * file tells it in words then. Rejects with the signal's reason when aborted.
 */
export async function drawPictures(
  charts: readonly ReportChart[],
  text: Text,
  { signal, progress }: { signal: AbortSignal; progress: (done: number, total: number) => void },
): Promise<Map<string, ChartPicture>> {
  const pictures = new Map<string, ChartPicture>();
  if (charts.length === 0) return pictures;
  const { renderChartImage } = await import('#/charts/draw/renderChart.tsx');
  for (const [done, { id, model, hue }] of charts.entries()) {
    progress(done, charts.length);
    try {
      const options = { ...CHART_SIZE, scale: PRINT_SCALE, format: 'png', signal } as const;
      const blob = await renderChartImage({ model, hue, text }, options);
      pictures.set(id, { png: new Uint8Array(await blob.arrayBuffer()), ...CHART_SIZE });
    } catch (error) {
      signal.throwIfAborted();
      console.error(error);
    }
  }
  progress(charts.length, charts.length);
  return pictures;
}
