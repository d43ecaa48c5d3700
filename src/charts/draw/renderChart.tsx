/**
 * Charts as pictures, for Word documents and downloads: the same chart, drawn out of sight in fixed light colours and in
 * the language asked for, then taken out of the page as SVG or drawn onto a canvas. Loads nothing and adds no style
 * element, so the page's content security policy holds.
 */
import { createRoot } from 'react-dom/client';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Text } from '#/i18n/i18n.ts';
import { printPalette } from '../layout/palette.ts';
import type { ChartModel } from '../model/chartModel.ts';
import { describeChart } from '../model/describeChart.ts';
import ReadingsChart from './ReadingsChart.tsx';
import { standaloneSvg } from './standaloneSvg.ts';

export interface ChartImageProps {
  model: ChartModel;
  /** 0-based place of the goal area. */
  hue: number;
  /** The words and formats to draw with; need not be the page's language. */
  text: Text;
  today?: IsoDate;
  /** Written on top; leave out where the document has its own heading. */
  title?: string;
}

export interface ChartImageOptions {
  /** CSS pixels the chart is laid out in. */
  width: number;
  height: number;
  /** Pixels per CSS pixel in a PNG; 1 when not given. */
  scale?: number;
  format: 'png' | 'svg';
  signal?: AbortSignal;
}

/** How long a chart may take to appear before something is wrong. */
const PATIENCE_MS = 10_000;

/**
 * Draws a chart as a picture. A PNG is `width × scale` by `height × scale` pixels. Rejects with the signal's reason when
 * aborted, and with an error where the browser cannot draw. The page is left as it was in every case.
 */
export async function renderChartImage(props: ChartImageProps, options: ChartImageOptions): Promise<Blob> {
  const { width, height, scale = 1, format, signal } = options;
  const svg = await renderChartSvg(props, { width, height, ...(signal && { signal }) });
  if (format === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  return rasterise(svg, Math.round(width * scale), Math.round(height * scale), signal);
}

/** Draws a chart and returns the SVG document's text. */
async function renderChartSvg(
  props: ChartImageProps,
  { width, height, signal }: { width: number; height: number; signal?: AbortSignal },
): Promise<string> {
  signal?.throwIfAborted();
  const palette = printPalette(props.hue);
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.inert = true;
  Object.assign(host.style, {
    position: 'fixed',
    insetInlineStart: '-100000px',
    insetBlockStart: '0',
    width: `${width}px`,
    height: `${height}px`,
  });
  document.body.append(host);
  const root = createRoot(host);
  try {
    const { model, text, today, title } = props;
    const extra = { ...(today && { today }), ...(title !== undefined && { title }) };
    root.render(
      <ReadingsChart model={model} text={text} palette={palette} width={width} height={height} {...extra} />,
    );
    const svg = await drawn(host, signal);
    return standaloneSvg(svg, {
      width,
      height,
      background: palette.paper,
      fontFamily: palette.fontFamily,
      title: model.name,
      description: describeChart(model, text),
    });
  } finally {
    root.unmount();
    host.remove();
  }
}

/** Resolves with the chart's SVG when its words are there and nothing more has happened for a turn of the event loop. */
function drawn(host: HTMLElement, signal: AbortSignal | undefined): Promise<SVGSVGElement> {
  return new Promise((resolve, reject) => {
    let settled: ReturnType<typeof setTimeout> | undefined;
    const stop = (end: () => void) => {
      observer.disconnect();
      clearTimeout(settled);
      clearTimeout(limit);
      signal?.removeEventListener('abort', aborted);
      end();
    };
    const aborted = () => stop(() => reject(signal?.reason));
    const look = () => {
      clearTimeout(settled);
      const svg = host.querySelector('svg');
      if (!svg?.querySelector('[data-drawn]')) return;
      settled = setTimeout(() => stop(() => resolve(svg)), 0);
    };
    const limit = setTimeout(
      () => stop(() => reject(new Error('The chart was not drawn in time.'))),
      PATIENCE_MS,
    );
    const observer = new MutationObserver(look);
    observer.observe(host, { childList: true, subtree: true, attributes: true, characterData: true });
    signal?.addEventListener('abort', aborted);
    look();
  });
}

async function rasterise(
  svg: string,
  width: number,
  height: number,
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  signal?.throwIfAborted();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw pictures.');
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  signal?.throwIfAborted();
  if (!blob) throw new Error('This browser cannot make a picture this large.');
  return blob;
}
