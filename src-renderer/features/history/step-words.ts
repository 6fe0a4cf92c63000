import { MANY_RECORDS, type Step, type StepEffect } from '#shared/contract/history.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import { REPORT_STATE_LABELS } from '#shared/domain/report-state.ts';
import { nameSome } from '../../ui/name-some.ts';
import { formatCount, formatInstant } from '../../ui/numbers.ts';

const VERBS: Record<Step['direction'], string> = { undo: '撤销', redo: '重做' };

const OUTCOMES: Record<keyof StepEffect, string> = {
  binned: '移到回收站',
  restored: '放回台账',
  changed: '改动',
};

const BODY_OUTCOMES: Record<keyof StepEffect, string> = {
  binned: '移出名册',
  restored: '放回名册',
  changed: '改动',
};

/** What was done, in one line: what, how many, which. */
export function doneText(step: Step): string {
  return `已${VERBS[step.direction]}：${step.label}（${effectText(step)}）`;
}

export function questionTitle(step: Step): string {
  return `${VERBS[step.direction]}“${step.label}”？`;
}

export function confirmText(step: Step): string {
  return `${VERBS[step.direction]}这一步`;
}

/** What the clerk is to know before it is done; one sentence each. */
export function questionLines(step: Step): string[] {
  const verb = VERBS[step.direction];
  const names = nameSome(step.names, recordsOf(step));
  const lines = [
    `${verb}后：${effectText(step)}${names === '' ? '' : `，有${names}`}。`,
    `这一步是 ${formatInstant(step.at)} 由${step.operator}做的${step.asks.includes('before-start') ? '，在这次打开台账之前' : ''}。`,
  ];
  if (recordsIn(step.effect.binned) > 0) {
    lines.push('移到回收站的记录不计入统计，可以随时恢复。');
  }
  for (const report of step.reports) {
    lines.push(
      `其中有记录已写进${periodLabel(report)}的报送（${REPORT_STATE_LABELS[report.state]}），${verb}后台账会与它不一致。`,
    );
  }
  if (step.asks.includes('unit')) lines.push(`填报单位信息也会跟着${verb}，请过后核对。`);
  if (step.asks.includes('many')) {
    lines.push(`超过 ${MANY_RECORDS} 条，${verb}前会先在 backups 里留一份台账的副本。`);
  }
  return lines;
}

/** `宣传活动 29 条、成果案例 1 条移到回收站；佐证材料 2 个取下` */
function effectText({ effect, files, bodies, links, asks }: Step): string {
  const parts = (Object.keys(OUTCOMES) as (keyof StepEffect)[]).flatMap((outcome) => {
    const counted = RECORD_KINDS.filter((kind) => effect[outcome][kind] > 0).map(
      (kind) => `${RECORD_KIND_LABELS[kind]} ${formatCount(effect[outcome][kind])} 条`,
    );
    return counted.length > 0 ? [`${counted.join('、')}${OUTCOMES[outcome]}`] : [];
  });
  if (files.removed > 0) parts.push(`佐证材料 ${formatCount(files.removed)} 份取下`);
  if (files.restored > 0) parts.push(`佐证材料 ${formatCount(files.restored)} 份放回`);
  for (const outcome of Object.keys(BODY_OUTCOMES) as (keyof StepEffect)[]) {
    if (bodies[outcome] > 0)
      parts.push(`名册中的单位 ${formatCount(bodies[outcome])} 个${BODY_OUTCOMES[outcome]}`);
  }
  if (links > 0) parts.push(`来源单位和覆盖单位 ${formatCount(links)} 处改动`);
  if (asks.includes('unit')) parts.push('填报单位信息改动');
  return parts.join('；');
}

function recordsOf({ effect }: Step): number {
  return recordsIn(effect.binned) + recordsIn(effect.restored) + recordsIn(effect.changed);
}

function recordsIn(counts: StepEffect['binned']): number {
  return RECORD_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}
