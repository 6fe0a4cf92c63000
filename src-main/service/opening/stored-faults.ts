import { SETTINGS_LABELS, type Settings } from '#shared/contract/settings.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { RECORD_KIND_LABELS, type RecordKind } from '#shared/domain/record.ts';
import { reportChoicesSchema } from '#shared/domain/report-choices.ts';
import { readStored } from '#shared/domain/stored-json.ts';
import type { StoredSetting } from '../../store/app-settings.ts';
import { damagedFormDrafts } from '../../store/form-drafts.ts';
import { listReports } from '../../store/reports.ts';
import type { Desk } from '../desk/desk.ts';
import { storedServing } from '../templates/template-shelf.ts';

/** Which stored choices and drafts could not be read as they lie, one Chinese sentence each. */
export async function storedFaults(desk: Desk): Promise<string[]> {
  const settings = await desk.storedSettings();
  const serving = await storedServing(desk);
  const drafts = await damagedFormDrafts(desk.ledger());
  return [
    ...(settings
      ? faultsOf(settings, '设置', '请到“设置”核对。', (key) => LABELS[key] ?? key)
      : []),
    ...faultsOf(serving, '表格模板的选用', '请到“表格模板”核对。', () => '表格模板'),
    ...(await choiceFaults(desk)),
    ...drafts.map((key) => `一份没有保存的${draftName(key)}草稿已损坏，读不出来，请重新填写。`),
  ];
}

const LABELS: Record<string, string> = SETTINGS_LABELS satisfies Record<keyof Settings, string>;

function faultsOf(
  stored: StoredSetting<unknown>,
  what: string,
  wayOut: string,
  labelOf: (key: string) => string,
): string[] {
  const labels = new Set(stored.faults.map((place) => labelOf(place.split('.')[0] ?? '')));
  return [
    ...(stored.damaged ? [`${what}的数据已损坏，改用了最近一次完好的内容。${wayOut}`] : []),
    ...[...labels].map(
      (label) => `${what}里“${label}”的内容有读不懂的，暂不采用，原样留着。${wayOut}`,
    ),
  ];
}

async function choiceFaults(desk: Desk): Promise<string[]> {
  const reports = await listReports(desk.ledger());
  const odd = reports.filter(
    ({ choices }) => readStored(reportChoicesSchema, choices).faults.length > 0,
  );
  return odd.map(
    (report) =>
      `${periodLabel(report)}第${report.version}版报送的“编制”里有读不懂的内容，暂按默认处理。请到“报送”→“编制”核对。`,
  );
}

function draftName(key: string): string {
  const kind = key.split(':')[0] as RecordKind;
  return RECORD_KIND_LABELS[kind] ?? '';
}
