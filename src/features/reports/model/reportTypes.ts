/**
 * A status report as plain data: a tree of sections with all words already in the report's language. The preview, the
 * print-out and the Word file are drawn from it and add nothing of their own.
 */
import type { ChartModel } from '#/charts/model/chartModel.ts';
import type { Status } from '#/domain/progress/rule.ts';
import type { Language } from '#/i18n/format/languages.ts';
import type { TextPart } from '#/i18n/format/rich.tsx';

export interface ReportModel {
  language: Language;
  title: string;
  /** For a file's properties and a PDF's title: what it is, of which plan, when. */
  fullTitle: string;
  front: {
    municipality: string;
    planName: string;
    facts: ReportFact[];
    /** Reservations the reader must know before reading on. */
    warnings: string[];
  };
  contentsTitle: string;
  /** At the top of every page but the first. */
  header: string;
  /** At the foot of every page but the first; without the page number. */
  footer: string;
  page: { word: string; of: string };
  sections: ReportSection[];
}

export interface ReportSection {
  /** Unique in the report; the target of links to the section. */
  id: string;
  /** 1 for the report's chapters, 2 and 3 beneath them. */
  level: 1 | 2 | 3;
  heading: string;
  blocks: ReportBlock[];
  sections: ReportSection[];
}

export interface ReportFact {
  label: string;
  values: string[];
}

export type ReportBlock =
  | { kind: 'paragraph'; parts: TextPart[]; tone?: 'lead' | 'warning' | 'muted' }
  | { kind: 'status'; status: Status; word: string; detail: string }
  /** A line for each, or `inline` one after the other in small type. */
  | { kind: 'facts'; facts: ReportFact[]; inline?: boolean }
  | ReportTable
  | ReportChart;

export interface ReportTable {
  kind: 'table';
  caption: string;
  columns: ReportColumn[];
  rows: ReportCell[][];
}

export interface ReportColumn {
  title: string;
  /** Share of the table's width; a table's shares sum to 1. */
  width: number;
  align: 'start' | 'end';
  /** The cell that names its row. */
  rowHeader?: boolean;
}

export interface ReportCell {
  text: string;
  /** A second, smaller line. */
  detail?: string;
  /** Drawn as a shape before the text, which is the status in words. */
  status?: Status;
}

export interface ReportChart {
  kind: 'chart';
  /** Unique in the report. */
  id: string;
  model: ChartModel;
  /** 0-based place of the goal area. */
  hue: number;
  caption: string;
  /** What the chart shows, for someone who does not see it. */
  description: string;
}

/** A report's sections with all beneath them, in reading order. */
export function allSections(sections: readonly ReportSection[]): ReportSection[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** A report's charts, in reading order. */
export function chartsOf(model: ReportModel): ReportChart[] {
  return allSections(model.sections).flatMap((section) =>
    section.blocks.filter((block): block is ReportChart => block.kind === 'chart'),
  );
}
