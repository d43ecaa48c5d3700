/**
 * A document as a Word file (.docx) that a screen reader can walk: real heading styles, tables with repeated header
 * rows, pictures with alternative text, contents, page numbers and the document's language.
 */
import * as docx from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { withoutIsolates } from '#/domain/values/text.ts';
import { xmlText } from '../xmlText.ts';
import type {
  DocumentBlock,
  DocumentCell,
  DocumentImage,
  DocumentTable,
  Fact,
  FrontPage,
  Inline,
  WordDocument,
} from './document.ts';
import { PAGE, STYLE, styles, TEXT_PIXELS, TEXT_WIDTH } from './styles.ts';

/**
 * Writes the document. Any text is taken as it is, less the characters XML has no place for. Takes seconds for a long
 * document, because its pages are laid out to number the contents: in a browser, use `writeDocxInWorker`.
 */
export function writeDocx(document: WordDocument): Promise<Blob> {
  const file = new docx.Document({
    title: property(document.properties.title),
    subject: property(document.properties.subject),
    creator: property(document.properties.creator),
    lastModifiedBy: property(document.properties.creator),
    ...(document.properties.keywords && { keywords: property(document.properties.keywords) }),
    styles: styles(document.language),
    // Without it the contents would have no page numbers until someone updates the field in Word.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
              header: 600,
              footer: 600,
            },
          },
        },
        headers: {
          default: header(document),
          first: new docx.Header({ children: [new docx.Paragraph('')] }),
        },
        footers: {
          default: footer(document),
          first: new docx.Footer({ children: [new docx.Paragraph('')] }),
        },
        children: [
          ...frontPage(document.front),
          ...contents(document),
          ...document.blocks.flatMap(blockChildren),
          // A table cannot be the last thing in a document.
          ...(document.blocks.at(-1)?.kind === 'table' ? [new docx.Paragraph('')] : []),
        ],
      },
    ],
  });
  return docx.Packer.toBlob(file);
}

/** A property of the file is data, not a sentence. */
function property(text: string): string {
  return withoutIsolates(xmlText(text));
}

function header({ header: text }: WordDocument) {
  return new docx.Header({ children: [new docx.Paragraph({ style: STYLE.furniture, text: xmlText(text) })] });
}

function footer({ footer: text, page }: WordDocument) {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style: STYLE.furniture,
        children: [
          new docx.TextRun({
            children: [xmlText(text), new docx.Tab(), `${page.word} `, CURRENT, ` ${page.of} `, TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function frontPage({ overline, title, subtitle, facts, warnings }: FrontPage): docx.Paragraph[] {
  const line = (style: string, text: string) => new docx.Paragraph({ style, text: xmlText(text) });
  return [
    line(STYLE.overline, overline),
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: xmlText(title) }),
    line(STYLE.subtitle, subtitle),
    ...facts.map(
      ({ label, values }) =>
        new docx.Paragraph({
          style: STYLE.frontFact,
          children: [
            new docx.TextRun({ bold: true, text: xmlText(label) }),
            new docx.TextRun({ children: [new docx.Tab(), xmlText(values.join('; '))] }),
          ],
        }),
    ),
    ...warnings.map((warning) => line(STYLE.warning, warning)),
  ];
}

function contents({ contentsTitle }: WordDocument): docx.FileChild[] {
  return [
    new docx.Paragraph({ style: STYLE.contentsTitle, pageBreakBefore: true, text: xmlText(contentsTitle) }),
    new docx.TableOfContents(xmlText(contentsTitle), { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function blockChildren(block: DocumentBlock): docx.FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new docx.Paragraph({
          heading: docx.HeadingLevel[`HEADING_${block.level}`],
          pageBreakBefore: block.pageBreakBefore === true,
          text: xmlText(block.text),
        }),
      ];
    case 'paragraph':
      return [
        new docx.Paragraph({
          ...(block.tone && { style: STYLE[block.tone] }),
          keepNext: block.keepWithNext === true,
          children: inlines(block.parts),
        }),
      ];
    case 'facts':
      return block.inline
        ? [
            new docx.Paragraph({
              style: STYLE.muted,
              children: inlines(block.facts.flatMap(factInLine)),
            }),
          ]
        : block.facts.map(
            (fact) => new docx.Paragraph({ style: STYLE.fact, children: inlines(factParts(fact)) }),
          );
    case 'table':
      return table(block);
    case 'image':
      return image(block);
  }
}

function factParts({ label, values }: Fact): Inline[] {
  return [
    { text: `${label}: `, strong: true },
    { text: values.join('; '), strong: false },
  ];
}

function factInLine(fact: Fact, position: number): Inline[] {
  return position === 0 ? factParts(fact) : [{ text: ' · ', strong: false }, ...factParts(fact)];
}

function inlines(parts: readonly Inline[]): docx.TextRun[] {
  return parts.flatMap(({ text, strong }) =>
    xmlText(text)
      .split(/\r\n|\r|\n/)
      .map((line, i) => new docx.TextRun({ text: line, bold: strong, ...(i > 0 && { break: 1 }) })),
  );
}

function table({ caption, columns, rows }: DocumentTable): docx.FileChild[] {
  const widths = columns.map(({ width }) => Math.round(width * TEXT_WIDTH));
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: '7F8B87' };
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const alignment = (at: number) =>
    columns[at]?.align === 'end' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT;
  const cell = (at: number, children: docx.Paragraph[], shaded: boolean) =>
    new docx.TableCell({
      children,
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 70, right: 70 },
      ...(shaded && { shading: { type: docx.ShadingType.CLEAR, fill: 'EEF2EF', color: 'auto' } }),
    });
  return [
    new docx.Paragraph({ style: STYLE.caption, text: xmlText(caption) }),
    new docx.Table({
      width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
      columnWidths: widths,
      layout: docx.TableLayoutType.FIXED,
      // Tells screen readers that the first row names the columns, and the first column the rows.
      tableLook: {
        firstRow: true,
        firstColumn: columns[0]?.rowHeader === true,
        noHBand: false,
        noVBand: true,
      },
      borders: {
        top: rule,
        bottom: rule,
        left: none,
        right: none,
        insideHorizontal: rule,
        insideVertical: none,
      },
      rows: [
        new docx.TableRow({
          tableHeader: true,
          cantSplit: true,
          keepNext: true,
          children: columns.map(({ title }, at) =>
            cell(
              at,
              [
                new docx.Paragraph({
                  style: STYLE.tableTitle,
                  alignment: alignment(at),
                  text: xmlText(title),
                }),
              ],
              true,
            ),
          ),
        }),
        ...rows.map(
          (row) =>
            new docx.TableRow({
              cantSplit: true,
              children: columns.map(({ rowHeader }, at) =>
                cell(at, cellText(row[at], alignment(at), rowHeader === true), false),
              ),
            }),
        ),
      ],
    }),
  ];
}

function cellText(
  cell: DocumentCell | undefined,
  alignment: 'left' | 'right',
  strong: boolean,
): docx.Paragraph[] {
  const line = (children: docx.TextRun[]) =>
    new docx.Paragraph({ style: STYLE.tableText, alignment, children });
  const first = line(inlines([{ text: cell?.text ?? '', strong }]));
  if (!cell?.detail) return [first];
  return [first, line([new docx.TextRun({ text: xmlText(cell.detail), size: 16 })])];
}

function image(picture: DocumentImage): docx.FileChild[] {
  const width = Math.min(picture.width, TEXT_PIXELS);
  const height = Math.round((picture.height * width) / picture.width);
  return [
    new docx.Paragraph({
      style: STYLE.figure,
      children: [
        new docx.ImageRun({
          type: 'png',
          data: picture.png,
          transformation: { width, height },
          altText: {
            name: xmlText(picture.title),
            title: xmlText(picture.title),
            description: xmlText(picture.description),
          },
        }),
      ],
    }),
    new docx.Paragraph({ style: STYLE.muted, text: xmlText(picture.caption) }),
  ];
}
