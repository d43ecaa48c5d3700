import { Component, type ReactNode } from 'react';

/**
 * Keeps what goes wrong in one thing of a list from taking the others, and the page, with it: in its place stands `fallback`.
 * The list is then as usable as before.
 */
export class Guarded extends Component<{ fallback: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
