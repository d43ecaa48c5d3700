// Which addresses are pages of the app. Used by the server of the built app and by the one for development.

/**
 * Whether a request's address is that of a plan's page: then it is the app's page whatever it looks like, for an id in it may
 * end in `.js` or hold what cannot be decoded.
 * @param {string} url As the request has it, with or without search.
 * @param {string} base Path the app is served under, with slashes at both ends.
 */
export function isPlanPage(url, base) {
  try {
    // Takes dots out as browsers do, so that nothing leads out of the folder.
    return new URL(url, 'http://localhost').pathname.startsWith(`${base}plan/`);
  } catch {
    return false;
  }
}
