import { Component, type ReactNode } from 'react';
import type { InterfaceLanguage } from '../language.ts';
import type { Keeper } from '../storage/keeper.ts';
import { Crashed } from '../screens/crashed.tsx';

interface CrashGuardProps {
  readonly language: InterfaceLanguage;
  /** What holds the scan, if there is one. */
  readonly keeper: Keeper | undefined;
  readonly children: ReactNode;
}

/** Shows what happened and what to do when the page itself fails, instead of nothing. */
export class CrashGuard extends Component<CrashGuardProps, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return <Crashed message={message} language={this.props.language} keeper={this.props.keeper} />;
  }
}
