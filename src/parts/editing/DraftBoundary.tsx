import { Component, type ReactNode } from 'react';
import { draftOf, dropDraft } from '#/ui/form/typing/drafts.ts';

interface DraftBoundaryProps {
  draftKey: string;
  children: ReactNode;
}

/**
 * A panel that fails over a kept draft, as one that an earlier Varde kept may make it, is drawn anew without it: else it
 * would fail again with every reload, and the page with it. Every other failure is passed on.
 */
export class DraftBoundary extends Component<DraftBoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(): void {
    if (!draftOf(this.props.draftKey)) return;
    dropDraft(this.props.draftKey);
    this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (draftOf(this.props.draftKey)) return null;
    throw error;
  }
}
