import { Component, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What stands in place of the children after an error, given the error and a way to try them again. */
  readonly fallback: (error: unknown, again: () => void) => ReactNode;
}

interface Caught {
  readonly caught: { readonly error: unknown } | undefined;
}

/** Shows an error of the components instead of an empty pane. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Caught> {
  override state: Caught = { caught: undefined };

  static getDerivedStateFromError(error: unknown): Caught {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    return caught
      ? this.props.fallback(caught.error, () => this.setState({ caught: undefined }))
      : this.props.children;
  }
}
