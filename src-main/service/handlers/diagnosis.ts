import type { Handlers } from '#shared/contract/contract.ts';
import { saveFile } from '../../store/storage/save-file.ts';
import type { Desk } from '../desk/desk.ts';
import { diagnosisText } from '../diagnosis/diagnosis-text.ts';
import { ledgerStanding } from '../diagnosis/ledger-standing.ts';
import type { RecentFailures } from '../diagnosis/recent-failures.ts';

export function diagnosisHandlers(desk: Desk, recent: RecentFailures): Handlers['diagnosis'] {
  return {
    standing: async () => {
      const ledger = desk.openLedger();
      return ledger && ledgerStanding(ledger);
    },
    async save({ path, runtime }) {
      const text = await diagnosisText(desk, runtime, recent.list());
      await saveFile(path, text, `诊断报告“${path}”`);
      return { path };
    },
  };
}
