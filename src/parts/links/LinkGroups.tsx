/** What a goal, action or indicator serves, group by group: code, name, strength and the reason why. */
import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { Link as PlanLink, PlanRows, RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '../place/anchor.ts';
import { PlaceLink } from '../place/PlaceLink.tsx';
import css from './LinkGroups.module.css';
import { linkGroups, type NamedLink } from './linkGroups.ts';
import { SdgTile } from './SdgTile.tsx';
import { useTargetName } from './useTargetName.ts';

interface LinkGroupsProps {
  planId: Id;
  links: readonly PlanLink[];
  rows: PlanRows;
  /** Level of the groups' headings. */
  level: 3 | 4;
}

export function LinkGroups({ planId, links, rows, level }: LinkGroupsProps) {
  const text = useText();
  const targetName = useTargetName(text.language);
  const groups = linkGroups(links, rows, text, targetName);
  const Heading = `h${level}` as const;
  return (
    <div className={css.groups}>
      {groups.map((group) => (
        <section key={group.key}>
          <Heading className={css.title}>{group.title}</Heading>
          <ul className={css.list}>
            {group.links.map((named) => (
              <li key={named.link.id}>
                <Mark named={named} isSdg={group.key === 'sdg'} />
                <div className={css.what}>
                  <Name planId={planId} named={named} />
                  <p className={css.why}>
                    {text.t(`common.strength.${named.link.strength}`)}
                    {named.link.reason && `: ${named.link.reason}`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Mark({ named, isSdg }: { named: NamedLink; isSdg: boolean }) {
  if (named.code === undefined) return <span className={css.dot} aria-hidden />;
  if (!isSdg) return <span className={css.code}>{named.code}</span>;
  return (
    <span className={css.tile}>
      <SdgTile code={named.code} />
    </span>
  );
}

function Name({ planId, named }: { planId: Id; named: NamedLink }) {
  const { t } = useText();
  if (!named.mandate) {
    return (
      <p>
        <PlaceLink planId={planId} {...placeOf(named)}>
          {named.name}
        </PlaceLink>
      </p>
    );
  }
  const { caseNumber, body, status } = named.mandate;
  return (
    <>
      <p>
        <PlaceLink planId={planId} {...placeOf(named)}>
          {named.name}
        </PlaceLink>
      </p>
      <p className={css.why}>
        <bdi>{body}</bdi>, <bdi>{caseNumber}</bdi> · {t(`common.mandateStatus.${status}`)}
      </p>
    </>
  );
}

const LINKED = { climateTarget: 'climateTargets', mandate: 'mandates' } as const;

/** Where this link's end is shown: a row, or a point of a framework. */
function placeOf({ link }: NamedLink): { row: RowRef; hash?: string } {
  if (link.toKind !== 'node') return { row: { table: LINKED[link.toKind], id: link.to } };
  const [framework = '', node = ''] = link.to.split(':');
  return {
    row: { table: 'frameworks', id: framework },
    hash: framework === SDG_FRAMEWORK ? `sdg-${node.split('.')[0]}` : anchorOf('nodes', link.to),
  };
}
