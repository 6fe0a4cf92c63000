import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** A line under the title. */
  note?: ReactNode;
  actions?: ReactNode;
  /** True when the page fills the window and scrolls inside, as sheets do. */
  fills?: boolean;
  children: ReactNode;
}

/** Every page's frame: one heading, its actions, its content. */
export function PageFrame({ title, note, actions, fills = false, children }: Props) {
  return (
    <section className={fills ? 'wj-page wj-page-fills' : 'wj-page'} aria-label={title}>
      <header className="wj-page-head">
        <div className="wj-page-title">
          <h1>{title}</h1>
          {note ? <div className="wj-page-note">{note}</div> : null}
        </div>
        {actions ? <div className="wj-page-actions">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
