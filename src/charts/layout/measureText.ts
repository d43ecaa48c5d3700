/** Sizes of texts as the browser draws them, so that labels can be placed before they are drawn. */

export interface Font {
  size: number;
  /** 400 regular, 600 semibold. */
  weight: number;
  family: string;
  /** How far letters reach over the baseline, and under it, in pixels. */
  ascent: number;
  descent: number;
}

/** What a font is asked for by; the rest of it is measured. */
type Asked = Pick<Font, 'size' | 'weight' | 'family'>;

/** The width of a text in pixels. */
export type Measure = (text: string, font: Font) => number;

/** Shares of the font size where there is no canvas: an average letter's width, a little wide, and reach. */
const LETTER = 0.58;
const ASCENT = 0.96;
const DESCENT = 0.29;
/** The tallest letters Norwegian has, and the deepest. */
const TALLEST = 'ÅÉÖgjpqy(),';

let context: CanvasRenderingContext2D | null | undefined;

/** The width of a text in pixels; an estimate on the wide side where nothing can be drawn. */
export const measureText: Measure = (text, font) =>
  metrics(text, font)?.width ?? text.length * font.size * LETTER;

/** A font with how far its letters reach, as the browser draws them; an estimate where nothing can be drawn. */
export function measuredFont(font: Asked): Font {
  const ink = metrics(TALLEST, font);
  return {
    ...font,
    ascent: ink?.actualBoundingBoxAscent ?? font.size * ASCENT,
    descent: ink?.actualBoundingBoxDescent ?? font.size * DESCENT,
  };
}

function metrics(text: string, { size, weight, family }: Asked): TextMetrics | undefined {
  if (context === undefined) {
    context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  }
  if (!context) return undefined;
  context.font = `${weight} ${size}px ${family}`;
  return context.measureText(text);
}
