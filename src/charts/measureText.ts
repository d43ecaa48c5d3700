/** Widths of texts as the browser draws them, so that labels can be placed before they are drawn. */

export interface Font {
  size: number;
  /** 400 regular, 600 semibold. */
  weight: number;
  family: string;
}

/** The width of a text in pixels. */
export type Measure = (text: string, font: Font) => number;

/** Average width of a letter as a share of the font size, a little wide; used where there is no canvas. */
const LETTER = 0.58;

let context: CanvasRenderingContext2D | null | undefined;

/** The width of a text in pixels; an estimate on the wide side where nothing can be drawn. */
export const measureText: Measure = (text, font) => {
  if (context === undefined) {
    context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  }
  if (!context) return estimateText(text, font);
  context.font = `${font.weight} ${font.size}px ${font.family}`;
  return context.measureText(text).width;
};

const estimateText: Measure = (text, font) => text.length * font.size * LETTER;
