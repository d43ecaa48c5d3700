import { afterEach, expect, test, vi } from 'vitest';
import { usePrefs } from '#/store/device/prefs.ts';

afterEach(() => {
  vi.restoreAllMocks();
  usePrefs.setState(usePrefs.getInitialState());
  localStorage.clear();
});

test('a preference that the browser has no room for lasts as long as the page', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  usePrefs.getState().set({ author: 'Kari' });
  expect(usePrefs.getState().author).toBe('Kari');
});

test('a preference is kept in the browser', () => {
  usePrefs.getState().set({ author: 'Kari' });
  expect(localStorage.getItem('varde-prefs')).toContain('"author":"Kari"');
});

test('plans that have been open are remembered, the latest first and each once', () => {
  for (const plan of ['a', 'b', 'c', 'a']) usePrefs.getState().opened(plan);
  expect(usePrefs.getState()).toMatchObject({ lastPlan: 'a', recentPlans: ['a', 'c', 'b'] });
  for (let i = 0; i < 50; i++) usePrefs.getState().opened(`plan ${i}`);
  expect(usePrefs.getState().recentPlans).toHaveLength(20);
});

test('each plan has one unit of one’s own, which can be changed and forgotten', () => {
  const { chooseUnit } = usePrefs.getState();
  chooseUnit('a', 'culture');
  chooseUnit('b', 'europe');
  chooseUnit('a', 'archive');
  const unitsOf = () => usePrefs.getState().ownUnits.map(({ plan, unit }) => `${plan} ${unit}`);
  expect(unitsOf()).toEqual(['a archive', 'b europe']);
  expect(localStorage.getItem('varde-prefs')).toContain('"archive"');
  chooseUnit('a');
  expect(unitsOf()).toEqual(['b europe']);
});
