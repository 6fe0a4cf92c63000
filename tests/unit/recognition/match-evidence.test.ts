import { describe, expect, it } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { EvidenceClue } from '#shared/recognition/evidence-clues.ts';
import { type MatchedActivity, matchEvidence } from '#shared/recognition/match-evidence.ts';

const ACTIVITIES: MatchedActivity[] = [
  activity('drill', '2024-05-12', '应急疏散演练进学校', '示例镇中心小学'),
  activity('lecture', '2024-05-20', '消防安全宣讲进企业', '东方纺织厂'),
  activity('market', '2024-05-20', '燃气安全宣讲进社区', '幸福里社区广场'),
  activity('month', '2024-06-01', '安全生产月主题宣传', '镇政府广场', '2024-06-05'),
  activity('lastYear', '2023-05-12', '防灾减灾日宣传', '南河村'),
];

function activity(id: string, date: string, title: string, place = '', endDate?: string) {
  return {
    id,
    title,
    place,
    date: civilDate(date),
    endDate: endDate === undefined ? null : civilDate(endDate),
  };
}

function clue(part: Partial<EvidenceClue> & { taken?: string; saved?: string }): EvidenceClue {
  const { taken, saved, ...rest } = part;
  return {
    name: 'IMG_0001.jpg',
    folders: [],
    takenOn: taken === undefined ? null : civilDate(taken),
    savedOn: saved === undefined ? null : civilDate(saved),
    ...rest,
  };
}

function one(part: Parameters<typeof clue>[0]) {
  const [match] = matchEvidence([clue(part)], ACTIVITIES);
  if (!match) throw new Error('no match for the clue');
  return { ...match, ids: match.candidates.map(({ activityId }) => activityId) };
}

describe('a file is surely of an activity', () => {
  it('on whose day it was taken, when there is no other on that day', () => {
    const match = one({ taken: '2024-05-12' });
    expect(match).toMatchObject({ state: 'sure', ids: ['drill'] });
    expect(match.candidates[0]?.reasons).toEqual([
      '拍摄日期2024年5月12日正是活动当天',
      '当天只有这一项活动',
    ]);
  });

  it.each([
    ['IMG_20240512_093000.jpg', []],
    ['微信图片_20240512093000.jpg', []],
    ['1.jpg', ['2024-5-12']],
    ['1.jpg', ['2024年', '5月12日']],
    ['1.jpg', ['20240512 演练']],
  ])('whose day stands in its name or its folder’s: %s in %j', (name, folders) => {
    expect(one({ name, folders })).toMatchObject({ state: 'sure', ids: ['drill'] });
  });

  it('within the days of which it was taken', () => {
    const match = one({ taken: '2024-06-03' });
    expect(match).toMatchObject({ state: 'sure', ids: ['month'] });
    expect(match.candidates[0]?.reasons[0]).toBe('拍摄日期2024年6月3日在活动期间');
  });

  it('that its folder names, among several on the day', () => {
    const match = one({ taken: '2024-05-20', folders: ['燃气安全宣讲进社区'] });
    expect(match).toMatchObject({ state: 'sure', ids: ['market', 'lecture'] });
  });

  it('at whose place it was taken, as its folder says, among several on the day', () => {
    const match = one({ taken: '2024-05-20', folders: ['东方纺织厂'] });
    expect(match).toMatchObject({ state: 'sure', ids: ['lecture', 'market'] });
    expect(match.candidates[0]?.reasons).toContain('名称里有地点“东方纺织厂”');
  });

  it('whose whole title is its name, whatever the day of its saving', () => {
    const match = one({ name: '防灾减灾日宣传签到表.pdf', saved: '2025-01-02' });
    expect(match).toMatchObject({ state: 'sure', ids: ['lastYear'] });
  });
});

describe('a file is doubtful', () => {
  it('when its day has several activities and nothing else tells', () => {
    expect(one({ taken: '2024-05-20' })).toMatchObject({
      state: 'doubtful',
      ids: ['lecture', 'market'],
    });
  });

  it('when its day is written without the year', () => {
    const match = one({ name: '5月12日现场.jpg' });
    expect(match.state).toBe('doubtful');
    expect([...match.ids].sort()).toEqual(['drill', 'lastYear']);
  });

  it('when only the day it was saved on speaks for it', () => {
    const match = one({ saved: '2024-05-12' });
    expect(match).toMatchObject({ state: 'doubtful', ids: ['drill'] });
    expect(match.candidates[0]?.reasons[0]).toContain('文件的保存日期');
  });

  it('when its name and the day it was taken contradict each other', () => {
    const match = one({ folders: ['消防安全宣讲进企业'], taken: '2024-09-01' });
    expect(match).toMatchObject({ state: 'doubtful', ids: ['lecture'] });
    expect(match.candidates[0]?.reasons).toContain('但拍摄日期2024年9月1日，活动是2024年5月20日');
  });

  it('when its folder names another day than the camera, though each has its activity', () => {
    const match = one({ folders: ['20240512'], taken: '2024-06-02' });
    expect(match.state).toBe('doubtful');
    expect([...match.ids].sort()).toEqual(['drill', 'month']);
  });

  it('on the day beside the activity’s', () => {
    const match = one({ taken: '2024-05-13' });
    expect(match).toMatchObject({ state: 'doubtful', ids: ['drill'] });
  });

  it('beside photos of one activity in the same folder, when it tells nothing itself', () => {
    const folders = ['现场'];
    const clues = [
      clue({ taken: '2024-05-12', folders }),
      clue({ taken: '2024-05-12', folders, name: 'IMG_0002.jpg' }),
      clue({ name: '扫描0001.pdf', folders }),
      clue({ name: '扫描0002.pdf', folders: ['别处'] }),
    ];
    const matches = matchEvidence(clues, ACTIVITIES);
    expect(matches.map(({ state }) => state)).toEqual(['sure', 'sure', 'doubtful', 'none']);
    expect(matches[2]?.candidates[0]).toMatchObject({
      activityId: 'drill',
      reasons: ['同一文件夹的 2 个文件都是这项活动的'],
    });
  });
});

describe('a file is of none', () => {
  it.each([
    ['of a day without activities', { taken: '2024-08-01' }],
    ['named by a camera', { name: 'DSC_0042.JPG' }],
    ['that shares only everyday words with the titles', { name: '安全.jpg', folders: ['宣传'] }],
    ['of a camera whose clock was never set', { taken: '2000-01-01' }],
    ['numbered as if it were a day', { name: '附件1.2万元发票.pdf' }],
  ])('%s', (_, part) => {
    expect(one(part)).toMatchObject({ state: 'none', candidates: [] });
  });
});

it('tells the dated one of activities that bear the same title', () => {
  const weekly = ['2024-03-01', '2024-03-08', '2024-03-15'].map((date, at) =>
    activity(`w${at}`, date, '安全生产例会宣讲', '会议室'),
  );
  const [match] = matchEvidence(
    [clue({ taken: '2024-03-08', folders: ['安全生产例会宣讲'] })],
    weekly,
  );
  expect(match).toMatchObject({ state: 'sure' });
  expect(match?.candidates[0]?.activityId).toBe('w1');
});

it('tells the one meant among 5,000 activities of nearly the same title', () => {
  const many = Array.from({ length: 5_000 }, (_, at) =>
    activity(
      `a${String(at).padStart(5, '0')}`,
      `20${10 + (at % 15)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
      `安全宣讲进企业第${at}场`,
      `${at}号院`,
    ),
  );
  const clues = Array.from({ length: 60 }, (_, at) =>
    clue({ name: `安全宣讲进企业第${at}场.jpg` }),
  );
  const matches = matchEvidence(clues, many);
  expect(matches[7]?.candidates[0]?.activityId).toBe('a00007');
});
