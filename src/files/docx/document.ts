/**
 * A document to be written as a Word file, as plain data: front page, contents and blocks in reading order. It knows
 * nothing of plans or reports; whoever has something to say in Word says it in these blocks.
 */

export interface WordDocument {
  /** BCP 47, for spelling and reading aloud: `nb-NO`. */
  language: string;
  /** For the file's properties. */
  properties: { title: string; subject: string; creator: string; keywords?: string };
  front: FrontPage;
  contentsTitle: string;
  /** At the top of every page but the first. */
  header: string;
  /** At the foot of every page but the first, before the page number. */
  footer: string;
  /** The words around page numbers: `Side` 3 `av` 12. */
  page: { word: string; of: string };
  blocks: DocumentBlock[];
}

export interface FrontPage {
  overline: string;
  title: string;
  subtitle: string;
  facts: Fact[];
  warnings: string[];
}

export interface Fact {
  label: string;
  values: string[];
}

export interface Inline {
  text: string;
  strong: boolean;
}

export type DocumentBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; pageBreakBefore?: boolean }
  | {
      kind: 'paragraph';
      parts: Inline[];
      tone?: 'lead' | 'warning' | 'muted';
      /** Not left alone at the foot of a page. */
      keepWithNext?: boolean;
    }
  /** Bold labels with their values: a line for each, or `inline` one after the other. */
  | { kind: 'facts'; facts: Fact[]; inline?: boolean }
  | DocumentTable
  | DocumentImage;

export interface DocumentTable {
  kind: 'table';
  caption: string;
  columns: {
    title: string;
    /** Share of the table's width; a table's shares sum to 1. */
    width: number;
    align: 'start' | 'end';
    rowHeader?: boolean;
  }[];
  rows: DocumentCell[][];
}

export interface DocumentCell {
  text: string;
  /** A second, smaller line. */
  detail?: string;
}

export interface DocumentImage {
  kind: 'image';
  png: Uint8Array;
  /** CSS pixels. Made smaller, in proportion, where wider than the text. */
  width: number;
  height: number;
  /** A short name of the picture. */
  title: string;
  /** What the picture shows, for someone who does not see it. */
  description: string;
  caption: string;
}
