// Functions that run in the page. They are sent as text, so each stands alone.

/** The text of a call of one of them. @param {Function} pageFunction @param {unknown} argument */
export function called(pageFunction, argument) {
  return `(${pageFunction})(${JSON.stringify(argument) ?? ''})`;
}

/**
 * The element of a role whose accessible name is `name`, or begins with it where it ends in «…». An open modal dialog is
 * all that can be reached, as for the user. axe-core, which must be in the page, works out the names.
 * @param {{ role: string, name: string }} wanted
 * @returns {Element | undefined}
 */
export function byRole({ role, name }) {
  const selectors = /** @type {Record<string, string>} */ ({
    button: 'button, [role=button], summary',
    link: 'a[href]',
    heading: 'h1, h2, h3, h4',
    field: 'input, textarea, select',
    date: 'input[type=date]',
    choice: 'input[type=radio], input[type=checkbox], [role=radio]',
  });
  const open = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  const seen = [...open.querySelectorAll(selectors[role] ?? `[role=${role}]`)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const { axe } = /** @type {any} */ (window);
  axe.setup(document);
  try {
    const found = seen.find((element) => {
      const called = axe.commons.text.accessibleText(element).replace(/\s+/g, ' ').trim();
      return name.endsWith('…') ? called.startsWith(name.slice(0, -1)) : called === name;
    });
    // A choice is drawn by its label; the circle or box itself may be out of sight.
    return role === 'choice' && found instanceof HTMLInputElement ? (found.labels?.[0] ?? found) : found;
  } finally {
    axe.teardown();
  }
}

/** @param {string} selector */
export function bySelector(selector) {
  const open = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  return open.querySelector(selector);
}

/** The words on the page, those of an open dialog included, with plain spaces. */
export function words() {
  return document.body.textContent.replace(/\s+/g, ' ');
}

/** @returns {boolean} Whether axe-core is in the page. */
export function hasAxe() {
  return 'axe' in window;
}

export function hasDialog() {
  return document.querySelector('dialog[open]') !== null;
}

/** Whether the page is in the service worker's hands, and so can be had without the server. */
export function isKept() {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

/** Begins to note what breaks the content security policy, and errors nobody caught. */
export function watch() {
  const held = /** @type {any} */ (window);
  if (held.broken) return;
  held.broken = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    held.broken.push(`content security policy: ${event.effectiveDirective} refused ${event.blockedURI}`),
  );
  window.addEventListener('error', (event) => held.broken.push(`uncaught error: ${event.message}`));
  window.addEventListener('unhandledrejection', (event) =>
    held.broken.push(`unhandled rejection: ${event.reason}`),
  );
}

/** @returns {string[]} what {@link watch} has noted since the page was loaded */
export function broken() {
  return /** @type {any} */ (window).broken ?? [];
}

/** The marks of a chart that is drawn: the dates of its readings, and the words on it. */
export function chart() {
  const drawn = document.querySelector('svg:has([data-drawn])');
  if (!drawn) return null;
  const { width, height } = drawn.getBoundingClientRect();
  return {
    width,
    height,
    dates: [...drawn.querySelectorAll('[data-mark][data-date]')].map((mark) =>
      mark.getAttribute('data-date'),
    ),
    words: [...drawn.querySelectorAll('text')].map((text) => (text.textContent ?? '').replace(/\s+/g, ' ')),
  };
}
