import { Typography } from 'antd';
import type { GatherFault } from '#shared/gather/gathered.ts';

/** What does not match, then what is to be known besides. */
export function SaidLines({ faults, notes }: { faults: GatherFault[]; notes: string[] }) {
  return (
    <>
      {faults.map(({ text, grave }) => (
        <div key={text}>
          <Typography.Text type={grave ? 'danger' : 'warning'}>{text}</Typography.Text>
        </div>
      ))}
      {notes.map((note) => (
        <div key={note}>{note}</div>
      ))}
    </>
  );
}
