import type { Fate, GatherSource, Punctuality } from './gathered.ts';
import type { MinimumMet } from './unit-minima.ts';

export const FATE_LABELS: Record<Fate, string> = {
  new: '收入',
  amended: '收入，代替原来的一版',
  aside: '留存，不计入',
  same: '已经收过',
  completed: '补齐文件',
};

export const PUNCTUALITY_LABELS: Record<Punctuality, string> = {
  'in-time': '按时',
  late: '逾期',
  missing: '未报',
};

export const SOURCE_LABELS: Record<GatherSource, string> = {
  data: '数据',
  paper: '由填好的表读出',
};

/** 2，已达到; 0，还差 1; 表上没有写 */
export function minimumWords({ count, least, state }: MinimumMet): string {
  if (state === 'unknown' || count === null) return '表上没有写';
  return state === 'met' ? `${count}，已达到` : `${count}，还差${least - count}`;
}

/** 已撤回 2 份：“甲镇”恢复为第1版 */
export function ungatheredWords(
  back: readonly { unit: string; restored: number | null }[],
): string {
  const restored = back.flatMap(({ unit, restored: version }) =>
    version === null ? [] : `“${unit}”恢复为第${version}版`,
  );
  return [`已撤回 ${back.length} 份`, restored.join('，')].filter(Boolean).join('：');
}
