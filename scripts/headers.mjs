// What the browser is told to refuse. One list: vite.config.ts writes it into the built page as a <meta>, and every
// server that serves Varde (npm start, the tests) sends it as headers. docs/ quotes it for those who host Varde themselves.

/** Directives a `<meta http-equiv>` may carry. Nothing may load from another host, run inline, be framed or be posted. */
const pageDirectives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // data: and blob: are how a chart becomes a PNG without leaving the page.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy as the built page's own `<meta>` states it. */
export const pagePolicy = pageDirectives.join('; ');

/** The headers a server sends with every answer. `frame-ancestors` counts only in a header, so it is added here.
 * @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  'Content-Security-Policy': [...pageDirectives, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
