/** What every part of the roll-over form needs: the plan as it stands, and the draft with a way to change it. */
import { createContext, useContext } from 'react';
import type { AreaSubjects, Ground } from '#/domain/periods/rollover.ts';
import type { Ends } from '#/domain/periods/rolloverTargets.ts';
import type { RollOverDraft } from './rollOverDraft.ts';

export interface RollOverState {
  ground: Ground;
  /** What there is to choose. */
  areas: readonly AreaSubjects[];
  ends: Ends;
  draft: RollOverDraft;
  set: (change: (draft: RollOverDraft) => RollOverDraft) => void;
}

export const RollOverContext = createContext<RollOverState | undefined>(undefined);

export function useRollOver(): RollOverState {
  const state = useContext(RollOverContext);
  if (!state) throw new Error('A part of the roll-over form stands outside it');
  return state;
}
