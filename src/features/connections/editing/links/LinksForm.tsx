import { Label, Search } from '@digdir/designsystemet-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Link, LinkSource } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { RowGone } from '#/parts/editing/RowGone.tsx';
import { useBase } from '#/parts/form/useBase.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { linksFrom, setLinks } from '#/store/intents/links.ts';
import { newRowId } from '#/store/intents/write.ts';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { LinkGroup } from './LinkGroup.tsx';
import { LinkRow } from './LinkRow.tsx';
import css from './links.module.css';
import { type LinkDraft, linkDraft, validateLinks } from './linksDraft.ts';
import { CLIMATE_GROUP, type LinkTarget, matches, targetGroups, targetKey } from './linkTargets.ts';

interface LinksFormProps extends PanelProps {
  request: { table: LinkSource; from: Id };
}

/**
 * The links of a row. Those it has stand on top and keep their place when they are unticked; a newly ticked one opens its
 * reason where it stands, so that nothing moves under the pointer.
 */
export function LinksForm({ planId, snapshot, draftKey, request }: LinksFormProps) {
  const { table, from } = request;
  const { t, language } = useText();
  const { rows } = snapshot;
  const before = useBase(
    draftKey,
    (kept): kept is Link[] => Array.isArray(kept),
    () => linksFrom(rows.links, table, from),
  );
  const form = useDraft(draftKey, () => ({ chosen: before.map(linkDraft) }), before);
  const { draft, set } = form;
  const [filter, setFilter] = useState('');
  const deferred = useDeferredValue(filter.trim());
  const searchId = useId();
  const groups = useMemo(() => targetGroups(rows, language), [rows, language]);
  const write = useWrite(planId);
  const row = rows[table].find(({ id }) => id === from);
  if (!row) return <RowGone />;

  const chosen = new Map(draft.chosen.map((link) => [targetKey(link), link]));
  const known = new Map(
    groups.flatMap(({ targets }) => targets.map((target) => [targetKey(target), target])),
  );
  const had = before.map((link): LinkTarget => known.get(targetKey(link)) ?? { ...link, label: link.to });
  const hadKeys = new Set(had.map(targetKey));

  const change = (target: LinkTarget, link: LinkDraft | undefined) => {
    const key = targetKey(target);
    const others = draft.chosen.filter((each) => targetKey(each) !== key);
    const at = draft.chosen.findIndex((each) => targetKey(each) === key);
    if (link && at >= 0) set({ chosen: draft.chosen.with(at, link) });
    else set({ chosen: link ? [...others, link] : others });
  };
  const renderRow = (target: LinkTarget) => (
    <LinkRow
      key={targetKey(target)}
      target={target}
      link={chosen.get(targetKey(target))}
      // A link that is ticked again is the one it was, not a new one in its place.
      blank={() => ({
        ...(before.find((link) => targetKey(link) === targetKey(target)) ?? {
          id: newRowId(),
          strength: 'direct',
        }),
        toKind: target.toKind,
        to: target.to,
        reason: before.find((link) => targetKey(link) === targetKey(target))?.reason ?? '',
      })}
      onChange={(link) => change(target, link)}
    />
  );
  const isFound = (target: LinkTarget) => deferred === '' || matches(target, deferred);
  const shownHad = had.filter(isFound);
  const shown = groups
    .map((group) => ({
      ...group,
      name:
        group.name ?? (group.id === CLIMATE_GROUP ? t('editing.links.climate') : t('editing.links.mandates')),
      targets: group.targets.filter((target) => !hadKeys.has(targetKey(target)) && isFound(target)),
    }))
    .filter(({ targets }) => targets.length > 0);

  const found = shown.reduce((sum, { targets }) => sum + targets.length, shownHad.length);

  return (
    <EditForm
      title={t('editing.links.title')}
      about={row.name}
      form={form}
      validated={validateLinks(draft.chosen, { table, from, language })}
      save={(links) => write(() => setLinks(planId, table, from, before, links))}
    >
      <div className={css.search}>
        <Label htmlFor={searchId}>{t('editing.links.filter')}</Label>
        <Search>
          <Search.Input
            id={searchId}
            aria-label={t('editing.links.filter')}
            data-focus-first=""
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => {
              // Enter in a search is not "save".
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
            }}
          />
          <Search.Clear aria-label={t('editing.links.clear')} onClick={() => setFilter('')} />
        </Search>
        <p role="status" className={css.count}>
          {t('editing.links.chosen', { count: draft.chosen.length })}
          {deferred !== '' && ` ${t('editing.links.found', { count: found })}`}
        </p>
      </div>
      {shownHad.length > 0 && (
        <section aria-label={t('editing.links.had')} className={css.had}>
          <h3>{t('editing.links.had')}</h3>
          {shownHad.map(renderRow)}
        </section>
      )}
      <div className={css.groups}>
        {shown.map(({ id, name, targets }) => (
          <LinkGroup
            key={id}
            name={name}
            chosen={targets.filter((target) => chosen.has(targetKey(target))).length}
            open={deferred !== ''}
          >
            {() => targets.map(renderRow)}
          </LinkGroup>
        ))}
      </div>
    </EditForm>
  );
}
