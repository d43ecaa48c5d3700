import { afterEach, expect, test } from 'vitest';
import { recentIn, useRecent } from '#/store/device/recent.ts';

afterEach(() => {
  useRecent.setState(useRecent.getInitialState());
  localStorage.clear();
});

const recent = (plan: string) => recentIn(useRecent.getState().plans, plan);

test('what was opened in a plan is remembered once, the latest first', () => {
  for (const thing of ['actions:a', 'partners:b', 'actions:a']) useRecent.getState().opened('plan', thing);
  expect(recent('plan')).toEqual(['actions:a', 'partners:b']);
  expect(recent('another')).toEqual([]);
  expect(localStorage.getItem('varde-recent')).toContain('partners:b');
});

test('no more than twenty things of a plan and twenty plans are remembered', () => {
  for (let i = 0; i < 25; i++) useRecent.getState().opened('plan', `actions:${i}`);
  expect(recent('plan')).toHaveLength(20);
  expect(recent('plan')[0]).toBe('actions:24');
  for (let i = 0; i < 25; i++) useRecent.getState().opened(`plan ${i}`, 'actions:a');
  expect(useRecent.getState().plans).toHaveLength(20);
  expect(recent('plan')).toEqual([]);
});
