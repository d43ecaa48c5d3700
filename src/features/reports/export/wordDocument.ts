/** The report as blocks for a Word file: the same sections, with statuses as a symbol and a word, charts as pictures. */
import type { Status } from '#/domain/progress/rule.ts';
import type { DocumentBlock, DocumentCell, WordDocument } from '#/files/docx/document.ts';
import { LOCALES } from '#/i18n/format/languages.ts';
import type { ReportBlock, ReportCell, ReportModel, ReportSection } from '../model/reportTypes.ts';

/** A chart drawn as a PNG, and its size on the page in CSS pixels. */
export interface ChartPicture {
  png: Uint8Array;
  width: number;
  height: number;
}

/** One shape for each status, among those that Word's own fonts have. */
const SYMBOLS: Record<Status, string> = {
  achieved: '●',
  'partly-achieved': '◘',
  'on-track': '►',
  'at-risk': '▲',
  'off-track': '▼',
  missed: '■',
  insufficient: '◦',
  outdated: '◊',
  'no-data': '○',
  'no-target': '□',
  'not-measurable': '▬',
};

/** The report as a Word document; a chart without a picture is told in words. `creator` is named in the file's properties. */
export function wordDocument(
  model: ReportModel,
  pictures: ReadonlyMap<string, ChartPicture>,
  creator: string,
): WordDocument {
  const { front } = model;
  return {
    language: LOCALES[model.language],
    properties: {
      title: model.fullTitle,
      subject: front.facts.map(({ label, values }) => `${label}: ${values.join('; ')}`).join('. '),
      creator,
    },
    front: {
      overline: front.municipality,
      title: model.title,
      subtitle: front.planName,
      facts: front.facts,
      warnings: front.warnings,
    },
    contentsTitle: model.contentsTitle,
    header: model.header,
    footer: model.footer,
    page: model.page,
    blocks: model.sections.flatMap((section) => sectionBlocks(section, pictures)),
  };
}

function sectionBlocks(
  { level, heading, blocks, sections }: ReportSection,
  pictures: ReadonlyMap<string, ChartPicture>,
): DocumentBlock[] {
  return [
    { kind: 'heading', level, text: heading, ...(level === 1 && { pageBreakBefore: true }) },
    ...blocks.map((block) => documentBlock(block, pictures)),
    ...sections.flatMap((section) => sectionBlocks(section, pictures)),
  ];
}

function documentBlock(block: ReportBlock, pictures: ReadonlyMap<string, ChartPicture>): DocumentBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'facts':
      return block;
    case 'status':
      return {
        kind: 'paragraph',
        keepWithNext: true,
        parts: [
          { text: `${SYMBOLS[block.status]} ${block.word}`, strong: true },
          ...(block.detail ? [{ text: ` · ${block.detail}`, strong: false }] : []),
        ],
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(documentCell)) };
    case 'chart': {
      const picture = pictures.get(block.id);
      if (!picture) return { kind: 'paragraph', parts: [{ text: block.description, strong: false }] };
      return {
        kind: 'image',
        ...picture,
        title: block.caption,
        description: block.description,
        caption: block.caption,
      };
    }
  }
}

function documentCell({ text, detail, status }: ReportCell): DocumentCell {
  return { text: status ? `${SYMBOLS[status]} ${text}` : text, ...(detail && { detail }) };
}
