import type { PublicityForm } from '#shared/domain/publicity-form.ts';
import type { BodyInput } from '#shared/domain/roster-body.ts';
import { seeded } from './seeded.ts';

/** Forty made-up bodies that report to one town. */
export const FORTY: BodyInput[] = Array.from({ length: 40 }, (_, at) => {
  const rest = { otherNames: '', contact: '联络员', phone: '', remarks: '' };
  const number = '甲乙丙丁戊己庚辛壬癸'.charAt(at % 10);
  if (at < 20)
    return { name: `${number}${at < 10 ? '山' : '河'}村村民委员会`, kind: 'village', ...rest };
  if (at < 30) return { name: `${number}苑社区居委会`, kind: 'community', ...rest };
  if (at < 35) return { name: `示例镇${number}营小学`, kind: 'school', ...rest };
  return { name: `示例${number}记食品有限公司`, kind: 'enterprise', ...rest };
});

export interface FilledRow {
  date: string;
  title: string;
  form: string;
  settings: string;
  sessions: number;
  audience: number;
}

const FORM_WORDS: Record<string, PublicityForm> = {
  安全宣讲: 'lecture',
  应急疏散演练: 'drill',
  警示曝光: 'warning',
  主题宣传活动: 'themed',
};
export const formOf = (word: string): PublicityForm => FORM_WORDS[word] ?? 'other';

/** What a body did, made from a seed; two bodies may well have done the very same. */
export function rowsOf(at: number): FilledRow[] {
  const random = seeded(at + 1);
  const words = Object.keys(FORM_WORDS);
  const pick = (below: number) => Math.floor(random() * below);
  return Array.from({ length: 2 + pick(4) }, (_, row) => ({
    date: `2024-0${1 + pick(5)}-1${row}`,
    title: row === 0 ? '安全知识宣讲进村居' : `第${at + 1}号单位第${row + 1}次安全宣传`,
    form: row === 0 ? '安全宣讲' : (words[pick(words.length)] ?? '安全宣讲'),
    settings: ['企业', '农村', '社区', '学校', '家庭'][pick(5)] ?? '农村',
    sessions: 1 + pick(3),
    audience: 10 + pick(90),
  }));
}
