import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAddresses } from '#/ui/page/webAddresses.ts';

const links = (text: string) => withAddresses(text).flatMap(({ href }) => href ?? []);

describe('web addresses in text', () => {
  it('are told from the words around them', () => {
    expect(withAddresses('Se https://ssb.no/tabell/09817 for tall.')).toEqual([
      { text: 'Se ' },
      { text: 'https://ssb.no/tabell/09817', href: 'https://ssb.no/tabell/09817' },
      { text: ' for tall.' },
    ]);
  });

  it('end before the sentence does', () => {
    expect(links('Kilde: https://ssb.no, https://udi.no; (https://imdi.no/tall). https://ks.no?')).toEqual([
      'https://ssb.no/',
      'https://udi.no/',
      'https://imdi.no/tall',
      'https://ks.no/',
    ]);
  });

  it('keep the brackets that are their own', () => {
    expect(links('(se https://no.wikipedia.org/wiki/Graz_(by))')).toEqual([
      'https://no.wikipedia.org/wiki/Graz_(by)',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://example.com',
    'data:text/html,x',
    'www.ssb.no',
    'https://',
    'http:// x',
  ])('are never anything but http and https: %s', (text) => {
    expect(withAddresses(text)).toEqual([{ text }]);
  });

  it('are never markup', () => {
    expect(links('<a href="https://example.com/">https://example.com/"onclick="x</a>')).toEqual([
      'https://example.com/',
      'https://example.com/',
    ]);
  });

  it('leave no letter of the text out, and lead only to http and https', () => {
    const piece = fc.constantFrom(
      'https://',
      'HTTP://',
      'javascript:',
      'a.no',
      '/x',
      '(',
      ')',
      ']',
      '.',
      ' ',
      '"',
      'æ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const parts = withAddresses(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { href } of parts) if (href !== undefined) expect(href).toMatch(/^https?:\/\//);
      }),
    );
  });
});
