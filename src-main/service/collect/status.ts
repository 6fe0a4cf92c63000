import type { BodyStanding, CollectStatus } from '#shared/contract/collect.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { BODY_KIND_LABELS } from '#shared/domain/roster-body.ts';
import { plainWorkbook } from '../../office/plain-workbook.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import { broughtBy, listSheetsMade, listSheetsTaken } from '../../store/roster/sheets.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';

/** Who has sent and who has not, in the roster's order. */
export async function collectStatus(desk: Desk, which: HalfYear): Promise<CollectStatus> {
  const ledger = desk.ledger();
  const made = new Map((await listSheetsMade(ledger, which)).map((each) => [each.bodyId, each]));
  const taken = new Map((await listSheetsTaken(ledger, which)).map((each) => [each.bodyId, each]));
  const bodies = (await listBodies(ledger)).map(
    ({ id, name, kind, contact, phone }): BodyStanding => {
      const sheet = taken.get(id);
      return {
        bodyId: id,
        name,
        kind,
        contact,
        phone,
        madeAt: made.get(id)?.madeAt ?? null,
        takenAt: sheet?.takenAt ?? null,
        fileName: sheet?.fileName ?? '',
        records: sheet ? broughtBy(sheet).records.length : 0,
      };
    },
  );
  const missing = bodies.filter(({ takenAt }) => takenAt === null).map(({ name }) => name);
  const unit = await getUnit(ledger);
  const contact = unit?.contact ? `联系人：${unit.contact}，电话：${unit.phone}。` : '';
  const reminder =
    missing.length === 0
      ? ''
      : `${missing.join('、')}：${periodLabel(which)}安全宣传“五进”采集表还没有收到，请尽快填好发回；没有开展活动的也请回一声。${contact}`;
  return { bodies, reminder };
}

/** The same as a workbook to send round. */
export async function statusWorkbook(desk: Desk, which: HalfYear): Promise<Uint8Array> {
  const { bodies } = await collectStatus(desk, which);
  const day = (instant: string | null) => (instant === null ? '' : localDay(instant));
  const columns = [
    ['单位名称', 30],
    ['类别', 8],
    ['是否已报', 10],
    ['发出日期', 12],
    ['收到日期', 12],
    ['记录条数', 10],
    ['文件', 30],
    ['联系人', 12],
    ['联系电话', 16],
  ] as const;
  const rows = bodies.map((body) => [
    body.name,
    BODY_KIND_LABELS[body.kind],
    body.takenAt === null ? { marked: '未报' } : '已报',
    day(body.madeAt),
    day(body.takenAt),
    body.takenAt === null ? null : body.records,
    body.fileName,
    body.contact,
    body.phone,
  ]);
  return plainWorkbook([
    {
      name: '报送情况',
      title: `${periodLabel(which)}采集表报送情况`,
      columns: columns.map(([heading, width]) => ({ heading, width })),
      rows,
    },
  ]);
}
