import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PanelRequest } from '#/parts/registry/registered.ts';
import { openPanel } from './panel.tsx';

const forms: [string, PanelRequest][] = [
  ['recording a reading', { kind: 'reading', indicator: 'share' }],
  ['correcting a reading', { kind: 'reading', indicator: 'share', date: '2020-12-31' }],
  ['an indicator', { kind: 'indicator', id: 'share' }],
  ['a sub-goal', { kind: 'subGoal', goalArea: 'a1' }],
  ['a goal area', { kind: 'goalArea' }],
  ['an action', { kind: 'action', id: 't1' }],
  ['a plan period', { kind: 'planPeriod' }],
  ['the plan', { kind: 'plan' }],
  ['a unit', { kind: 'unit', id: 'u1' }],
  ['a duty', { kind: 'duty' }],
  ['a climate target', { kind: 'climateTarget', id: 'k1' }],
  ['a mandate', { kind: 'mandate', id: 'm1' }],
  ['a framework', { kind: 'framework', id: 'kp' }],
];

async function open(request: PanelRequest, theme: string): Promise<void> {
  document.documentElement.dataset.colorScheme = theme;
  await openPanel(request);
  // Colours are judged as they are once the panel has slid in.
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
}

async function problems(): Promise<string[]> {
  const result = await axe.run(page.getByRole('dialog').element());
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

afterEach(() => {
  delete document.documentElement.dataset.colorScheme;
});

for (const theme of ['light', 'dark']) {
  test.each(forms)(`the panel for %s is accessible in ${theme}, also with errors`, async (_, request) => {
    await open(request, theme);
    expect(await problems()).toEqual([]);
    for (const box of page.getByRole('textbox').elements()) {
      if (box instanceof HTMLElement) await userEvent.clear(box);
    }
    await userEvent.click(page.getByRole('button', { name: 'Lagre', exact: true }));
    await expect.element(page.getByRole('group', { name: /Det ble ikke lagret/ })).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  test(`the panel for links is accessible in ${theme}, also while searching`, async () => {
    await open({ kind: 'links', table: 'subGoals', from: 's1' }, theme);
    expect(await problems()).toEqual([]);
    await userEvent.fill(page.getByRole('searchbox'), '13');
    await userEvent.click(page.getByRole('checkbox', { name: /^13\.2 / }));
    expect(await problems()).toEqual([]);
  });

  test(`the questions before something is lost are accessible in ${theme}`, async () => {
    await open({ kind: 'goalArea', id: 'a1' }, theme);
    await userEvent.click(page.getByRole('button', { name: 'Slett' }));
    await expect.element(page.getByRole('button', { name: 'Behold' })).toHaveFocus();
    expect(await problems()).toEqual([]);
  });
}
