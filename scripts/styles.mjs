// How style sheets are read, in the app and in the tests: Lightning CSS, for the names in src/ui/theme/breakpoints.css. It
// also writes light-dark() so that browsers without it follow.

/** @type {import('vite').CSSOptions} */
export const styles = {
  transformer: 'lightningcss',
  lightningcss: {
    drafts: { customMedia: true },
    // A container is asked by parts in other modules, so its name is not made the module's own.
    cssModules: { container: false },
  },
};
