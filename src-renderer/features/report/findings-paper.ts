import { toChineseDate } from '#shared/domain/civil-date.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import type { Clause } from '#shared/notice/notice.ts';
import type { TableOnPaper } from '#shared/papers/paper-table.ts';
import { FINDING_LEVELS, type FindingLevel } from '#shared/rules/rule.ts';
import type { Finding } from '#shared/rules/rules.ts';
import { today } from '../../client/today.ts';
import { unitOnFiles, useLedger } from '../../store/ledger-store.ts';
import type { PrintJob } from '../print/print-job.ts';

interface Checked {
  which: HalfYear;
  findings: readonly Finding[];
  clauses: ReadonlyMap<string, Clause>;
  levels: Readonly<Record<FindingLevel, { label: string }>>;
}

/** 核对 on paper, the gravest first, each with the words of the notice it rests on. */
export function findingsJob(checked: Checked): PrintJob {
  const unit = useLedger.getState().status?.unit.name ?? '';
  const columns = COLUMNS.map(({ key, label }) => ({ key, label }));
  return {
    name: 'findings',
    fileBase: fileBase([
      `${periodLabel(checked.which)}核对情况`,
      unitOnFiles(useLedger.getState()),
    ]),
    usual: { size: 'A4', orientation: 'landscape', type: 'wu' },
    prepare: () =>
      Promise.resolve({
        kind: 'table',
        title: `${periodLabel(checked.which)}安全宣传“五进”工作核对情况`,
        columns,
        shown: columns.map(({ key }) => key),
        tableOf: (keys) => Promise.resolve(paperOf(checked, unit, keys)),
      }),
  };
}

function paperOf(checked: Checked, unit: string, keys: readonly string[]): TableOnPaper {
  const { findings, levels } = checked;
  const sorted = [...findings].sort(
    (a, b) => FINDING_LEVELS.indexOf(a.level) - FINDING_LEVELS.indexOf(b.level),
  );
  const columns = keys.flatMap((key) => COLUMNS.filter((column) => column.key === key));
  const count = (level: FindingLevel) =>
    `${levels[level].label} ${findings.filter((finding) => finding.level === level).length} 项`;
  return {
    left: [unit === '' ? '' : `填报单位：${unit}`, FINDING_LEVELS.map(count).join('，')]
      .filter(Boolean)
      .join('　'),
    right: `核对日期：${toChineseDate(today())}`,
    columns: columns.map(({ label, align, most }) => ({ label, align, most })),
    rows: sorted.map((finding, index) => ({
      cells: columns.map(({ text }) => text(finding, index, checked)),
      opensGroup: index > 0 && sorted[index - 1]?.level !== finding.level,
    })),
    totals: null,
    pictures: [],
  };
}

interface FindingColumn {
  key: string;
  label: string;
  align: 'left' | 'center';
  most: number;
  text: (finding: Finding, index: number, checked: Checked) => string;
}

const COLUMNS: readonly FindingColumn[] = [
  { key: 'number', label: '序号', align: 'center', most: 6, text: (_, i) => String(i + 1) },
  {
    key: 'level',
    label: '结论',
    align: 'center',
    most: 8,
    text: ({ level }, _, { levels }) => levels[level].label,
  },
  { key: 'message', label: '情况', align: 'left', most: 60, text: ({ message }) => message },
  {
    key: 'records',
    label: '涉及记录',
    align: 'center',
    most: 10,
    text: ({ records }) => (records.length === 0 ? '' : `${records.length} 条`),
  },
  {
    key: 'clause',
    label: '依据（通知原文）',
    align: 'left',
    most: 70,
    text: ({ clause }, _, { clauses }) => {
      const found = clauses.get(clause);
      return found ? `${found.place}：${found.text}` : '';
    },
  },
];
