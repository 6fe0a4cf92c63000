import { useCallback } from 'react';
import type { BackupResult } from '#shared/contract/backup.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';

/** Backs everything up into one file, where the clerk says; null when that dialog is closed. */
export function useBackup(): () => Promise<BackupResult | null> {
  return useCallback(async () => {
    const unit = useLedger.getState().status?.unit.name ?? '';
    const path = await desktop('desktop.chooseSavePath', {
      title: '备份存到哪里',
      suggestedName: `五进台账备份_${unit === '' ? '' : `${unit}_`}${today()}.zip`,
      extension: 'zip',
    });
    if (path === null) return null;
    return call('backup.create', { path });
  }, []);
}

export function backupContents({ records, files }: BackupResult): string {
  return `${records} 条记录、${files} 个文件`;
}
