import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import { type RecordByKind, recordName } from '#shared/domain/records-by-kind.ts';
import { SETTING_LABELS, type Setting } from '#shared/domain/setting.ts';
import { whyNoSearch } from '#shared/recognition/search-runs.ts';
import type { CommandContext, CommandSpec } from '../terminal/command.ts';
import { kindNamed, LIST_OPTIONS, listQuery } from '../terminal/list-query.ts';
import { textTable } from '../terminal/text-table.ts';

const PAGE = 5_000;

export const listCommand: CommandSpec = {
  name: 'list',
  usage: `list ${RECORD_KINDS.join('|')} --data 文件夹 [--year 年度] [--half 1|2] [--search 文字]`,
  summary: '列出记录',
  options: LIST_OPTIONS,
  positionals: { least: 1, most: 1 },
  makesFolder: false,
  async run(context) {
    const kind = kindNamed(context.positionals[0]);
    const records = await listAll(context, kind);
    const rows = records.map((record) => [record.id, ...rowOf(record)]);
    const table = textTable(['编号', '日期或年度', '名称', '形式或类别', '场所'], rows);
    const why = whyNoSearch(context.values.get('search') ?? '');
    if (why !== null) context.tell(why);
    return {
      json: records,
      text: records.length === 0 ? `没有符合条件的${RECORD_KIND_LABELS[kind]}。` : table,
      exitCode: 0,
    };
  },
};

async function listAll(
  { call, values }: CommandContext,
  kind: RecordKind,
): Promise<RecordByKind[RecordKind][]> {
  const query = { ...listQuery(values), limit: PAGE };
  const records: RecordByKind[RecordKind][] = [];
  for (;;) {
    const page = await call('record.list', { kind, ...query, offset: records.length });
    records.push(...page.records);
    if (page.records.length === 0 || records.length >= page.total) return records;
  }
}

function rowOf(record: RecordByKind[RecordKind]): string[] {
  const dated = 'date' in record ? record.date : String(record.year);
  const form = 'form' in record && record.form ? PUBLICITY_FORM_LABELS[record.form] : '';
  return [
    dated,
    recordName(record),
    form,
    settingsOf(record)
      .map((setting) => SETTING_LABELS[setting])
      .join('、'),
  ];
}

function settingsOf(record: RecordByKind[RecordKind]): Setting[] {
  if ('settings' in record) return record.settings;
  const setting = 'kind' in record ? record.kind : record.setting;
  return setting === null ? [] : [setting];
}
