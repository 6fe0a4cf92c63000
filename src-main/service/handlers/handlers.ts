import type { Handlers } from '#shared/contract/contract.ts';
import type { Desk } from '../desk/desk.ts';
import type { RecentFailures } from '../diagnosis/recent-failures.ts';
import type { SeenFiles } from '../evidence/seen-files.ts';
import { archiveHandlers } from './archive.ts';
import { backupHandlers } from './backup.ts';
import { collectHandlers } from './collect.ts';
import { diagnosisHandlers } from './diagnosis.ts';
import { draftHandlers } from './drafts.ts';
import { evidenceHandlers } from './evidence.ts';
import { fileHandlers } from './files.ts';
import { gatherHandlers } from './gather.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './import.ts';
import { ledgerHandlers, unitHandlers } from './ledger.ts';
import { movingHandlers } from './moving.ts';
import { noticeHandlers } from './notice.ts';
import { overviewHandlers } from './overview.ts';
import { recordHandlers } from './record.ts';
import { reportHandlers } from './report.ts';
import { rosterHandlers } from './roster.ts';
import { settingsHandlers } from './settings.ts';
import { templateHandlers } from './template.ts';

/** One file per noun; together they answer the whole contract. */
export function createHandlers(desk: Desk, recent: RecentFailures): Handlers {
  const seen: SeenFiles = new Map();
  return {
    ledger: ledgerHandlers(desk),
    unit: unitHandlers(desk),
    settings: settingsHandlers(desk),
    notice: noticeHandlers(desk),
    roster: rosterHandlers(desk),
    collect: collectHandlers(desk),
    record: recordHandlers(desk),
    history: historyHandlers(desk),
    file: fileHandlers(desk, seen),
    evidence: evidenceHandlers(desk, seen),
    draft: draftHandlers(desk),
    import: importHandlers(desk),
    overview: overviewHandlers(desk),
    report: reportHandlers(desk),
    archive: archiveHandlers(desk),
    gather: gatherHandlers(desk),
    template: templateHandlers(desk),
    backup: backupHandlers(desk),
    moving: movingHandlers(desk),
    diagnosis: diagnosisHandlers(desk, recent),
  };
}
