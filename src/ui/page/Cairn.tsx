/** Varde's mark: four stones, one laid on the other. */
export function Cairn({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <g fill="var(--accent)">
        <rect x="3" y="20" width="20" height="5" rx="2.5" />
        <rect x="5.5" y="14" width="14" height="5" rx="2.5" />
        <rect x="8" y="8" width="10.5" height="5" rx="2.5" />
        <rect x="10.5" y="2" width="6" height="5" rx="2.5" />
      </g>
    </svg>
  );
}
