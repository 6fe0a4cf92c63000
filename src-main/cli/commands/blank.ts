import { existsSync } from 'node:fs';
import path from 'node:path';
import { fieldName } from '#shared/blanks/field-names.ts';
import { refusedWords, rewordedWords } from '#shared/blanks/fill-words.ts';
import type { FillLine } from '#shared/contract/template.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { FORM_KINDS, type FormKind } from '#shared/notice/notice.ts';
import type { CommandContext, CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';
import { HALF_YEAR_OPTIONS, halfYearValue, required } from '../terminal/values.ts';

const KIND_HELP = 'statistics 统计表，work 作品报送表，case 成果案例报送表';

export const blankCommand: CommandSpec = {
  name: 'blank',
  usage: 'blank 空白表.docx|.xlsx --kind statistics|work|case --data 文件夹 [--save 模板名]',
  summary: '识别上级发来的空白表，可存为模板',
  options: {
    kind: { value: true, help: KIND_HELP },
    save: { value: true, help: '存为模板，以后按它出表' },
  },
  positionals: { least: 1, most: 1 },
  makesFolder: true,
  // Recognising alone leaves no trace, so it makes no ledger where there is none.
  isTrial: ({ present }) => !present.has('save'),
  async run({ call, positionals, values, tell }) {
    const file = path.resolve(positionals[0] ?? '');
    const kind = kindValue(values);
    const found = await call('template.recognise', { path: file, kind });
    if (found.metBefore) tell(found.metBefore.message);
    for (const { message } of found.warnings) tell(message);
    const name = values.get('save');
    if (name !== undefined) {
      const saved = await call('template.save', { path: file, kind, name });
      tell(`已存为模板“${saved.name}”，以后按它出表。`);
    }
    const rows = found.fields.map(({ label, where, field, confidence }) => [
      label,
      where,
      field === null ? '（不填）' : field === 'pen' ? '（留给手写）' : fieldName(field),
      `${Math.round(confidence * 100)}%`,
    ]);
    const left = found.unmatched.map(({ label, where, reason }) => [
      label,
      where,
      `（${reason ?? '没有认出'}）`,
      '',
    ]);
    return {
      json: {
        fields: found.fields.map(({ label, where, field, confidence }) => ({
          label,
          where,
          field,
          confidence,
        })),
        unmatched: found.unmatched.map(({ label, where }) => ({ label, where })),
        warnings: found.warnings.map(({ message }) => message),
      },
      text: textTable(['标签', '位置', '填什么', '把握'], [...rows, ...left]),
      exitCode: 0,
    };
  },
};

export const fillCommand: CommandSpec = {
  name: 'fill',
  usage:
    'fill 空白表或模板 --kind statistics|work|case --data 文件夹 --year 年度 --half 1|2 --out 文件 [--record 编号]',
  summary: '把台账内容填进空白表或已存的模板',
  options: {
    kind: { value: true, help: KIND_HELP },
    ...HALF_YEAR_OPTIONS,
    record: { value: true, help: '哪一件作品或哪一个案例，不写则取第一个' },
    out: { value: true, help: '填好的文件' },
  },
  positionals: { least: 1, most: 1 },
  makesFolder: false,
  async run(context) {
    const { call, values, tell } = context;
    const check = await call('template.fill', {
      path: await blankOrTemplate(context),
      kind: kindValue(values),
      ...halfYearValue(values),
      recordId: values.get('record') ?? null,
      out: path.resolve(required(values.get('out'), 'out')),
    });
    for (const note of check.notes) tell(note);
    for (const { label, text } of check.tooLong) tell(`${label}：${text}`);
    for (const line of check.reworded) tell(rewordedWords(line));
    for (const line of check.refused) tell(refusedWords(line));
    const lines = [
      `已填好：${check.out}`,
      `填入 ${check.filled.length} 处；台账里没有：${names(check.unfilled)}；表上没有地方填：${names(check.unplaced)}。`,
    ];
    return {
      json: {
        filled: check.filled,
        unfilled: check.unfilled,
        unplaced: check.unplaced,
        reworded: check.reworded,
        refused: check.refused,
        notes: check.notes,
      },
      text: lines.join('\n'),
      exitCode: 0,
    };
  },
};

/** A file on disk, or else a template kept under that name. */
async function blankOrTemplate({ call, positionals }: CommandContext): Promise<string> {
  const given = positionals[0] ?? '';
  const file = path.resolve(given);
  if (existsSync(file)) return file;
  const templates = await call('template.list', {});
  const kept = templates.find(({ name }) => name === given || path.parse(name).name === given);
  return kept ? (await call('template.locate', { name: kept.name })).path : file;
}

function kindValue(values: Map<string, string>): FormKind {
  const text = required(values.get('kind'), 'kind');
  const kind = FORM_KINDS.find((known) => known === text);
  if (!kind) throw new Refusal('invalid-input', `“--kind ${text}”不对：${KIND_HELP}。`);
  return kind;
}

function names(lines: readonly FillLine[]): string {
  return lines.length === 0 ? '无' : lines.map(({ label }) => label).join('、');
}
