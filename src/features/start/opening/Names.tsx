import { useText } from '#/i18n/i18n.ts';
import type { Question } from './planFileJob.ts';

/** Which plan a file is of, by the file's own name for it, and what that plan is called here where that is something else. */
export function Names({ question: { name, here } }: { question: Question }) {
  const { t } = useText();
  return here === undefined ? t('merge.isHere', { name }) : t('merge.isHereAs', { name, here });
}
