/** Finding what leads back to itself: predecessors, nodes under nodes. */

/** The keys from which following `next` comes back to where it began. Each is passed once, however long the ways are. */
export function inRings(next: ReadonlyMap<string, string | undefined>): Set<string> {
  const rings = new Set<string>();
  const done = new Set<string>();
  for (const start of next.keys()) {
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at);
      at = next.get(at);
    }
    // The way ran into itself: what it passed from there on is a ring.
    let isRing = false;
    for (const key of way) {
      isRing ||= key === at;
      if (isRing) rings.add(key);
      done.add(key);
    }
  }
  return rings;
}
