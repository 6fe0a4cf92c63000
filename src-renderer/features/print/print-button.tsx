import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useCommands } from '../../store/commands-store.ts';
import { PrintDialog } from './print-dialog.tsx';
import type { PrintJob } from './print-job.ts';

interface Props {
  /** 打印活动台账: as the palette names it. */
  label: string;
  /** Called when the button is pressed, so that the paper is what is on screen then. */
  jobNow: () => PrintJob;
  disabled?: boolean;
  onExport?: () => void;
}

/** The page's own paper: a button, Ctrl+P and a line of the palette. */
export function PrintButton({ label, jobNow, disabled = false, onExport }: Props) {
  const [job, setJob] = useState<PrintJob | null>(null);
  const commands = useMemo(
    () => [
      {
        name: 'page.print',
        label,
        group: '台账' as const,
        shortcuts: ['Ctrl+P'],
        when: () => !disabled,
        perform: () => setJob(jobNow()),
      },
    ],
    [label, jobNow, disabled],
  );
  useCommands(commands);
  return (
    <>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        disabled={disabled}
        aria-label={label}
        onClick={() => setJob(jobNow())}
      >
        打印
      </Button>
      {job ? (
        <PrintDialog
          job={job}
          {...(onExport && {
            onExport: () => {
              setJob(null);
              onExport();
            },
          })}
          onClose={() => setJob(null)}
        />
      ) : null}
    </>
  );
}
