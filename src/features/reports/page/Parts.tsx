import { Fragment } from 'react';
import type { TextPart } from '#/i18n/format/rich.tsx';

/** Text in parts, some of them emphasised. */
export function Parts({ parts }: { parts: readonly TextPart[] }) {
  return parts.map((part, i) => {
    const key = `${i}${part.text}`;
    return part.strong ? <strong key={key}>{part.text}</strong> : <Fragment key={key}>{part.text}</Fragment>;
  });
}
