import { slug } from '#/ui/file/fileNames.ts';

/** A chart's file, named by what it shows. */
export function fileName(title: string, extension: string): string {
  return `${slug(title) || 'diagram'}.${extension}`;
}
