import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { tagKey, tagsIn, withTags } from '#/domain/model/tags.ts';
import { FORMAT_LOCALES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import { useField } from '#/ui/form/FormContext.ts';
import { Optional } from '#/ui/form/fields/Optional.tsx';
import { type Message, messageText } from '#/ui/form/message.ts';
import css from './TagField.module.css';
import { addTags, TAGS_FIELD, type TagsDraft } from './tagsDraft.ts';

/** How many of the plan's tags are offered at a time; typing finds the others. */
const OFFERED = 8;

interface TagFieldProps {
  value: TagsDraft;
  onChange: (value: Partial<TagsDraft>) => void;
  /** All tags of the plan (`allTags` in `domain/model/tags.ts`), offered for choosing. */
  known: readonly string[];
}

/**
 * A row's tags: Enter or a comma makes one of what is typed, Backspace in the empty field takes the last one away. Tags
 * that the plan has already are offered as buttons.
 */
export function TagField({ value, onChange, known }: TagFieldProps) {
  const text = useText();
  const { t, language } = text;
  const { id, error } = useField(TAGS_FIELD, t('common.tags'));
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Message>();
  const [said, setSaid] = useState('');
  const { tags, newTag } = value;
  const offered = useOffered(known, value, language);

  /** Adds tags and leaves `rest` in the field; where they are refused, `typed` stays there to be mended. */
  const add = (others: readonly string[], typed: string, rest = '') => {
    const added = addTags(tags, others, known);
    setProblem(added.ok ? undefined : added.message);
    if (!added.ok) return onChange({ newTag: typed });
    onChange({ tags: added.tags, newTag: rest });
    const fresh = added.tags.slice(tags.length);
    setSaid(fresh.length > 0 ? t('editing.tag.added', { tag: fresh.join(', ') }) : '');
  };
  const remove = (tag: string) => {
    setProblem(undefined);
    onChange({ tags: tags.filter((each) => tagKey(each) !== tagKey(tag)) });
    setSaid(t('editing.tag.removed', { tag }));
    // The button goes with its tag.
    input.current?.focus();
  };
  const type = (typed: string) => {
    const comma = typed.lastIndexOf(',');
    if (comma >= 0) return add(tagsIn(typed.slice(0, comma)), typed, typed.slice(comma + 1).trimStart());
    setProblem(undefined);
    onChange({ newTag: typed });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (newTag.trim() !== '') add(tagsIn(newTag), newTag);
    }
    const last = tags.at(-1);
    if (event.key === 'Backspace' && newTag === '' && last !== undefined) {
      event.preventDefault();
      remove(last);
    }
  };

  const shownError = problem ? messageText(problem, text) : error;
  return (
    <Field>
      <Label>
        {t('common.tags')}
        <Optional />
      </Label>
      <Field.Description>{t('editing.tag.help')}</Field.Description>
      {tags.length > 0 && (
        <ul className={css.chosen} aria-label={t('editing.tag.chosen')}>
          {withTags([], tags).map((tag) => (
            <li key={tag}>
              <span>{tag}</span>
              <button type="button" aria-label={t('editing.tag.remove', { tag })} onClick={() => remove(tag)}>
                <XMarkIcon aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Input
        ref={input}
        id={id}
        autoComplete="off"
        value={newTag}
        aria-invalid={shownError !== undefined}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {shownError && <ValidationMessage>{shownError}</ValidationMessage>}
      <span role="status" className="sr-only">
        {said}
      </span>
      {offered.length > 0 && (
        <div className={css.suggestions}>
          <p aria-hidden>{t('editing.tag.known')}</p>
          <ul className={css.known} aria-label={t('editing.tag.known')}>
            {offered.map((tag) => (
              <li key={tag}>
                <button
                  type="button"
                  onClick={() => {
                    add([tag], newTag);
                    input.current?.focus();
                  }}
                >
                  <span className="sr-only">{t('common.add')} </span>
                  {tag}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Field>
  );
}

/** Tags of the plan that are not on the row yet and go with what is typed, in alphabetical order. */
function useOffered(
  known: readonly string[],
  { tags, newTag }: TagsDraft,
  language: keyof typeof FORMAT_LOCALES,
) {
  const sorted = useMemo(
    () => [...known].sort(new Intl.Collator(FORMAT_LOCALES[language], { numeric: true }).compare),
    [known, language],
  );
  const had = new Set(tags.map(tagKey));
  const typed = tagKey(newTag);
  return sorted.filter((tag) => !had.has(tagKey(tag)) && tagKey(tag).includes(typed)).slice(0, OFFERED);
}
