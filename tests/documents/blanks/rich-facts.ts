import { activityInputSchema } from '#shared/domain/activity.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { pilotInputSchema } from '#shared/domain/pilot.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { resultCaseInputSchema } from '#shared/domain/result-case.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { workInputSchema } from '#shared/domain/work.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { tally } from '#shared/statistics/tally.ts';

/** A report in which every field has a value and every number of the matrix is its own. */
export function richFacts(): ReportFacts {
  const activities = PUBLICITY_FORMS.flatMap((form, row) =>
    SETTINGS.map((setting, column) => ({
      id: `a-${row}-${column}`,
      ...activityInputSchema.parse({
        date: '2024-05-12',
        title: `活动${row + 1}之${column + 1}`,
        form,
        settings: [setting],
        sessions: 11 + row * 7 + column,
        audience: 1003 + row * 131 + column * 17,
        materials: 301 + row * 11 + column,
        mediaItems: 1 + row,
        place: '示例镇文化广场',
      }),
    })),
  );
  const pilots = [
    pilotInputSchema.parse({
      year: 2024,
      kind: 'village',
      name: '示例镇东岭村',
      address: '东岭村1号',
      contact: '村联络员',
      phone: '60000011',
      chosenOn: '2024-03-05',
      practice: '村头大喇叭天天讲。',
    }),
    pilotInputSchema.parse({
      year: 2024,
      kind: 'school',
      name: '示例镇中心小学',
      address: '学府路2号',
      contact: '校联络员',
      phone: '60000012',
      chosenOn: '2024-04-02',
      practice: '开学第一课。',
    }),
  ].map((pilot, index) => ({ id: `p-${index}`, ...pilot }));
  const works = [
    workInputSchema.parse({
      year: 2024,
      title: '《安全回家路》',
      type: 'video',
      authors: '镇应急办宣传组',
      createdOn: '2024-03-18',
      publishedAt: '“示例发布”公众号',
      publishedOn: '2024-04-01',
      reach: 12345,
      settings: ['enterprise', 'community'],
      introduction: '以外卖骑手一天的路途为线索，讲交通安全。\n全片三分钟。',
      originality: '本作品为原创，未侵犯他人权利。',
      contact: '作品经办员',
      phone: '60000021',
      remarks: '附光盘一张',
    }),
    workInputSchema.parse({
      year: 2024,
      title: '《燃气安全十问》',
      type: 'graphic',
      authors: '镇团委',
      createdOn: '2024-05-06',
      publishedAt: '政务公开栏',
      reach: 800,
      settings: ['family'],
    }),
  ].map((work, index) => ({ id: `w-${index}`, ...work }));
  const cases = [
    resultCaseInputSchema.parse({
      year: 2024,
      title: '“小手拉大手”进家庭',
      setting: 'school',
      form: 'immersive',
      period: '2024年3月至10月',
      background: '家庭用火用电隐患多。',
      practice: '一是编教材。\n二是进课堂。\n三是入家门。',
      results: '隐患下降三成。',
      promotion: '做法简便，可在全区推广。',
      contact: '案例经办员',
      phone: '60000031',
      remarks: '另附照片',
    }),
    resultCaseInputSchema.parse({
      year: 2024,
      title: '安全大集',
      setting: 'village',
      form: 'themed',
      period: '2024年5月',
    }),
  ].map((item, index) => ({ id: `c-${index}`, ...item }));
  const counted = tally({ activities, pilots, works, cases });
  return {
    noticeId: 'test',
    attachments: {
      statistics: { label: '附件2', title: '统计表' },
      work: { label: '附件3', title: '作品报送表' },
      case: { label: '附件4', title: '成果案例报送表' },
    },
    unit: {
      name: '示例镇人民政府',
      shortName: '',
      leader: '镇主要领导',
      reviewer: '镇审核员',
      contact: '镇填表员',
      phone: '60000001',
      email: 'shili@example.gov.cn',
      address: '示例镇政府路8号',
    },
    period: { year: 2024, half: 1, from: civilDate('2023-12-11'), to: civilDate('2024-06-20') },
    tally: counted,
    yearTally: counted,
    activities,
    pilots,
    works,
    cases,
    practice: '坚持“三张清单”，村村有宣讲员。',
    plan: '下半年抓好消防宣传月。',
    filledOn: '2024-06-18',
    account: null,
  };
}
