import { App } from 'antd';
import { useCallback } from 'react';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { formatCount } from '../../ui/numbers.ts';
import { useAttempt } from '../../ui/use-attempt.ts';

/** All records as a workbook, where the clerk says; the import reads it back. */
export function useExport(): () => Promise<void> {
  const { message } = App.useApp();
  const attempt = useAttempt();
  return useCallback(async () => {
    await attempt(async () => {
      const unit = useLedger.getState().status?.unit.name ?? '';
      const path = await desktop('desktop.chooseSavePath', {
        title: '导出台账',
        suggestedName: `${unit}五进台账_${today()}.xlsx`,
        extension: 'xlsx',
      });
      if (!path) return;
      const { records } = await call('ledger.exportWorkbook', { path });
      const count = Object.values(records).reduce((sum, each) => sum + each, 0);
      void message.success(`已导出 ${formatCount(count)} 条记录到 ${path}`, 6);
    });
  }, [attempt, message]);
}
