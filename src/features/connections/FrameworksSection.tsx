/** The frameworks the plan brings with it, as outlines: each point with what is linked to it, also those without. */
import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Framework } from '#/domain/tables/frameworks.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import { type Connections, countRows, type NodeLine, outlineOf } from './connections.ts';
import css from './FrameworksSection.module.css';
import { LinkedRows } from './LinkedRows.tsx';
import { RowTools } from './RowTools.tsx';
import { SectionHeading } from './SectionHeading.tsx';
import section from './section.module.css';

interface FrameworksSectionProps {
  planId: Id;
  frameworks: readonly Framework[];
  connections: Connections;
  /** The node that the address leads to, as `framework id:code`. */
  target: string;
}

export function FrameworksSection({ planId, frameworks, connections, target }: FrameworksSectionProps) {
  const { t } = useText();
  const siblings = [...frameworks].sort(byOrder);
  return (
    <section className={section.section} aria-labelledby="frameworks">
      <SectionHeading
        id="frameworks"
        heading={t('connections.frameworks.heading')}
        addLabel={t('connections.frameworks.add')}
        adds={{ kind: 'framework' }}
      />
      {frameworks.length === 0 && <p className="muted">{t('connections.frameworks.empty')}</p>}
      {siblings.map((framework) => {
        const lines = outlineOf(framework, connections);
        const linked = lines.filter(({ rows }) => countRows(rows) > 0).length;
        return (
          <article key={framework.id} className={section.card}>
            <div className={section.cardHeading}>
              <h3>{framework.name}</h3>
              <RowTools
                planId={planId}
                table="frameworks"
                row={framework.id}
                name={framework.name}
                siblings={siblings}
                edits={{ kind: 'framework', id: framework.id }}
              />
            </div>
            <p>{t('connections.frameworks.nodes', { linked, count: lines.length })}</p>
            {framework.source && (
              <p className={css.source}>
                <SourceText source={framework.source} isLabelled />
              </p>
            )}
            <ul className={css.nodes}>
              {lines.map((line) => {
                const id = `${framework.id}:${line.node.code}`;
                return (
                  <li key={id} id={anchorOf('nodes', id)} data-depth={Math.min(line.depth, 3)}>
                    <Node planId={planId} line={line} isTarget={id === target} />
                  </li>
                );
              })}
            </ul>
          </article>
        );
      })}
    </section>
  );
}

function Node({ planId, line, isTarget }: { planId: Id; line: NodeLine; isTarget: boolean }) {
  const { t } = useText();
  const isPrinting = usePrinting();
  const [isOpen, setOpen] = useState(isTarget);
  const { node, rows } = line;
  const text = (
    <>
      <span className={css.code}>{node.code}</span>
      <span className={css.name}>{node.name}</span>
      <span className={css.count}>{t('connections.frameworks.linked', { count: countRows(rows) })}</span>
    </>
  );
  if (rows.length === 0) {
    return (
      <p className={css.node} data-linked="false">
        <span aria-hidden className={css.chevron} />
        {text}
      </p>
    );
  }
  return (
    <details
      open={isOpen || isPrinting}
      onToggle={({ currentTarget }) => {
        if (!isPrinting) setOpen(currentTarget.open);
      }}
    >
      <summary className={css.node}>
        <ChevronRightIcon className={css.chevron} aria-hidden />
        {text}
      </summary>
      <div className={css.linked}>
        <LinkedRows planId={planId} rows={rows} />
      </div>
    </details>
  );
}
