import { useText } from '#/i18n/i18n.ts';
import { LinkedText } from './LinkedText.tsx';

interface SourceTextProps {
  source: string;
  /** Says that it is the source, in front of it; for places without a heading of their own. */
  isLabelled?: boolean;
}

/** Where something in the plan comes from, wherever it is shown. Web addresses in it are links. */
export function SourceText({ source, isLabelled = false }: SourceTextProps) {
  const { t } = useText();
  return (
    <>
      {isLabelled && `${t('common.source')}: `}
      <LinkedText text={source} />
    </>
  );
}
