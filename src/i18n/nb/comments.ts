/** Comments on rows of the plan. */
export const comments = {
  title: 'Kommentarer',
  countedTitle: 'Kommentarer ({{count}})',
  none: 'Ingen har skrevet noe her ennå.',
  add: 'Skriv en kommentar',
  text: 'Kommentar',
  signedAs: 'Signeres {{author}}.',
  unsigned: 'Du har ikke skrevet hvem du er ennå.',
  noAuthor: 'Uten navn',
  send: 'Legg til kommentar',
  added: 'Kommentaren er lagt til',
  edit: 'Rediger kommentaren fra {{at}}',
  delete: 'Slett kommentaren fra {{at}}',
  changed: 'Kommentaren er endret',
  deleted: 'Kommentaren er slettet',
  empty: 'Skriv noe først.',
  tooLong: 'Kommentaren er på {{length}} tegn. Kort den ned til {{max}}.',
};
