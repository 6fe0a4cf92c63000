import { randomUUID } from 'node:crypto';
import type { TakenSheet } from '#shared/contract/collect.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { refuseUnlessWorkbookName, saveWorkbook } from '../../exchange/written/save-workbook.ts';
import type { HeldSheet } from '../collect/held-sheet.ts';
import { makeSheets } from '../collect/make-sheets.ts';
import { collectStatus, statusWorkbook } from '../collect/status.ts';
import { surveySheets } from '../collect/survey-sheets.ts';
import { takeSheet } from '../collect/take-sheet.ts';
import type { Desk } from '../desk/desk.ts';

export function collectHandlers(desk: Desk): Handlers['collect'] {
  let prepared: { id: string; held: HeldSheet[] } | null = null;
  return {
    make: (asked) => makeSheets(desk, asked),
    async survey(asked) {
      const { survey, held } = await surveySheets(desk, asked);
      prepared = { id: randomUUID(), held };
      return { surveyId: prepared.id, ...survey };
    },
    async take({ surveyId, partial }) {
      if (prepared?.id !== surveyId)
        throw new Refusal('stale', '这次预览已经失效，请重新拖入文件。');
      const { held } = prepared;
      const wanted = held.filter(({ surveyed }) => partial || surveyed.state === 'ready');
      const taken: TakenSheet[] = [];
      try {
        for (const [done, sheet] of wanted.entries()) {
          desk.tell('progress', { task: 'collect', label: '收回采集表', done, of: wanted.length });
          taken.push(await takeSheet(desk, sheet, done === 0));
        }
      } finally {
        // A full disk before the first sheet leaves the preview to be tried again.
        if (taken.length > 0) prepared = null;
        desk.changed(...RECORD_KINDS, 'roster');
      }
      return { taken };
    },
    status: (which) => collectStatus(desk, which),
    async saveStatus({ path, ...which }) {
      await refuseUnlessWorkbookName(path);
      await saveWorkbook(path, await statusWorkbook(desk, which));
      return { path };
    },
  };
}
