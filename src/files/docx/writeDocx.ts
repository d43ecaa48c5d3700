/**
 * A document as a Word file (.docx) that a screen reader can walk: real heading styles, tables with repeated header
 * rows, pictures with alternative text, contents, page numbers and the document's language.
 */
import type * as Docx from 'docx';
import type {
  DocumentBlock,
  DocumentCell,
  DocumentImage,
  DocumentTable,
  FrontPage,
  Inline,
  WordDocument,
} from './document.ts';
import { PAGE, STYLE, styles, TEXT_PIXELS, TEXT_WIDTH } from './styles.ts';
import { xmlText } from './xmlText.ts';

type Library = typeof Docx;

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Writes the document. Any text is taken as it is, less the characters XML has no place for. Rejects only where the
 * library cannot be loaded or the browser runs out of memory.
 */
export async function writeDocx(document: WordDocument): Promise<Blob> {
  // Loaded here because few visits make a Word file.
  const [docx, { estimatePageNumbersWith }] = await Promise.all([import('docx'), import('docx/layout')]);
  const file = new docx.Document({
    title: xmlText(document.properties.title),
    subject: xmlText(document.properties.subject),
    creator: xmlText(document.properties.creator),
    lastModifiedBy: xmlText(document.properties.creator),
    ...(document.properties.keywords && { keywords: xmlText(document.properties.keywords) }),
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
          default: header(docx, document),
          first: new docx.Header({ children: [new docx.Paragraph('')] }),
        },
        footers: {
          default: footer(docx, document),
          first: new docx.Footer({ children: [new docx.Paragraph('')] }),
        },
        children: [
          ...frontPage(docx, document.front),
          ...contents(docx, document),
          ...document.blocks.flatMap((block) => blockChildren(docx, block)),
        ],
      },
    ],
  });
  return docx.Packer.toBlob(file);
}

function header(docx: Library, { header: text }: WordDocument) {
  return new docx.Header({ children: [new docx.Paragraph({ style: STYLE.furniture, text: xmlText(text) })] });
}

function footer(docx: Library, { footer: text, page }: WordDocument) {
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

function frontPage(
  docx: Library,
  { overline, title, subtitle, facts, warnings }: FrontPage,
): Docx.Paragraph[] {
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

function contents(docx: Library, { contentsTitle }: WordDocument): Docx.FileChild[] {
  return [
    new docx.Paragraph({ style: STYLE.contentsTitle, pageBreakBefore: true, text: xmlText(contentsTitle) }),
    new docx.TableOfContents(xmlText(contentsTitle), { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function blockChildren(docx: Library, block: DocumentBlock): Docx.FileChild[] {
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
          children: inlines(docx, block.parts),
        }),
      ];
    case 'facts':
      return block.facts.map(
        ({ label, values }) =>
          new docx.Paragraph({
            style: STYLE.fact,
            children: inlines(docx, [
              { text: `${label}: `, strong: true },
              { text: values.join('; '), strong: false },
            ]),
          }),
      );
    case 'table':
      return table(docx, block);
    case 'image':
      return image(docx, block);
  }
}

function inlines(docx: Library, parts: readonly Inline[]): Docx.TextRun[] {
  return parts.flatMap(({ text, strong }) =>
    xmlText(text)
      .split(/\r\n|\r|\n/)
      .map((line, i) => new docx.TextRun({ text: line, bold: strong, ...(i > 0 && { break: 1 }) })),
  );
}

function table(docx: Library, { caption, columns, rows }: DocumentTable): Docx.FileChild[] {
  const widths = columns.map(({ width }) => Math.round(width * TEXT_WIDTH));
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: '7F8B87' };
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const alignment = (at: number) =>
    columns[at]?.align === 'end' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT;
  const cell = (at: number, children: Docx.Paragraph[], shaded: boolean) =>
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
                cell(at, cellText(docx, row[at], alignment(at), rowHeader === true), false),
              ),
            }),
        ),
      ],
    }),
    // Keeps what follows at a distance; two tables would otherwise grow into one.
    new docx.Paragraph({ style: STYLE.tableText, text: '' }),
  ];
}

function cellText(
  docx: Library,
  cell: DocumentCell | undefined,
  alignment: 'left' | 'right',
  strong: boolean,
): Docx.Paragraph[] {
  const line = (children: Docx.TextRun[]) =>
    new docx.Paragraph({ style: STYLE.tableText, alignment, children });
  const first = line(inlines(docx, [{ text: cell?.text ?? '', strong }]));
  if (!cell?.detail) return [first];
  return [first, line([new docx.TextRun({ text: xmlText(cell.detail), size: 16 })])];
}

function image(docx: Library, picture: DocumentImage): Docx.FileChild[] {
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
