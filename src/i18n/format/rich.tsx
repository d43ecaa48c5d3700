/** Texts with emphasis: catalogues mark it as `**so**`; nothing in a text ever becomes HTML. */
import { Fragment } from 'react';

export interface TextPart {
  text: string;
  strong: boolean;
}

/** Splits a text at its `**` marks into plain and strong parts. */
export function richParts(text: string): TextPart[] {
  return text
    .split('**')
    .map((part, i) => ({ text: part, strong: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}

export function Rich({ text }: { text: string }) {
  return richParts(text).map((part, i) => {
    const key = `${i}${part.text}`;
    return part.strong ? <strong key={key}>{part.text}</strong> : <Fragment key={key}>{part.text}</Fragment>;
  });
}
