import type { Occasion } from '../domain/occasion.ts';

/**
 * When each occasion is, and the words by which a title names it. The national science day is a
 * whole month, September, since the 2024 revision of the law on popularising science.
 */
export interface OccasionDays {
  /** `MM-DD`; the period holding this day is the one the occasion is expected in. */
  from: string;
  /** On screen: 5月12日, 6月. */
  when: string;
  named: RegExp;
}

export const OCCASION_DAYS: Record<Occasion, OccasionDays> = {
  'disaster-day': { from: '05-12', when: '5月12日', named: /防灾减灾|5[·.．・]12/ },
  'safety-month': { from: '06-01', when: '6月', named: /安全生产月|安全月/ },
  'science-day': { from: '09-01', when: '9月', named: /科普日|科普月/ },
  'fire-month': { from: '11-01', when: '11月', named: /消防宣传月|消防月|消防日|消防宣传日/ },
  'traffic-day': { from: '12-02', when: '12月2日', named: /交通安全日/ },
};
