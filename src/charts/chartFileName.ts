/** A file name from a title: lower case, only letters and digits with hyphens between, at most 60 characters. */
export function fileName(title: string, extension: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${name || 'diagram'}.${extension}`;
}
