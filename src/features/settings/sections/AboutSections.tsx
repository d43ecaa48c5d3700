import { Fragment } from 'react';
import { useText } from '#/i18n/i18n.ts';
import css from '../settings.module.css';
import { Section } from './Section.tsx';

/** Each shortcut as its combinations of keys. */
const KEYS = [
  { does: 'undo', combinations: [['Ctrl', 'Z']] },
  {
    does: 'redo',
    combinations: [
      ['Ctrl', 'Y'],
      ['Ctrl', 'Shift', 'Z'],
    ],
  },
  { does: 'find', combinations: [['Ctrl', 'K']] },
  { does: 'save', combinations: [['Ctrl', 'Enter']] },
  { does: 'close', combinations: [['Esc']] },
] as const;

export function KeysSection() {
  const { t } = useText();
  return (
    <Section title={t('settings.keys.title')} lead={t('settings.keys.lead')}>
      <dl className={css.keys}>
        {KEYS.map(({ does, combinations }) => (
          <div key={does}>
            <dt>
              {combinations.map((keys, i) => (
                <Fragment key={keys.join()}>
                  {i > 0 && ` ${t('settings.keys.or')} `}
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </Fragment>
              ))}
            </dt>
            <dd>{t(`settings.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

export function AboutSection() {
  const { t } = useText();
  const version: unknown = import.meta.env.VITE_VARDE_VERSION;
  return (
    <Section title={t('settings.about.title')} lead={t('settings.about.lead')}>
      <h3>{t('settings.about.privacyTitle')}</h3>
      <p>{t('settings.about.privacy')}</p>
      <p className="muted">
        {typeof version === 'string' && `${t('settings.about.version', { version })}. `}
        {t('settings.about.licence')}
      </p>
    </Section>
  );
}
