import { Component, type ReactNode } from 'react';
import type { Failure } from '#shared/domain/failure.ts';
import { toFailure } from '../client/call.ts';
import { DiagnosisButton } from './diagnosis-button.tsx';
import { FailureAlert } from './failure-alert.tsx';

interface State {
  failure: Failure | null;
}

/** A page that breaks leaves the window standing and says so. */
export class FailureBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failure: toFailure(thrown) };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <div className="wj-page">
        <FailureAlert
          failure={this.state.failure}
          onRetry={() => this.setState({ failure: null })}
        />
        <DiagnosisButton />
      </div>
    );
  }
}
