import path from 'node:path';
import type { ImportGuess, ImportRefusal } from '#shared/contract/import.ts';
import {
  countsWith,
  decisionOf,
  type FieldChangeWhy,
  fieldsTaken,
  IMPORT_DECISIONS,
  type ImportChange,
  type ImportDecision,
  type ImportDecisions,
} from '#shared/contract/import-changes.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import type { CommandSpec } from '../terminal/command.ts';
import {
  householdOptions,
  householdQuestion,
  householdValue,
} from '../terminal/household-values.ts';
import { textTable } from '../terminal/text-table.ts';
import { unseenOptions, unseenValues } from '../terminal/unseen-values.ts';
import {
  formValue,
  settingsValue,
  unwrittenOptions,
  unwrittenQuestions,
} from '../terminal/unwritten-values.ts';
import { yearValue } from '../terminal/values.ts';

export const importCommand: CommandSpec = {
  name: 'import',
  usage:
    'import 工作簿.xlsx --data 文件夹 [--year 年度] [--changed update|keep|skip] [--hidden-rows 不导入] [--hidden-columns 写进备注] [--struck-rows 导入] [--other-work 导入] [--households 不计人次] [--settings 农村] [--form 安全宣讲] [--dry-run]',
  summary: '导入已有的 Excel 台账（再次导入同一文件不会重复）',
  options: {
    year: { value: true, help: '日期没有写年份时按这一年' },
    changed: {
      value: true,
      help: '和台账里的记录对得上、内容却改过的行：update 更新记录，keep 另记一条，skip 不导入；不写时不导入，逐行列出',
    },
    ...unseenOptions(),
    ...householdOptions(),
    ...unwrittenOptions(),
    'dry-run': { value: false, help: '只预览，不写入' },
  },
  positionals: { least: 1, most: 1 },
  makesFolder: true,
  isTrial: ({ present }) => present.has('dry-run'),
  async run({ call, positionals, values, present, tell }) {
    const year = yearValue(values);
    const file = path.resolve(positionals[0] ?? '');
    const preview = await call('import.preview', {
      source: { path: file },
      overrides: {
        unseen: unseenValues(values),
        householdPeople: householdValue(values),
        settings: settingsValue(values),
        forms: formValue(values),
      },
      ...(year === undefined ? {} : { year }),
    });
    for (const sheet of preview.sheets)
      if (sheet.note) tell(`工作表“${sheet.sheet}”：${sheet.note}`);
    for (const { sheet, text } of preview.notes) tell(`工作表“${sheet}”：${text}`);
    const isDryRun = present.has('dry-run');
    const decisions = decisionsFor(preview.changed, changedValue(values));
    const result = isDryRun
      ? {
          ...countsWith(preview, decisions),
          unchanged: preview.unchanged,
          refused: preview.refused,
          guessed: preview.rows.flatMap((row) => row.guesses),
        }
      : await call('import.apply', { planId: preview.planId, decisions });
    const changed = preview.changed.map((change) => decided(change, decisions));
    const counts = RECORD_KINDS.map(
      (kind) => `${RECORD_KIND_LABELS[kind]} ${result.added[kind]} 条`,
    );
    const updated = RECORD_KINDS.reduce((sum, kind) => sum + result.updated[kind], 0);
    const lines = [
      `${isDryRun ? '将导入' : '已导入'}：${counts.join('，')}；更新 ${updated} 条；已有不变 ${result.unchanged} 条；未导入 ${result.refused.length} 行；推定 ${result.guessed.length} 处。`,
    ];
    if (result.refused.length > 0) lines.push('', '未导入的行：', refusedTable(result.refused));
    lines.push(...unwrittenQuestions(result.refused));
    if (result.guessed.length > 0) lines.push('', '推定的内容：', guessTable(result.guessed));
    const asked = result.guessed.filter(({ asks }) => asks === 'households').length;
    lines.push(...householdQuestion(asked, values));
    if (changed.length > 0) lines.push('', '和台账里的记录不同的行：', changedTable(changed));
    if (changed.some(({ does }) => does === null || does === 'skip'))
      lines.push(
        '',
        '没有导入的行可以加 --changed update（更新）或 --changed keep（另记一条），或在窗口里逐行选择。',
      );
    return {
      json: {
        added: result.added,
        updated: result.updated,
        unchanged: result.unchanged,
        leftOut: result.leftOut,
        changed: changed.map(
          ({ sheet, row, kind, title, record, trust, reason, changes, does }) => ({
            sheet,
            row,
            kind,
            title,
            record,
            trust,
            reason,
            changes,
            does: does ?? 'undecided',
          }),
        ),
        refused: result.refused.map(({ sheet, cell, reason }) => ({ sheet, cell, reason })),
        guessed: result.guessed.map(({ sheet, cell, from, to, why }) => ({
          sheet,
          cell,
          from,
          to,
          why,
        })),
        notes: preview.notes.map(({ sheet, places, text }) => ({ sheet, places, text })),
      },
      text: lines.join('\n'),
      exitCode: result.refused.length > 0 || result.leftOut > 0 ? 1 : 0,
    };
  },
};

function changedValue(values: Map<string, string>): ImportDecision | undefined {
  const text = values.get('changed');
  const found = IMPORT_DECISIONS.find((each) => each === text);
  if (text === undefined || found) return found;
  throw new Refusal(
    'invalid-input',
    `“--changed ${text}”不对：更新记录写 update，另记一条写 keep，不导入写 skip。`,
  );
}

/** Without a word no record is changed; a row that is in the bin as it is comes back. */
function decisionsFor(
  changed: readonly ImportChange[],
  all: ImportDecision | undefined,
): ImportDecisions {
  if (all) return { all, rows: {} };
  const differing = changed.filter(({ changes }) => changes.length > 0);
  return { rows: Object.fromEntries(differing.map(({ id }) => [id, { does: 'skip' }])) };
}

type Decided = Omit<ImportChange, 'changes'> & {
  does: ImportDecision | null;
  changes: (ImportChange['changes'][number] & { taken: boolean })[];
};

function decided(change: ImportChange, decisions: ImportDecisions): Decided {
  const does = decisionOf(change, decisions);
  const fields = does === 'update' ? fieldsTaken(change, decisions) : [];
  const changes = change.changes.map((each) => ({ ...each, taken: fields.includes(each.field) }));
  return { ...change, does, changes };
}

function changedTable(changed: readonly Decided[]): string {
  return textTable(
    ['工作表', '行', '名称', '台账里 → 表里', '依据', '处理'],
    changed.map(({ sheet, row, title, changes, reason, does, record }) => [
      sheet,
      String(row),
      title,
      changes
        .map(({ label, from, to, why }) => `${label} ${from || '空'} → ${to || '空'}${NOTES[why]}`)
        .join('；'),
      reason,
      does === 'update'
        ? record.deleted
          ? '恢复并更新'
          : '更新'
        : does === 'keep'
          ? '另记一条'
          : '没有导入',
    ]),
  );
}

const NOTES: Record<FieldChangeWhy, string> = {
  mended: '',
  edited: '（台账里后来改过，保留）',
  kept: '（台账里后来改过，保留）',
  older: '（表里是以前的内容）',
  blank: '（表里空着，保留）',
};

function refusedTable(refused: readonly ImportRefusal[]): string {
  return textTable(
    ['工作表', '单元格', '原因'],
    refused.map(({ sheet, cell, reason }) => [sheet, cell, reason]),
  );
}

function guessTable(guessed: readonly ImportGuess[]): string {
  return textTable(
    ['工作表', '单元格', '表里写的 → 推定为', '依据'],
    guessed.map(({ sheet, cell, from, to, why }) => [
      sheet,
      cell,
      `${from || '（空）'} → ${to || '（空）'}`,
      why,
    ]),
  );
}
