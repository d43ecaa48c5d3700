import { useEffect, useRef, useState } from 'react';
import { flatten, type OutlineItem } from '#/domain/model/outline.ts';
import { useText } from '#/i18n/i18n.ts';
import { keyOf } from './lines.ts';
import type { OutlineShared } from './outlineContext.ts';
import type { OutlineWrites } from './useOutlineWrites.ts';
import { useWhat } from './useWhat.ts';

/**
 * Moves rows a step up or down, and says where they have come to once the plan is read anew: for those who cannot see it,
 * that is the only thing that changes. The row keeps focus, so that the key can be pressed again.
 */
export function useStep(
  items: readonly OutlineItem[],
  writes: OutlineWrites,
  focus: OutlineShared['focus'],
): { step: (item: OutlineItem, by: -1 | 1) => void; news: string } {
  const { t } = useText();
  const what = useWhat();
  const [news, setNews] = useState('');
  const moved = useRef<{ key: string; position: number; items: readonly OutlineItem[] }>(undefined);

  useEffect(() => {
    const before = moved.current;
    if (!before || before.items === items) return;
    moved.current = undefined;
    const item = flatten(items).find((each) => keyOf(each) === before.key);
    if (!item) return;
    const { position, count } = placeOf(item, items);
    if (position !== before.position)
      setNews(t('build.nowAt', { what: what(item, 'start'), position, count }));
    focus(before.key, 'name');
  });

  const step = (item: OutlineItem, by: -1 | 1) => {
    const { position, count } = placeOf(item, items);
    if (position === (by < 0 ? 1 : count)) {
      setNews(t(by < 0 ? 'build.firstAlready' : 'build.lastAlready', { what: what(item, 'start') }));
    }
    moved.current = { key: keyOf(item), position, items };
    void writes.step(item, by);
  };
  return { step, news };
}

/** From 1, and among how many. */
function placeOf(item: OutlineItem, items: readonly OutlineItem[]): { position: number; count: number } {
  const siblings = (item.parent?.children ?? items).filter(({ table }) => table === item.table);
  return { position: siblings.indexOf(item) + 1, count: siblings.length };
}
