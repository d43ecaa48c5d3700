import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import { byOrder } from '#/domain/values/order.ts';
import type { Text } from '#/i18n/i18n.ts';
import { sdgGoalsOf, type TargetName } from '#/parts/links/linkGroups.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { destinationOf, listOf, rowKey } from '#/parts/place/destination.ts';
import { sdgGoal } from '#/reference/sdg.ts';
import { type Found, some } from './entry.ts';

/** What the plan is connected with: mandates, climate targets, the UN goals it serves, and the points of its frameworks. */
export function* connectionEntries(
  rows: PlanRows,
  { t, language }: Text,
  targetName: TargetName,
): Generator<Found> {
  const to = listOf('frameworks');
  const at = (hash: string) => (to === undefined ? undefined : { to, hash });
  for (const { id, title, body, caseNumber, text, source } of [...rows.mandates].sort(byOrder)) {
    const place = some([body, caseNumber], ', ');
    const ref = { table: 'mandates' as const, id };
    yield {
      key: rowKey(ref),
      kind: 'mandates',
      name: title,
      place,
      context: `${t('tables.mandates.one')} ${place}`,
      // The case number is one to search by, not only to tell cases apart.
      text: some([text, caseNumber, body, source]),
      destination: destinationOf(ref),
    };
  }
  for (const { id, name, scope, targets, source } of [...rows.climateTargets].sort(byOrder)) {
    const ref = { table: 'climateTargets' as const, id };
    yield {
      key: rowKey(ref),
      kind: 'climateTargets',
      name,
      place: scope,
      context: t('tables.climateTargets.one'),
      text: some([scope, ...targets.map(({ year }) => year), source]),
      destination: destinationOf(ref),
    };
  }
  const sdg = t('connections.sdg.heading');
  for (const { goal, targets } of sdgGoalsOf(rows.links)) {
    const byCode = [...targets].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    for (const code of [goal, ...byCode]) {
      yield {
        key: `nodes:${SDG_FRAMEWORK}:${code}`,
        kind: 'nodes',
        number: code,
        name: (code === goal ? undefined : targetName(code)) ?? sdgGoal(goal)?.name[language] ?? sdg,
        place: sdg,
        context: sdg,
        destination: at(`sdg-${goal}`),
      };
    }
  }
  for (const framework of [...rows.frameworks].sort(byOrder)) {
    for (const { code, name } of framework.nodes) {
      const node = `${framework.id}:${code}`;
      yield {
        key: `nodes:${node}`,
        kind: 'nodes',
        number: code,
        name,
        place: framework.name,
        context: framework.name,
        destination: at(anchorOf('nodes', node)),
      };
    }
  }
}
