/** Takes a chart's SVG out of the page as a document of its own: no classes, no style, no script, its own size. */

import { xmlText } from '#/files/xmlText.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface StandaloneOptions {
  width: number;
  height: number;
  background: string;
  fontFamily: string;
  title: string;
  description: string;
}

/** The properties that decide how a shape looks, and a word besides, with the values that need not be written. */
const SHAPE = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
} as const;
const WORD = { ...SHAPE, 'font-size': '16px', 'font-weight': '400', 'text-anchor': 'start' } as const;

/** What Recharts leaves on elements where SVG gives it no meaning. */
const STRAY: Readonly<Record<string, readonly string[]>> = {
  line: ['x', 'y', 'width', 'height', 'angle', 'orientation'],
  path: ['width', 'height'],
};

/** The SVG as the text of an XML document. The element must be in the page, so that its styles can be read. */
export function standaloneSvg(svg: SVGSVGElement, options: StandaloneOptions): string {
  const { width, height, background, fontFamily, title, description } = options;
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('An SVG element was expected.');
  inlineStyles(svg, copy);

  for (const attribute of [...copy.attributes]) copy.removeAttribute(attribute.name);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('font-family', fontFamily);
  copy.setAttribute('role', 'img');

  for (const child of [...copy.children]) {
    if (child.localName === 'title' || child.localName === 'desc') child.remove();
  }
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', String(width));
  paper.setAttribute('height', String(height));
  paper.setAttribute('fill', background);
  copy.prepend(element('title', title), element('desc', description), paper);

  for (const unwanted of copy.querySelectorAll('style, script, foreignObject')) unwanted.remove();
  removeUnseen(copy);
  return xmlText(new XMLSerializer().serializeToString(copy));
}

/**
 * Writes what style sheets gave each element as attributes on its copy. Attributes that are there and need no style
 * sheet to be understood are kept as they are.
 */
function inlineStyles(from: Element, to: Element): void {
  const isWord = from.localName === 'text';
  if (isWord || /^(path|line|circle|rect)$/.test(from.localName)) {
    const style = getComputedStyle(from);
    for (const [name, initial] of Object.entries(isWord ? WORD : SHAPE)) {
      const value = style.getPropertyValue(name);
      const own = from.getAttribute(name);
      if (own?.includes('var(') || (own === null && value !== initial)) to.setAttribute(name, value);
    }
  }
  for (const { name } of [...to.attributes]) {
    const stray = STRAY[to.localName]?.includes(name);
    if (stray || /^(class|style|tabindex|role|data-.*|aria-.*)$/.test(name)) to.removeAttribute(name);
  }
  [...from.children].forEach((child, i) => {
    const twin = to.children[i];
    if (twin) inlineStyles(child, twin);
  });
}

/** Removes what cannot be seen: the line that only carries the hover, groups without content, clips of nothing. */
function removeUnseen(root: Element): void {
  for (const shape of root.querySelectorAll('path[stroke="none"][fill="none"]')) shape.remove();
  for (const defs of root.querySelectorAll('defs')) {
    const used = [...defs.children].some(({ id }) =>
      root.querySelector(`[clip-path="url(#${CSS.escape(id)})"]`),
    );
    if (!used) defs.remove();
  }
  removeEmptyGroups(root);
}

function removeEmptyGroups(root: Element): void {
  for (const child of [...root.children]) {
    removeEmptyGroups(child);
    if (child.localName === 'g' && child.childElementCount === 0) child.remove();
  }
}

function element(name: string, text: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  made.textContent = text;
  return made;
}
