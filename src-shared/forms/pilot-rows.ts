import { toChineseDate } from '../domain/civil-date.ts';
import { type PilotInput, PLAQUE_LABELS } from '../domain/pilot.ts';
import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';
import { row, SIZE_PT, style, textCell } from './form-cells.ts';
import type { Table } from './form-model.ts';

/** More pilots than these get a table of their own, whose header is repeated on each page. */
export const INLINE_PILOTS = 6;

/** `共3个（企业1个、社区2个）`; the kinds without a pilot are left out. */
export function pilotCountText(pilots: readonly PilotInput[]): string {
  if (pilots.length === 0) return '无';
  const kinds = SETTINGS.map((kind) => ({
    label: SETTING_LABELS[kind],
    count: pilots.filter((pilot) => pilot.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return `共${pilots.length}个（${kinds.map(({ label, count }) => `${label}${count}个`).join('、')}）`;
}

export type NameOfPilot = (pilot: PilotInput) => string;

/** 青山社区〔区级，2024年5月20日授牌〕: with what only some offices ask for, where it is told. */
export function fullPilotName({ name, level, plaque, plaqueOn }: PilotInput): string {
  const given = plaqueOn === null ? '' : `${toChineseDate(plaqueOn)}授牌`;
  const told = [level, given || (plaque === null ? '' : PLAQUE_LABELS[plaque])];
  const words = told.filter((text) => text !== '').join('，');
  return words === '' ? name : `${name}〔${words}〕`;
}

/** `：1.青山社区（社区）；2.…` */
export function pilotListText(pilots: readonly PilotInput[], nameOf: NameOfPilot): string {
  return pilots
    .map((pilot, index) => `${index + 1}.${nameOf(pilot)}（${SETTING_LABELS[pilot.kind]}）`)
    .join('；');
}

/** On the columns of the statistics table, the first of them halved for the number. */
export function pilotTable(pilots: readonly PilotInput[], nameOf: NameOfPilot): Table {
  const head = style('hei', SIZE_PT.wu);
  const body = style('fangsong', SIZE_PT.wu);
  const headings = ['序号', '试点名称', '类型', '地址', '联系人', '联系电话'];
  return {
    type: 'table',
    id: 'pilots',
    columnWidthsMm: [12, 84, 29, 70, 17, 35],
    headerRowCount: 1,
    borders: true,
    rows: [
      row(
        5.8,
        headings.map((text, index) => textCell(`pilots.head.${index + 1}`, text, head)),
        { keepWithNext: true },
      ),
      ...pilots.map((pilot, index) => {
        const id = `pilots.${index + 1}`;
        const left = { align: 'left' } as const;
        const cells = [
          textCell(`${id}.number`, String(index + 1), body),
          textCell(`${id}.name`, nameOf(pilot), body, left),
          textCell(`${id}.kind`, SETTING_LABELS[pilot.kind], body),
          textCell(`${id}.address`, pilot.address, body, left),
          textCell(`${id}.contact`, pilot.contact, body),
          textCell(`${id}.phone`, pilot.phone, body),
        ];
        return row(5.8, cells, {
          maySplit: Math.max(pilot.contact.length, pilot.phone.length) > 60,
        });
      }),
    ],
  };
}
