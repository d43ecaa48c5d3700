/**
 * What lies open over the page, the lowest first: the side panel and modal dialogs. The browser's Back closes the topmost
 * before it leaves the page; the app's history (`app/layerHistory.ts`) sees to that.
 */
import { useEffect, useRef } from 'react';

export interface Layer {
  /** Closes it, or asks first where something would be lost. Returns whether it closes. */
  requestClose(): boolean;
}

const open: Layer[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Tells that something has opened over all that is open; returns a function that tells that it is gone. */
export function openLayer(layer: Layer): () => void {
  open.push(layer);
  changed();
  return () => {
    if (take(layer)) changed();
  };
}

function take(layer: Layer): boolean {
  const at = open.indexOf(layer);
  if (at >= 0) open.splice(at, 1);
  return at >= 0;
}

export function layerCount(): number {
  return open.length;
}

/**
 * Closes the layers from the topmost down, until `remaining` are left or one has something to ask first. Returns whether it
 * got so far. Each that closes is gone for this count at once, though the browser may take it off the page a moment later.
 */
export function closeLayers(remaining = 0): boolean {
  let top = open.at(-1);
  while (top && open.length > remaining) {
    if (!top.requestClose()) return false;
    if (take(top)) changed();
    top = open.at(-1);
  }
  return true;
}

/** Calls `listener` whenever a layer opens or closes; returns a function that ends this. */
export function onLayers(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What a component shows is a layer for as long as it is on the page. */
export function useLayer(requestClose: () => boolean): void {
  const latest = useRef(requestClose);
  useEffect(() => {
    latest.current = requestClose;
  });
  useEffect(() => {
    const gone = openLayer({ requestClose: () => latest.current() });
    return () => gone();
  }, []);
}
