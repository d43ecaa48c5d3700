/** How a Word document looks: the styles its paragraphs and tables name. Black text; colour only as a thin accent. */
import type { IStylesOptions } from 'docx';

/** On nearly every machine, also an iPad; LibreOffice has a font of the same widths. */
const FONT = 'Arial';
const INK = '14211F';
const MUTED = '52625F';
const ACCENT = '0D5C55';

/** Twips: 1/20 point, 1440 to the inch. A4 with margins of 22 mm. */
export const PAGE = { width: 11906, height: 16838, margin: 1247 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** The text's width in CSS pixels, 96 to the inch. */
export const TEXT_PIXELS = Math.floor((TEXT_WIDTH / 1440) * 96);

/** Named by Word's own ids where it has one, so that the reader's Word shows them in its own language. */
export const STYLE = {
  lead: 'Lead',
  warning: 'Warning',
  muted: 'Muted',
  fact: 'Fact',
  figure: 'Figure',
  caption: 'Caption',
  tableText: 'TableText',
  tableTitle: 'TableTitle',
  contentsTitle: 'TOCHeading',
  overline: 'Overline',
  subtitle: 'Subtitle',
  frontFact: 'FrontFact',
  furniture: 'Furniture',
} as const;

export function styles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const paragraph = (id: string, name: string, run: object, spacing: object, more: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing, ...more },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 110, line: 271, lineRule: 'auto' } },
      },
      title: {
        run: { font: FONT, size: 64, bold: true, color: INK },
        paragraph: { spacing: { after: 120 } },
      },
      heading1: heading(32, 0, 160),
      heading2: heading(25, 360, 110),
      heading3: heading(21, 320, 70),
      caption: {
        run: { size: 17, bold: true, italics: false, color: INK },
        paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      paragraph(STYLE.lead, 'Lead', { size: 23 }, { after: 160, line: 300, lineRule: 'auto' }),
      paragraph(
        STYLE.warning,
        'Warning',
        { bold: true },
        { before: 60, after: 120 },
        {
          border: { left: { style: 'single', size: 24, color: INK, space: 8 } },
          indent: { left: 170 },
        },
      ),
      paragraph(STYLE.muted, 'Muted', { size: 17, color: MUTED }, { before: 90, after: 120 }),
      paragraph(STYLE.fact, 'Fact', {}, { after: 40 }, { keepLines: true }),
      paragraph(STYLE.figure, 'Figure', {}, { before: 120, after: 0 }, { keepNext: true }),
      paragraph(STYLE.tableText, 'Table Text', { size: 17 }, { after: 0, line: 240, lineRule: 'auto' }),
      paragraph(
        STYLE.tableTitle,
        'Table Title',
        { size: 17, bold: true },
        { after: 0, line: 240, lineRule: 'auto' },
      ),
      paragraph(STYLE.contentsTitle, 'TOC Heading', { size: 32, bold: true }, { after: 160 }),
      paragraph(
        STYLE.overline,
        'Overline',
        { size: 26, color: ACCENT, bold: true },
        { before: 2400, after: 120 },
      ),
      paragraph(STYLE.subtitle, 'Subtitle', { size: 32 }, { after: 900 }),
      paragraph(
        STYLE.frontFact,
        'Front Fact',
        { size: 23 },
        { after: 80 },
        {
          indent: { left: 2200, hanging: 2200 },
          tabStops: [{ type: 'left', position: 2200 }],
        },
      ),
      paragraph(
        STYLE.furniture,
        'Header and Footer',
        { size: 17, color: MUTED },
        { after: 0 },
        {
          tabStops: [{ type: 'right', position: TEXT_WIDTH }],
        },
      ),
      ...[1, 2].map((level) =>
        paragraph(
          `TOC${level}`,
          `toc ${level}`,
          { bold: level === 1 },
          { before: level === 1 ? 120 : 0, after: 40 },
          {
            indent: { left: (level - 1) * 280 },
          },
        ),
      ),
    ],
  };
}
