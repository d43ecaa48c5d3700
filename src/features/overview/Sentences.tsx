import { Fragment } from 'react';
import css from './OverviewPage.module.css';

/** Text whose lines break between its sentences where there is room for it, rather than in the midst of one. */
export function Sentences({ text }: { text: string }) {
  return text.split(/(?<=\.) /).map((sentence) => (
    <Fragment key={sentence}>
      <span className={css.sentence}>{sentence}</span>{' '}
    </Fragment>
  ));
}
