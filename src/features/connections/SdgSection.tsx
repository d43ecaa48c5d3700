/** The UN's 17 goals as tiles; the chosen one opens into what is linked to it, target by target. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { TargetName } from '#/parts/links/linkGroups.ts';
import { SdgTile } from '#/parts/links/SdgTile.tsx';
import { useTargetName } from '#/parts/links/useTargetName.ts';
import { SDG_GOALS, type SdgGoal } from '#/reference/sdg.ts';
import { usePrinting } from '#/ui/page/usePrinting.ts';
import { countRows, type SdgGroup } from './connections.ts';
import { LinkedRows } from './LinkedRows.tsx';
import css from './SdgSection.module.css';
import section from './section.module.css';

interface SdgSectionProps {
  planId: Id;
  goals: ReadonlyMap<string, readonly SdgGroup[]>;
  /** Code of the goal in the address. */
  chosen: string | undefined;
}

export function SdgSection({ planId, goals, chosen }: SdgSectionProps) {
  const { t, language } = useText();
  const isPrinting = usePrinting();
  const targetName = useTargetName(language);
  const groupsOf = (goal: SdgGoal) => goals.get(goal.code) ?? [];
  // On paper nothing can be chosen, so every goal that has something is opened.
  const opened = SDG_GOALS.filter((goal) => (isPrinting ? groupsOf(goal).length > 0 : goal.code === chosen));
  return (
    <section className={section.section} aria-labelledby="sdg">
      <h2 id="sdg">{t('connections.sdg.heading')}</h2>
      <p className="muted">{t(goals.size > 0 ? 'connections.sdg.lead' : 'connections.sdg.empty')}</p>
      <ul className={css.tiles}>
        {SDG_GOALS.map((goal) => (
          <li key={goal.code}>
            <Link
              id={`sdg-${goal.code}`}
              to="."
              hash={`sdg-${goal.code}`}
              // The tile is where one is already; only a link from another page scrolls to it.
              hashScrollIntoView={false}
              resetScroll={false}
              className={css.tile}
              // All tiles lead to this page; the current one is the one whose goal is chosen.
              activeOptions={{ includeHash: true, includeSearch: false }}
            >
              <SdgTile
                code={goal.code}
                count={countRows(groupsOf(goal).flatMap(({ rows }) => rows))}
                showName
              />
            </Link>
          </li>
        ))}
      </ul>
      {opened.map((goal) => (
        <GoalDetails
          key={goal.code}
          planId={planId}
          goal={goal}
          groups={groupsOf(goal)}
          targetName={targetName}
        />
      ))}
    </section>
  );
}

interface GoalDetailsProps {
  planId: Id;
  goal: SdgGoal;
  groups: readonly SdgGroup[];
  targetName: TargetName;
}

function GoalDetails({ planId, goal, groups, targetName }: GoalDetailsProps) {
  const { t, language } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // On a narrow screen the tiles fill it, and what was chosen would open out of sight.
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className={section.card} style={{ borderInlineStart: `6px solid ${goal.colour}` }}>
      <h3 ref={heading} className={css.heading}>
        {goal.code} {goal.name[language]}
      </h3>
      {groups.length === 0 && <p className="muted">{t('connections.sdg.none')}</p>}
      {groups.map(({ code, rows }) => (
        <div key={code} className={css.group}>
          <h4>{code === goal.code ? t('connections.sdg.whole') : `${code} ${targetName(code) ?? ''}`}</h4>
          <LinkedRows planId={planId} rows={rows} />
        </div>
      ))}
    </div>
  );
}
