/** Short names of the UN's 169 targets, which are loaded when a page first needs them. */
import { useEffect, useState } from 'react';
import type { Language } from '#/i18n/format/languages.ts';
import type { TargetName } from './linkGroups.ts';

type Targets = typeof import('#/reference/sdgTargets.ts');

/** Gives a target's name in a language; undefined for goals, for unknown codes, and until the names are here. */
export function useTargetName(language: Language): TargetName {
  const [targets, setTargets] = useState<Targets>();
  useEffect(() => {
    let isWanted = true;
    // Without the names the goals' own names stand; the page need not fail.
    import('#/reference/sdgTargets.ts').then((module) => isWanted && setTargets(module), console.error);
    return () => {
      isWanted = false;
    };
  }, []);
  return (code) => targets?.sdgTarget(code)?.name[language];
}
