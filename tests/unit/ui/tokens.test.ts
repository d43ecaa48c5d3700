import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * The rule of the measures, in one place.
 *
 * - A gap, padding or margin is made of --space-* (or --paper-space-*), 0 and auto; of a length that follows something else
 *   (em, ch, %, the window, mm of a sheet); of a measure of the part's own with a name (`--gutter`); or of a hairline: 1px,
 *   and inside calc() the width of a border, up to 4px.
 * - A font size is --text-*, --paper-*, inherited, or in em of the text around it.
 * - A radius is --radius-*, 0, 50% (a circle), or calc() of a radius and a border.
 * - A z-index is --layer-*.
 * - A media condition names a breakpoint, and imports the list; @container, which takes no names, asks for a width of the list.
 * - A colour of the palette is written once, in the palette.
 */

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const THEME = 'src/ui/theme/';
const sources = new Map(
  readdirSync(new URL('../../../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    // The theme that Designsystemet's tool makes, and its reset, are not written by hand.
    .filter((path) => /\.(css|tsx)$/.test(path) && !/\/(designsystemet|reset)\.css$/.test(path))
    .map((path) => [path, read(path)]),
);
const sheets = [...sources].filter(([path]) => path.endsWith('.css'));
const isTheme = (path: string) => path.startsWith(THEME);
const written = sheets.filter(([path]) => !isTheme(path) || path.endsWith('/varde.css'));

const tokens = new Set(declarations(read(`${THEME}tokens.css`)).map(({ property }) => property));
const breakpoints = new Map(
  [...uncommented(read(`${THEME}breakpoints.css`)).matchAll(/@custom-media (--[\w-]+) ([^;]+);/g)].map(
    ([, name = '', condition = '']) => [name, condition],
  ),
);
const isRoom = (name: string) => name.startsWith('--room-');
const rooms = new Set(
  [...breakpoints].filter(([name]) => isRoom(name)).flatMap(([, width]) => lengths(width)),
);
const palette = declarations(read(`${THEME}varde.css`)).filter(({ value }) =>
  value.startsWith('light-dark('),
);
const colours = new Set(palette.map(({ property }) => property));

interface Declaration {
  property: string;
  value: string;
  /** What the block is: a selector, or `@page` and the like. */
  block: string;
}

function uncommented(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/"[^"]*"/g, (text) => (text.includes('.css') ? text : '""'));
}

function declarations(css: string): Declaration[] {
  const found: Declaration[] = [];
  const open: string[] = [];
  for (const [, text = '', end] of uncommented(css).matchAll(/([^{};]*)([{};])/g)) {
    if (end === '{') open.push(text.trim());
    const [, property, value] = end === '{' ? [] : (/^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(text) ?? []);
    if (property && value) found.push({ property, value, block: open.at(-1) ?? '' });
    if (end === '}') open.pop();
  }
  return found;
}

/** The conditions of every at-rule of that name. */
function conditions(css: string, rule: 'media' | 'container'): string[] {
  return [...uncommented(css).matchAll(new RegExp(`@${rule}\\b([^{]*)\\{`, 'g'))].map(([, text = '']) =>
    text.trim(),
  );
}

function lengths(text: string): string[] {
  return text.match(/[\d.]+(?:rem|em|px|pt)/g) ?? [];
}

/** What a value is made of, without the functions that put it together and with what stands inside var(). */
function parts(value: string): string[] {
  return value
    .replace(/env\([^)]*\)/g, '0')
    .split(/[\s,()/*]+/)
    .filter((part) => part !== '' && !/^(calc|min|max|clamp|var|[+-])$/.test(part));
}

const FOLLOWS = /^-?[\d.]+(em|ch|%|vw|vh|dvh|mm)$/;
const KEYWORD = /^(auto|inherit|initial|unset|normal)$/;
/** What modules themselves measure and name: a column's width, the place of a number. */
const ownMeasures = new Set(
  sheets
    .filter(([path]) => !isTheme(path))
    .flatMap(([, css]) => declarations(css).map(({ property }) => property))
    .filter((name) => name.startsWith('--') && !tokens.has(name) && !colours.has(name)),
);
const isToken = (part: string, ...kinds: string[]) =>
  tokens.has(part) && kinds.some((kind) => part.startsWith(`--${kind}`));
const isHairline = (part: string, value: string) =>
  /^-?1px$/.test(part) || (value.includes('calc(') && /^[1-4]px$/.test(part));

/** For each kind of property what a part of its value may be. */
const rules: { property: RegExp; isAllowed: (part: string, value: string) => boolean }[] = [
  {
    property: /^((row-|column-)?gap|(padding|margin)(-[\w-]+)?)$/,
    isAllowed: (part, value) =>
      isToken(part, 'space', 'paper-space') ||
      ownMeasures.has(part) ||
      isHairline(part, value) ||
      FOLLOWS.test(part) ||
      KEYWORD.test(part) ||
      (value.includes('calc(') ? /^-?[\d.]+$/.test(part) : part === '0'),
  },
  {
    property: /^font-size$/,
    isAllowed: (part) =>
      isToken(part, 'text', 'paper-text', 'paper-root') || /^(inherit|[\d.]+em)$/.test(part),
  },
  {
    property: /^border(-[\w-]+)?-radius$/,
    isAllowed: (part, value) =>
      isToken(part, 'radius') || isHairline(part, value) || /^(0|50%|inherit)$/.test(part),
  },
  { property: /^z-index$/, isAllowed: (part) => isToken(part, 'layer') || part === 'auto' },
];

/** One line for each thing in a style sheet that the rule does not allow. */
function broken(css: string): string[] {
  const wrong: string[] = [];
  for (const { property, value, block } of declarations(css)) {
    const allowed = rules.find((rule) => rule.property.test(property));
    if (allowed && parts(value).some((part) => !allowed.isAllowed(part, value)))
      wrong.push(`${block} { ${property}: ${value} }`);
    if (property === 'font' && lengths(value).length > 0) wrong.push(`${block} { font: ${value} }`);
    if (colours.has(property) && !isPrinters(value) && !value.startsWith('light-dark('))
      wrong.push(`${block} { ${property}: ${value} }`);
  }
  for (const condition of conditions(css, 'media')) {
    const names = condition.match(/--[\w-]+/g) ?? [];
    const isKnown = names.every((name) => breakpoints.has(name) && !isRoom(name));
    if (lengths(condition).length > 0 || !isKnown || condition.includes('prefers-color-scheme'))
      wrong.push(`@media ${condition}`);
    else if (names.length > 0 && !/@import "[^"]*breakpoints\.css";/.test(css))
      wrong.push(`@media ${condition} without its @import`);
  }
  for (const condition of conditions(css, 'container')) {
    if (/(min|max)-/.test(condition) || lengths(condition).some((length) => !rooms.has(length)))
      wrong.push(`@container ${condition}`);
  }
  return wrong;
}

/** Black, white and a grey between: what a printer has. */
function isPrinters(value: string): boolean {
  return /^#(?:([\da-f])\1{2}|([\da-f]{2})\2{2})$/i.test(value);
}

const colourCodes = (css: string) =>
  uncommented(css)
    .toLowerCase()
    .match(/#[\da-f]{3,8}\b/g) ?? [];

describe('the measures', () => {
  it.each(written)('%s takes every measure from the tokens', (_, css) => {
    expect(broken(css)).toEqual([]);
  });

  it('are taken from the tokens where a component writes a style itself, too', () => {
    const inline = /\b(?:margin|padding|gap|rowGap|columnGap|borderRadius)\w*: ['"`][^'"`]*\d(?:rem|px)/g;
    expect(
      [...sources].flatMap(([path, text]) => (text.match(inline) ?? []).map((found) => `${path}: ${found}`)),
    ).toEqual([]);
  });

  it('are all in use', () => {
    const text = [...sources.values()].join('\n');
    expect([...tokens].filter((name) => !text.includes(`var(${name})`))).toEqual([]);
    expect([...breakpoints.keys()].filter((name) => !isRoom(name) && !text.includes(`(${name})`))).toEqual(
      [],
    );
    const asked = written.flatMap(([, css]) => conditions(css, 'container')).flatMap(lengths);
    expect([...rooms].filter((width) => !asked.includes(width))).toEqual([]);
  });

  it('are read from the lists', () => {
    for (const kind of ['space', 'radius', 'text', 'layer'])
      expect([...tokens].filter((name) => name.startsWith(`--${kind}-`)).length).toBeGreaterThan(2);
    expect(breakpoints.size).toBeGreaterThan(2);
    expect(colours.size).toBeGreaterThan(10);
  });
});

describe('the rule of the measures', () => {
  const list = '@import "#/ui/theme/breakpoints.css";';

  it.each([
    ['a space of its own', '.a { padding: 0.7rem }'],
    ['a space of its own among tokens', '.a { margin: var(--space-8) 13px 0 auto }'],
    ['a space of its own inside calc()', '.a { gap: calc(var(--space-8) + 0.3rem) }'],
    ['a space that is not in the list', '.a { padding-inline-start: var(--space-13) }'],
    ['a font size for a space', '.a { margin-top: var(--text-body) }'],
    ['a space for a font size', '.a { font-size: var(--space-16) }'],
    ['a font size', '.a { font-size: 0.9rem }'],
    ['a font size in the shorthand', '.a { font: 600 0.9rem/1.2 Inter }'],
    ['a radius', '.a { border-start-end-radius: 9px }'],
    ['a layer', '.a { z-index: 7 }'],
    ['a measure inside a condition', '@media print { @media screen { .a { color: red; gap: 3rem } } }'],
    ['a width of the window', '@media (max-width: 599.98px) { .a { color: red } }'],
    ['a width of the window in the new spelling', '@media screen and (width < 600px) { .a { color: red } }'],
    ['a breakpoint that is not in the list', `${list} @media (--huge) { .a { color: red } }`],
    ['a breakpoint without the list', '@media (--phone) { .a { color: red } }'],
    ['a container width of its own', '@container (width < 41rem) { .a { color: red } }'],
    ['a container width with a hole below it', '@container (max-width: 42rem) { .a { color: red } }'],
    ['a second palette', '@media (prefers-color-scheme: dark) { .a { color: red } }'],
    ['a second value of a colour', '.a { --ink: #14211f }'],
  ])('refuses %s', (_, css) => {
    expect(broken(css)).toHaveLength(1);
  });

  it.each([
    ['tokens, put together', '.a { padding: 0 var(--space-8) calc(-1 * var(--space-4)) auto }'],
    [
      'a border taken off',
      '.a { padding-left: calc(var(--space-24) - 3px); border-radius: calc(var(--radius-large) - 1px) }',
    ],
    ['a hairline', '.a { margin-inline-start: -1px }'],
    [
      'what follows text, window or sheet',
      '.a { padding: clamp(var(--space-16), 5vw, var(--space-64)) 0.2em 45mm }',
    ],
    ['a measure of its own, named', '.a { --gutter: 0.7rem; margin-inline: var(--gutter) }'],
    [
      'room for what the screen takes away',
      '.a { padding-bottom: calc(var(--space-4) + env(safe-area-inset-bottom)) }',
    ],
    ['a circle', '.a { border-radius: 50% }'],
    ['breakpoints by name', `${list} @media screen and (not (--phone)) { .a { color: red } }`],
    ['what is no width', '@media print { .a { color: red } } @media (pointer: coarse) { .a { color: red } }'],
    ["a printer's ink", '.a { --ink: #000; --muted: #333 }'],
    ['words about measures', '/* padding: 3px */ .a::before { content: "gap: 3px; margin: 4px" }'],
  ])('lets %s be', (_, css) => {
    expect(broken(css)).toEqual([]);
  });
});

describe('the palette', () => {
  it('says each colour once, light and dark together', () => {
    const names = palette.map(({ property }) => property);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    for (const { property, value } of palette)
      expect(value, property).toMatch(/^light-dark\(#[\da-f]+, #[\da-f]+\)$/);
    const codes = colourCodes(palette.map(({ value }) => value).join()).filter((code) => !isPrinters(code));
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
  });

  it('is where its colours are written', () => {
    const own = new Set(
      colourCodes(palette.map(({ value }) => value).join()).filter((code) => !isPrinters(code)),
    );
    const again = sheets.flatMap(([path, css]) => {
      const found = colourCodes(css).filter((code) => own.has(code));
      return path.endsWith('/varde.css') && found.length === own.size
        ? []
        : found.map((code) => `${path}: ${code}`);
    });
    expect(again).toEqual([]);
  });
});
