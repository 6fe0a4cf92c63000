/** Working principles, notice part 一. */
export const PRINCIPLES = ['supervise', 'enforce', 'reach', 'audience', 'grassroots'] as const;
export type Principle = (typeof PRINCIPLES)[number];

export const PRINCIPLE_LABELS: Record<Principle, string> = {
  supervise: '谁监管谁宣传',
  enforce: '谁执法谁宣传',
  reach: '谁能进谁宣传',
  audience: '精准分众宣传',
  grassroots: '聚焦基层末端',
};
