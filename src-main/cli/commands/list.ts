import { Refusal } from '#shared/domain/failure.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { SETTING_LABELS, type Setting } from '#shared/domain/setting.ts';
import type { CommandContext, CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';
import { halfValue, yearValue } from '../terminal/values.ts';

const PAGE = 5_000;

export const listCommand: CommandSpec = {
  name: 'list',
  usage: `list ${RECORD_KINDS.join('|')} --data 文件夹 [--year 年度] [--half 1|2] [--search 文字]`,
  summary: '列出记录',
  options: {
    year: { value: true, help: '报送年度' },
    half: { value: true, help: '1 上半年，2 下半年' },
    search: { value: true, help: '要找的文字' },
  },
  positionals: { least: 1, most: 1 },
  makesFolder: false,
  async run(context) {
    const kind = RECORD_KINDS.find((known) => known === context.positionals[0]);
    if (!kind) {
      throw new Refusal(
        'invalid-input',
        `不认识的记录种类“${context.positionals[0] ?? ''}”，可写 ${RECORD_KINDS.join('、')}。`,
      );
    }
    const records = await listAll(context, kind);
    const rows = records.map((record) => [record.id, ...rowOf(record)]);
    const table = textTable(['编号', '日期或年度', '名称', '形式或类别', '领域'], rows);
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
  const year = yearValue(values);
  const half = halfValue(values);
  const search = values.get('search');
  if (half !== undefined && year === undefined) {
    throw new Refusal('invalid-input', '写了 --half 就要同时写 --year。');
  }
  const query = {
    ...(year === undefined ? {} : { year }),
    ...(half === undefined ? {} : { half }),
    ...(search === undefined ? {} : { search }),
    limit: PAGE,
  };
  const records: RecordByKind[RecordKind][] = [];
  for (;;) {
    const page = await call('record.list', { kind, ...query, offset: records.length });
    records.push(...page.records);
    if (page.records.length === 0 || records.length >= page.total) return records;
  }
}

function rowOf(record: RecordByKind[RecordKind]): string[] {
  const dated = 'date' in record ? record.date : String(record.year);
  const name = 'title' in record ? record.title : record.name;
  const form = 'form' in record && record.form ? PUBLICITY_FORM_LABELS[record.form] : '';
  return [
    dated,
    name,
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
