/**
 * What a workbook needs to be printed, filtered and filed, which write-excel-file leaves to its users: an extension of the kind
 * it calls a feature. Every sheet is A4 across, as wide as the page and as long as it takes, with its titles on every page;
 * lists can be filtered; the file says what it is and who made it.
 */
import type { Feature } from 'write-excel-file/universal';
import { xmlText } from '../xmlText.ts';

export interface PaperSheet {
  /** As it stands in the file: what {@link sheetNames} made of the wish. */
  name: string;
  /** How many columns there are, of which how many (the first) are printed. */
  columns: number;
  printed: number;
  /** How many rows there are, with the titles. */
  rows: number;
  isFiltered: boolean;
}

/** What the file says of itself, in the reader's language. */
export interface WorkbookProperties {
  title: string;
  creator: string;
  /** BCP 47, as `nb-NO`. */
  language: string;
  /** The day it was made: `YYYY-MM-DD`. */
  madeOn: string;
  /** What stands before and between the numbers at the foot of a page: `Side 2 av 7`. */
  page: { word: string; of: string };
}

/** Excel's limit for the text above or below a page, in UTF-16 code units. */
const MAX_MARGIN_TEXT = 255;
const CORE = 'docProps/core.xml';

export function paperFeature(
  sheets: readonly PaperSheet[],
  properties: WorkbookProperties | undefined,
): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? withPageSetup(xml, sheet, properties) : xml;
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => definedNames(sheets)),
        },
        ...(properties && {
          '[Content_Types].xml': {
            insert: () =>
              `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${CORE}"/>`,
          },
          '_rels/.rels': {
            insert: () =>
              `<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>`,
          },
        }),
      },
      ...(properties && { write: { files: () => ({ [CORE]: coreProperties(properties) }) } }),
    },
  };
}

/** The elements stand in the order that ECMA-376 (18.3.1.99, `worksheet`) asks for; Excel calls the file damaged otherwise. */
function withPageSetup(xml: string, sheet: PaperSheet, properties: WorkbookProperties | undefined): string {
  const filter = sheet.isFiltered && sheet.rows > 1 ? `<autoFilter ref="${area(sheet, '')}"/>` : '';
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('</sheetData>', () => `</sheetData>${filter}`)
    .replace(
      '</worksheet>',
      () =>
        '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
        `${properties ? margins(sheet, properties) : ''}</worksheet>`,
    );
}

/** What stands above and below each page. `&` begins a code there, so that of a text is doubled. */
function margins({ name }: PaperSheet, { title, page }: WorkbookProperties): string {
  const plain = (text: string) => text.replaceAll('&', '&&');
  const foot = `&L${plain(name)}&R${plain(page.word)} &P ${plain(page.of)} &N`;
  const head = `&L${plain(title)}`;
  const element = (tag: string, text: string) =>
    text.length > MAX_MARGIN_TEXT ? '' : `<${tag}>${escaped(text)}</${tag}>`;
  return `<headerFooter>${element('oddHeader', head)}${element('oddFooter', foot)}</headerFooter>`;
}

/** Names that Excel itself gives meaning: what is filtered, what is printed, and the row that is repeated on each page. */
function definedNames(sheets: readonly PaperSheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    const here = `'${sheet.name.replaceAll("'", "''")}'!`;
    const name = (what: string, where: string, more = '') =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}"${more}>${escaped(where)}</definedName>`;
    return [
      ...(sheet.isFiltered && sheet.rows > 1
        ? [name('_FilterDatabase', here + area(sheet, '$'), ' hidden="1"')]
        : []),
      name('Print_Area', here + area({ ...sheet, columns: sheet.printed }, '$')),
      name('Print_Titles', `${here}$1:$1`),
    ];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** From the first title to the last cell, as `A1:F20`; with `$` before each part where the place is fixed. */
function area({ columns, rows }: Pick<PaperSheet, 'columns' | 'rows'>, fixed: '' | '$'): string {
  return `${fixed}A${fixed}1:${fixed}${columnName(columns)}${fixed}${rows}`;
}

/** The letters of a column: the 1st is A, the 27th AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
}

function coreProperties({ title, creator, language, madeOn }: WorkbookProperties): string {
  const stamp = `${madeOn}T00:00:00Z`;
  const date = (tag: string) => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${tag}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>` +
    `<cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy>${date('created')}${date('modified')}` +
    `<dc:language>${escaped(language)}</dc:language></cp:coreProperties>`
  );
}

/** Text as XML holds it. */
function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
