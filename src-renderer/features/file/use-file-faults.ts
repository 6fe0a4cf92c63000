import { useEffect, useState } from 'react';
import type { FileFault, RecordFile } from '#shared/contract/files.ts';
import { call } from '../../app/call.ts';

/** Which of the files are gone or were changed behind the ledger's back. */
export function useFileFaults(files: readonly RecordFile[] | undefined) {
  const [faults, setFaults] = useState<ReadonlyMap<string, FileFault['fault']>>(new Map());
  useEffect(() => {
    if (!files || files.length === 0) return;
    let wanted = true;
    call('file.verify', {}).then(
      (found) => {
        if (wanted) setFaults(new Map(found.map(({ file, fault }) => [file.id, fault])));
      },
      // The list itself says when the service is in trouble.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [files]);
  return faults;
}
