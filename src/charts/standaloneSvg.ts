/** Takes a chart's SVG out of the page as a document of its own: no classes, no style, no script, its own size. */

const SVG = 'http://www.w3.org/2000/svg';

export interface StandaloneOptions {
  width: number;
  height: number;
  background: string;
  fontFamily: string;
  title: string;
  description: string;
}

/** The properties that decide how a shape or a word looks; all can be written as attributes. */
const PRESENTATION = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

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
  removeEmptyGroups(copy);
  return new XMLSerializer().serializeToString(copy);
}

/** Writes what style sheets and inherited style gave each element as attributes on its copy. */
function inlineStyles(from: Element, to: Element): void {
  const shape = from.childElementCount === 0 && from.localName !== 'clipPath' && !from.closest('defs');
  if (shape) {
    const style = getComputedStyle(from);
    for (const name of PRESENTATION) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== INITIAL[name] && from.localName !== 'title') to.setAttribute(name, value);
    }
  }
  for (const attribute of [...to.attributes]) {
    if (/^(class|style|tabindex|data-.*|aria-.*|role)$/.test(attribute.name))
      to.removeAttribute(attribute.name);
  }
  [...from.children].forEach((child, i) => {
    const twin = to.children[i];
    if (twin) inlineStyles(child, twin);
  });
}

/** Values that need not be written. */
const INITIAL: Readonly<Partial<Record<(typeof PRESENTATION)[number], string>>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  stroke: 'none',
  opacity: '1',
  'paint-order': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
};

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
