import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import '#/ui/theme/designsystemet.css';
import '#/ui/theme/varde.css';

const LIGHT = 'rgb(255, 255, 255)';
const root = document.documentElement;

/** The colour of paper on an element, as it is drawn. */
function paperOf(element: Element): string {
  const probe = document.createElement('div');
  probe.style.background = 'var(--paper)';
  element.append(probe);
  const colour = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return colour;
}

/** What the machine says: which colours its user wants, and whether this is a screen or a sheet. */
async function machine(wants: 'light' | 'dark', media: 'screen' | 'print' = 'screen'): Promise<void> {
  const features = [{ name: 'prefers-color-scheme', value: wants }];
  await cdp().send('Emulation.setEmulatedMedia', { media, features });
}

beforeEach(async () => {
  await machine('light');
});
afterEach(async () => {
  delete root.dataset.colorScheme;
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
});

it('follows the machine until one chooses, and then the choice', async () => {
  root.dataset.colorScheme = 'auto';
  expect(paperOf(root)).toBe(LIGHT);
  await machine('dark');
  expect(paperOf(root)).not.toBe(LIGHT);
  root.dataset.colorScheme = 'light';
  expect(paperOf(root)).toBe(LIGHT);
  await machine('light');
  root.dataset.colorScheme = 'dark';
  expect(paperOf(root)).not.toBe(LIGHT);
});

it('leaves a sheet of paper light in a dark page', () => {
  root.dataset.colorScheme = 'dark';
  const sheet = document.createElement('section');
  sheet.dataset.colorScheme = 'light';
  document.body.append(sheet);
  expect(paperOf(sheet)).toBe(LIGHT);
  sheet.remove();
});

it.each(['auto', 'dark'])('prints light colours from a page that is dark (%s)', async (scheme) => {
  await machine('dark', 'print');
  root.dataset.colorScheme = scheme;
  expect(paperOf(root)).toBe(LIGHT);
});
