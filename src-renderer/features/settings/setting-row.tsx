import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Id of the control, where there is one to point at. */
  controlId?: string;
  hint?: ReactNode;
  children: ReactNode;
}

export function SettingRow({ label, controlId, hint, children }: Props) {
  return (
    <div className="settings-row">
      {controlId ? <label htmlFor={controlId}>{label}</label> : <span>{label}</span>}
      <div>{children}</div>
      {hint ? <div className="settings-hint">{hint}</div> : null}
    </div>
  );
}
