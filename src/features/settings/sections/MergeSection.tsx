import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { useOpenFile } from '#/parts/planFile/openFile.ts';
import { FileButton } from '#/ui/file/FileButton.tsx';
import css from '../settings.module.css';
import { Section } from './Section.tsx';

/** Joins a colleague's copy of the plan with this one. */
export function MergeSection({ planId }: { planId: Id }) {
  const { t } = useText();
  const open = useOpenFile((state) => state.open);
  return (
    <Section title={t('merge.into')} lead={t('merge.intoHelp')}>
      <div className={css.buttons}>
        <FileButton label={t('merge.choose')} onFile={(file) => open({ file, into: planId })} />
      </div>
    </Section>
  );
}
