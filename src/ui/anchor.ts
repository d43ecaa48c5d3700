/**
 * A row's place on a page, as an address names it after the #. The router writes what it is given there as it is, and reads it
 * back with some characters encoded and others not; written like this, it reads what it wrote.
 */

/** An id, or a link's end, as the place of what it names. Both the address and the element have it. */
export function anchorOf(id: string): string {
  return id.replace(/[%"<>`{}\\]/g, encodeURIComponent);
}

/** The id in a place that the address names. */
export function idAt(anchor: string): string {
  return anchor.replace(/%(?:25|22|3C|3E|60|7B|7D|5C)/g, decodeURIComponent);
}
