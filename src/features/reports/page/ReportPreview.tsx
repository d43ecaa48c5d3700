/** The report on the page, as it will be on paper: white, in its own language, with everything in reading order. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { LOCALES } from '#/i18n/format/languages.ts';
import { StatusIcon } from '#/parts/status/StatusIcon.tsx';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import { CHART_SIZE, type ChartImages } from '../export/chartImages.ts';
import type {
  ReportBlock,
  ReportChart,
  ReportFact,
  ReportModel,
  ReportSection,
} from '../model/reportTypes.ts';
import { Parts } from './Parts.tsx';
import css from './ReportPreview.module.css';
import { ReportTableView } from './ReportTableView.tsx';

/** Title, chapters, goals, indicators. On the page they come under its own heading; on paper the title is the first. */
type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5';
type Headings = readonly [HeadingTag, HeadingTag, HeadingTag, HeadingTag];
const ON_PAPER: Headings = ['h1', 'h2', 'h3', 'h4'];
const ON_PAGE: Headings = ['h2', 'h3', 'h4', 'h5'];

export function ReportPreview({ model, images }: { model: ReportModel; images: ChartImages }) {
  const headings = usePrinting() ? ON_PAPER : ON_PAGE;
  const [Title, Chapter] = headings;
  const { front } = model;
  return (
    <article
      className={css.paper}
      lang={LOCALES[model.language]}
      data-color-scheme="light"
      data-long={countSections(model.sections) > LONG}
      aria-labelledby="report-title"
    >
      <header className={css.front} data-page="front">
        <p className={css.overline}>{front.municipality}</p>
        <Title id="report-title" data-rank="0">
          {model.title}
        </Title>
        <p className={css.subtitle}>{front.planName}</p>
        <Facts facts={front.facts} className={css.frontFacts} />
        {front.warnings.map((warning) => (
          <p key={warning} className={css.warning}>
            {warning}
          </p>
        ))}
      </header>
      <div data-page="report">
        <nav className={css.contents} aria-labelledby="report-contents">
          <Chapter id="report-contents" data-rank="1">
            {model.contentsTitle}
          </Chapter>
          <ContentsList sections={model.sections} />
        </nav>
        {model.sections.map((section) => (
          <Section key={section.id} section={section} images={images} headings={headings} />
        ))}
      </div>
    </article>
  );
}

/** Sections from which on a report is too long to lay out all at once. */
const LONG = 150;

function countSections(sections: readonly ReportSection[]): number {
  return sections.reduce((sum, section) => sum + 1 + countSections(section.sections), 0);
}

/** Chapters and the goals under them; indicators would make it longer than what it leads to. */
function ContentsList({ sections }: { sections: readonly ReportSection[] }) {
  return (
    <ul>
      {sections.map(({ id, level, heading, sections: below }) => (
        <li key={id}>
          <a href={`#${anchor(id)}`}>{heading}</a>
          {level === 1 && below.length > 0 && <ContentsList sections={below} />}
        </li>
      ))}
    </ul>
  );
}

interface SectionProps {
  section: ReportSection;
  images: ChartImages;
  headings: Headings;
}

function Section({ section, images, headings }: SectionProps) {
  const Heading = headings[section.level];
  const id = anchor(section.id);
  return (
    <section className={css.section} data-level={section.level} aria-labelledby={id}>
      <Heading id={id} data-rank={section.level} tabIndex={-1}>
        {section.heading}
      </Heading>
      {section.blocks.map((block, i) => {
        // A report is written anew, never rearranged: the place in its section is the block's identity.
        const key = `${id}-${i}`;
        return <Block key={key} block={block} images={images} />;
      })}
      {section.sections.map((below) => (
        <Section key={below.id} section={below} images={images} headings={headings} />
      ))}
    </section>
  );
}

function Block({ block, images }: { block: ReportBlock; images: ChartImages }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={block.tone && css[block.tone]}>
          <Parts parts={block.parts} />
        </p>
      );
    case 'status':
      return (
        <p className={css.status}>
          <StatusIcon status={block.status} />
          <span>
            <strong>{block.word}</strong>
            {block.detail && ` · ${block.detail}`}
          </span>
        </p>
      );
    case 'facts':
      return <Facts facts={block.facts} className={block.inline ? css.inlineFacts : css.facts} />;
    case 'table':
      return <ReportTableView table={block} />;
    case 'chart':
      return <Chart chart={block} images={images} />;
  }
}

function Facts({ facts, className }: { facts: readonly ReportFact[]; className: string | undefined }) {
  return (
    <dl className={className}>
      {facts.map(({ label, values }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{values.join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A chart's picture, drawn when it comes near. Until then, and where it cannot be drawn, its description has its place. */
function Chart({ chart, images }: { chart: ReportChart; images: ChartImages }) {
  const place = useRef<HTMLElement>(null);
  const url = useSyncExternalStore(images.subscribe, () => images.urlOf(chart));
  useEffect(() => {
    const figure = place.current;
    if (!figure) return;
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        void images.draw(chart);
      },
      { rootMargin: '600px' },
    );
    near.observe(figure);
    return () => near.disconnect();
  }, [chart, images]);
  return (
    <figure ref={place} className={css.chart}>
      {url ? (
        <img data-report-chart="" src={url} alt={chart.description} {...CHART_SIZE} />
      ) : (
        <div className={css.undrawn}>{chart.description}</div>
      )}
      <figcaption>{chart.caption}</figcaption>
    </figure>
  );
}

/** Apart from the ids of the page around it. */
function anchor(id: string): string {
  return `report-${id}`;
}
