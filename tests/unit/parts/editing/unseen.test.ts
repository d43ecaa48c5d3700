import { describe, expect, it } from 'vitest';
import { tagsIn, withTags } from '#/domain/model/tags.ts';
import {
  frameworkDraft,
  validateFramework,
} from '#/features/connections/editing/framework/frameworkDraft.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readNumber } from '#/ui/form/fields/numbers.ts';
import { smallPlan } from '../../domain/smallPlan.ts';

const read = () => new FieldReader('nb');

describe('What is typed or pasted into a form', () => {
  it('is read without what is no text: a name on one line, a text on as many as it has', () => {
    expect(read().name('name', ' Punkt én\u000bpå ny linje\u200e ')).toBe('Punkt én på ny linje');
    expect(read().name('name', 'a\tb\r\nc')).toBe('a b c');
    expect(read().text('text', 'En\n\tto\u0000\ud83d\n')).toBe('En\n\tto');
    expect(read().optional('source', '\u202e \u0000')).toEqual({});
  });

  it.each(['\u200b', '\u00ad', '\u2800', '\u3164', '\u0301', '\ufe0f'])(
    'is no name where nobody sees anything: %j',
    (typed) => {
      const reader = read();
      reader.name('name', typed);
      expect(reader.done(true)).toEqual({ ok: false, errors: { name: { code: 'nothingVisible' } } });
      expect(read().label('unit', typed)).toBe('');
    },
  );

  it('keeps emoji and soft hyphens as they are', () => {
    for (const name of ['👩‍👧', '❤️', 'sam\u00adarbeid']) expect(read().name('name', name)).toBe(name);
  });

  it('is a number also with marks that come along from web pages and spreadsheets', () => {
    expect(readNumber('\u200e12,5\u200f', 'nb')).toEqual({ ok: true, value: 12.5 });
    expect(readNumber('\u202d1\u00a0234\u202c', 'nb')).toEqual({ ok: true, value: 1234 });
    expect(readNumber('\u200b', 'nb')).toEqual({ ok: false, problem: 'empty' });
  });

  it('is a tag once, whatever nobody sees in it', () => {
    expect(tagsIn('EU\u200e,\u200b,klima\u0000')).toEqual(['EU', 'klima']);
    expect(withTags(['EU'], ['eu\u200e'])).toEqual(['EU']);
  });

  it('is a point’s number as people write it, without what nobody sees', () => {
    const base = { id: 'f', name: 'KPA', order: 1, nodes: [] };
    const draft = frameworkDraft(base);
    const node = { id: 'n', code: ' PS 87/19\u200e', name: 'By', parent: '' };
    const saved = validateFramework({ ...draft, nodes: [node] }, { base, language: 'nb', rows: smallPlan() });
    expect(saved.ok && saved.value.row.nodes).toEqual([{ code: 'PS 87/19', name: 'By' }]);
    const unseen = validateFramework(
      { ...draft, nodes: [{ ...node, code: '\u200b' }] },
      { base, language: 'nb', rows: smallPlan() },
    );
    expect(unseen.ok).toBe(false);
  });
});
