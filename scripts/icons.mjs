// Draws the PNG icons of public/ from icon.svg. Run by hand after the drawing has changed: node scripts/icons.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { launchOptions } from '../tests/support/browser.mjs';

const folder = new URL('../public/', import.meta.url);
const drawing = await readFile(new URL('icon.svg', folder), 'utf8');
// A maskable icon is cut to a circle or a squircle by the system: no corners of its own, and the cairn inside the safe zone.
const bleeding = drawing.replace(/rx="5\.8"/, '');

const browser = await chromium.launch(await launchOptions());
const page = await browser.newPage();
for (const [name, size, svg] of /** @type {const} */ ([
  ['icon-192.png', 192, drawing],
  ['icon-512.png', 512, drawing],
  ['icon-maskable-512.png', 512, bleeding],
])) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw}</style>${svg}`,
  );
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
