import type { Activity } from '#shared/domain/activity.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { pilotInputSchema } from '#shared/domain/pilot.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { resultCaseInputSchema } from '#shared/domain/result-case.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { workInputSchema } from '#shared/domain/work.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import { tally } from '#shared/statistics/tally.ts';

export const CODE: CheckCode = { reportNumber: '2024-2', version: 1, digest: '3f9a01bc' };

type Counted = Pick<
  Activity,
  | 'id'
  | 'date'
  | 'title'
  | 'place'
  | 'form'
  | 'settings'
  | 'sessions'
  | 'audience'
  | 'households'
  | 'materials'
  | 'mediaItems'
  | 'banners'
  | 'onlineReach'
>;

const ACTIVITIES: Counted[] = PUBLICITY_FORMS.flatMap((form, index) =>
  SETTINGS.slice(0, 1 + (index % 5)).map((setting, place) => ({
    id: `a-${index}-${place}`,
    date: civilDate('2024-09-12'),
    title: `第${index + 1}次${place + 1}组安全宣传活动`,
    place: '青山社区广场',
    form,
    settings: index % 3 === 0 ? [setting, 'family' as const] : [setting],
    sessions: 1 + index,
    audience: 120 * (place + 1) + index,
    households: 0,
    materials: 300,
    mediaItems: index % 2,
    banners: 0,
    onlineReach: 0,
  })),
);

const PILOTS = [
  {
    kind: 'community',
    name: '青山社区安全体验角',
    address: '示例镇青山路8号',
    contact: '王主任',
    phone: '022-12345678',
  },
  { kind: 'enterprise', name: '示例镇红星化工有限公司' },
  { kind: 'school', name: '示例镇中心小学' },
].map((pilot, index) => ({
  ...pilotInputSchema.parse({ year: 2024, ...pilot }),
  id: `p-${index}`,
}));

const WORK = {
  ...workInputSchema.parse({
    year: 2024,
    title: '电动自行车充电安全三分钟',
    type: 'video',
    authors: '示例镇应急管理办公室',
    createdOn: '2024-04-08',
    publishedAt: '“示例镇发布”微信公众号',
    publishedOn: '2024-05-12',
    reach: 23_456,
    settings: ['community', 'family'],
    introduction:
      '作品以居民楼道充电引发的真实火灾为例，用三分钟讲清充电的风险、规范做法和逃生要点。\n全片采用本地方言配音，在各村（社区）大屏循环播放。',
    originality: '本作品为本单位原创，未侵犯他人著作权。',
    contact: '填表人甲',
    phone: '022-12345678',
  }),
  id: 'w-1',
};

const CASE = {
  ...resultCaseInputSchema.parse({
    year: 2024,
    title: '“敲门行动”让安全宣传进家入户',
    setting: 'family',
    form: 'lecture',
    period: '2024年3月至10月',
    background: '辖区老旧小区多、独居老人多，用火用电用气隐患集中。',
    practice:
      '一是组建网格宣讲队，逐户上门讲解。\n二是编印口袋书，“一户一册”发放。\n三是建立回访台账，隐患闭环销号。',
    results: '累计入户3200户，发现并整改隐患416处，同比火灾警情下降37%。',
    promotion: '做法简便易行，可在各村（社区）复制推广。',
    activityIds: ['a-0-0', 'a-1-1'],
    pilotIds: ['p-0'],
    contact: '填表人甲',
    phone: '022-12345678',
  }),
  id: 'c-1',
};

/** A made-up unit's usual half-year. */
export function typicalFacts(): ReportFacts {
  const counts = { activities: ACTIVITIES, pilots: PILOTS, works: [WORK], cases: [CASE] };
  return {
    noticeId: 'jizhou-2024',
    attachments: {
      statistics: { label: '附件2', title: '蓟州区安全宣传“五进”工作末端落实情况统计表' },
      work: { label: '附件3', title: '安全宣传“五进”作品报送表' },
      case: { label: '附件4', title: '安全宣传“五进”成果案例报送表' },
    },
    unit: {
      name: '蓟州区示例镇人民政府',
      shortName: '',
      leader: '负责人甲',
      reviewer: '审核人甲',
      contact: '填表人甲',
      phone: '022-12345678',
      email: '',
      address: '',
    },
    period: { year: 2024, half: 2, from: civilDate('2024-06-21'), to: civilDate('2024-12-10') },
    tally: tally(counts),
    yearTally: tally({ ...counts, activities: [...ACTIVITIES, ...ACTIVITIES] }),
    activities: ACTIVITIES,
    pilots: PILOTS,
    works: [WORK],
    cases: [CASE],
    practice:
      '聚焦独居老人、学生、企业新员工三类重点人群，组建由网格员、消防员、医生组成的“五进”宣讲队，用方言、案例和实操代替念稿子；在全镇26个村建成“安全小喇叭”，早晚各播一次，做到天天有声音、周周有主题、月月有演练。',
    plan: '一是扩大试点覆盖面，每个村至少培育一户安全示范家庭；二是组织应急疏散演练进校园全覆盖；三是总结推广青山社区做法。',
    filledOn: '2024-12-06',
    account: null,
  };
}

/** A unit that has just begun: nothing recorded, nothing named. */
export function emptyFacts(): ReportFacts {
  const none = { activities: [], pilots: [], works: [], cases: [] };
  return {
    ...typicalFacts(),
    ...none,
    unit: {
      name: '',
      shortName: '',
      leader: '',
      reviewer: '',
      contact: '',
      phone: '',
      email: '',
      address: '',
    },
    tally: tally(none),
    yearTally: tally(none),
    practice: '',
    plan: '',
    filledOn: null,
  };
}

export function withPilots(count: number): ReportFacts {
  const kinds = SETTINGS;
  const pilots = Array.from({ length: count }, (_, index) => ({
    ...pilotInputSchema.parse({
      year: 2024,
      kind: kinds[index % kinds.length],
      name: `示例镇第${index + 1}号安全宣传试点单位`,
      address: `示例镇振兴路${index + 1}号`,
      contact: '联系人',
      phone: '022-12345678',
    }),
    id: `p-${index}`,
  }));
  return { ...typicalFacts(), pilots };
}

/** A half-year of so many activities, counted by the tally: numbers of seven digits in narrow cells. */
export function withActivities(count: number): ReportFacts {
  const facts = typicalFacts();
  const activities = Array.from({ length: count }, (_, index) => ({
    ...(ACTIVITIES[index % ACTIVITIES.length] as Counted),
    id: `a-${index}`,
    audience: 9_000 + index,
  }));
  const counts = { activities, pilots: facts.pilots, works: facts.works, cases: facts.cases };
  return { ...facts, activities, tally: tally(counts), yearTally: tally(counts) };
}

/** A case of `length` characters and more, in paragraphs, with rare characters. */
export function longCase(length: number) {
  const sentence =
    '坚持人民至上、生命至上，把安全宣传“五进”与隐患排查同部署、同落实，㙦村𰻝䶮两地联动推进；';
  const paragraph = `${sentence.repeat(6)}取得实效。`;
  const practice = Array.from(
    { length: Math.ceil(length / paragraph.length) },
    () => paragraph,
  ).join('\n');
  return { ...CASE, practice };
}

/** The typical ones with all that only some offices ask for, told and printed. */
export function fullFacts(): ReportFacts {
  const facts = typicalFacts();
  return {
    ...facts,
    extras: ['statistics', 'work', 'case'],
    visits: { enterprise: 23 },
    activities: facts.activities.map((each) => ({ ...each, banners: 3, onlineReach: 1_200 })),
    pilots: facts.pilots.map((pilot, index) =>
      index === 0
        ? { ...pilot, level: '区级', plaque: 'given', plaqueOn: civilDate('2024-05-20') }
        : { ...pilot, level: '镇级', plaque: 'none' },
    ),
    works: facts.works.map((work) => ({
      ...work,
      duration: '3分20秒',
      format: 'MP4（1080P）',
      link: 'https://example.org/works/1',
      makers: '示例镇应急管理办公室、示例镇文化站',
      authorisation: '同意用于公益展播。',
      sources: '画面由本单位拍摄，配乐已获授权，未使用人工智能生成内容。',
    })),
    cases: facts.cases.map((each) => ({
      ...each,
      summary: '以敲门入户为抓手，把安全知识送到每一户。',
      innovation: '网格员、志愿者、物业三方一起敲门，一户一卡。',
      evidenceList: '1.活动照片12张；2.入户登记表1份；3.媒体报道截图3张。',
      email: 'shili@example.org',
    })),
  };
}
