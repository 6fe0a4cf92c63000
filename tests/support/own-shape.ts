import { plainWorkbook } from '#main/office/plain-workbook.ts';
import type { FilledRow } from './collect-roster.ts';

/** A village's own book, with other headings; it does not tell when it was saved. */
export function ownShape(rows: readonly FilledRow[]): Promise<Uint8Array> {
  const columns = ['编号', '时间', '活动主题', '形式', '进哪里', '场数', '参加人数'].map(
    (heading) => ({ heading, width: 14 }),
  );
  return plainWorkbook([
    {
      name: '2024年台账',
      columns,
      rows: rows.map(({ date, title, form, settings, sessions, audience }, at) => [
        at + 1,
        date.replaceAll('-', '.'),
        title,
        form,
        settings,
        sessions,
        audience,
      ]),
    },
  ]);
}
