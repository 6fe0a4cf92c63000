import { useEffect, useState } from 'react';
import type { FileFault, RecordFile } from '#shared/contract/files.ts';
import type { RecordRef } from '#shared/domain/record.ts';
import { call } from '../../client/call.ts';

/** Which of the files are gone or were changed behind the ledger's back. */
export function useFileFaults(record: RecordRef, files: readonly RecordFile[] | undefined) {
  const [faults, setFaults] = useState<ReadonlyMap<string, FileFault['fault']>>(new Map());
  useEffect(() => {
    if (!files || files.length === 0) return;
    let wanted = true;
    call('file.check', { record }).then(
      (found) => {
        if (wanted) setFaults(new Map(found.map(({ file, fault }) => [file.id, fault])));
      },
      // The list itself says when the service is in trouble.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [record, files]);
  return faults;
}
