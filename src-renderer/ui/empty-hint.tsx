import type { ReactNode } from 'react';

interface Props {
  /** What is not there. */
  title: string;
  /** Why, and what to do. */
  hint?: ReactNode;
  actions?: ReactNode;
}

/** Says why a place is empty and what fills it. */
export function EmptyHint({ title, hint, actions }: Props) {
  return (
    <div className="wj-empty">
      <p className="wj-empty-title">{title}</p>
      {hint ? <p>{hint}</p> : null}
      {actions ? <div className="wj-empty-actions">{actions}</div> : null}
    </div>
  );
}
