import { useCallback } from 'react';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { today } from '../../client/today.ts';
import { unitOnFiles, useLedger } from '../../store/ledger-store.ts';

/**
 * Makes the copy to go on with on another computer, where the clerk says. The ledger then knows that
 * it has moved, and the window asks how to go on; null where the clerk closed the dialog.
 */
export function useMakeCopy(): () => Promise<{ isNoted: boolean } | null> {
  return useCallback(async () => {
    const unit = unitOnFiles(useLedger.getState());
    const path = await desktop('desktop.chooseSavePath', {
      title: '副本存到哪里（选 U 盘）',
      suggestedName: `五进台账换电脑_${unit === '' ? '' : `${unit}_`}${today()}.zip`,
      extension: 'zip',
    });
    if (path === null) return null;
    const made = await call('moving.make', { path });
    await useLedger.getState().refresh();
    return made;
  }, []);
}
