import { useCallback } from 'react';
import type { ExportedList } from '#shared/contract/ledger.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { today } from '../../client/today.ts';
import { unitOnFiles, useLedger } from '../../store/ledger-store.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { useAttempt } from '../../ui/use-attempt.ts';

interface OneList {
  /** 宣传活动 */
  name: string;
  list: () => Promise<ExportedList>;
}

/** All records as a workbook, or what one list shows, where the clerk says. */
export function useExport(): (one?: OneList) => Promise<void> {
  const done = useDone();
  const attempt = useAttempt();
  return useCallback(
    async (one) => {
      await attempt(async () => {
        const unit = unitOnFiles(useLedger.getState());
        const path = await desktop('desktop.chooseSavePath', {
          title: one ? `导出${one.name}` : '导出台账',
          suggestedName: `${fileBase([unit, one ? one.name : '五进台账', today()])}.xlsx`,
          extension: 'xlsx',
        });
        if (!path) return;
        const list = await one?.list();
        const { records } = await call('ledger.exportWorkbook', { path, ...(list && { list }) });
        const count = Object.values(records).reduce((sum, each) => sum + each, 0);
        done({ text: `已导出 ${formatCount(count)} 条记录`, path });
      });
    },
    [attempt, done],
  );
}
