/** Key dates named in the notice, part 二, item 7. */
export const OCCASIONS = [
  'disaster-day',
  'safety-month',
  'science-day',
  'fire-month',
  'traffic-day',
] as const;
export type Occasion = (typeof OCCASIONS)[number];

export const OCCASION_LABELS: Record<Occasion, string> = {
  'disaster-day': '全国防灾减灾日',
  'safety-month': '安全生产月',
  'science-day': '全国科普日',
  'fire-month': '消防宣传月',
  'traffic-day': '交通安全日',
};
