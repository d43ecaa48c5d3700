/** Which kind of what needs attention is shown, as it stands in the address, so that a link shows what its sender saw. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ATTENTION_KINDS, type AttentionKind } from '#/domain/view/attention.ts';

export interface AttentionSearch {
  kind?: AttentionKind;
}

/** Validates the page's own search parameters. What is no kind is dropped, not refused. */
export function validateAttentionSearch({ kind }: Record<string, unknown>): AttentionSearch {
  const known = ATTENTION_KINDS.find((each) => each === kind);
  return known === undefined ? {} : { kind: known };
}

/** The kind chosen, if any, and what chooses another; undefined for all. */
export function useAttentionAddress(): {
  kind: AttentionKind | undefined;
  setKind: (kind: AttentionKind | undefined) => void;
} {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    kind: validateAttentionSearch(search).kind,
    setKind: (kind) =>
      void navigate({
        to: '.',
        // A view of the same page: choosing one is not a step to go back over.
        replace: true,
        resetScroll: false,
        search: (before: object) => ({ ...before, kind }),
      }),
  };
}
