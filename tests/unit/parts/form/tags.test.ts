import { describe, expect, it } from 'vitest';
import { MAX_TAG_LENGTH, MAX_TAGS } from '#/domain/model/tags.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { readTags, type TagsDraft } from '#/parts/form/tagsDraft.ts';

function read(draft: TagsDraft, known: readonly string[] = []) {
  const reader = new FieldReader('nb');
  return reader.done(readTags(reader, draft, known));
}

describe('the tags of a form', () => {
  it('include what is still typed when it is saved', () => {
    expect(read({ tags: ['EU'], newTag: 'ungdom, eu' })).toEqual({
      ok: true,
      value: { tags: ['EU', 'ungdom'] },
    });
  });

  it('are spelt as elsewhere in the plan', () => {
    expect(read({ tags: [], newTag: 'norden' }, ['Norden'])).toEqual({
      ok: true,
      value: { tags: ['Norden'] },
    });
  });

  it('are left out altogether when there are none', () => {
    expect(read({ tags: [], newTag: '  ' })).toEqual({ ok: true, value: {} });
  });

  it('are at most fifty characters long', () => {
    const longest = 'x'.repeat(MAX_TAG_LENGTH);
    expect(read({ tags: [], newTag: longest }).ok).toBe(true);
    expect(read({ tags: [], newTag: `${longest}y` })).toEqual({
      ok: false,
      errors: { tags: { code: 'tagTooLong', values: { length: 51, max: 50 } } },
    });
  });

  it('are at most twenty', () => {
    const full = Array.from({ length: MAX_TAGS }, (_, i) => `tag ${i}`);
    expect(read({ tags: full, newTag: '' }).ok).toBe(true);
    expect(read({ tags: full, newTag: 'TAG 3' }).ok).toBe(true);
    expect(read({ tags: full, newTag: 'en til' })).toMatchObject({
      errors: { tags: { code: 'tooManyTags' } },
    });
  });

  it('may stay as a file brought them, too many and too long', () => {
    const brought = Array.from({ length: MAX_TAGS + 5 }, (_, i) => `${i} ${'x'.repeat(100)}`);
    expect(read({ tags: brought, newTag: '' })).toEqual({ ok: true, value: { tags: brought } });
    expect(read({ tags: brought, newTag: 'en til' }).ok).toBe(false);
  });
});
