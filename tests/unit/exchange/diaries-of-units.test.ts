import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

/** Diaries of units as they are kept, and what a careful clerk counts of them. */
interface Diary {
  unit: string;
  rows: readonly (readonly [day: string, story: string])[];
  held: readonly Record<string, unknown>[];
}

const DIARIES: Diary[] = [
  {
    unit: '海棠中学安全工作日志',
    rows: [
      ['3月3日', '开学检查宿舍,灭火器缺2具,已补。'],
      ['3月24日', '上午检查实验室;下午请消防站同志来校,在报告厅作防火知识讲座,八年级410人参加。'],
      ['3月31日', '安全教育日,组织学生观看溺水事故警示片,386人。'],
      ['4月9日', '带学生代表90人到市科技馆参加地震逃生体验。'],
      ['5月12日', '防灾减灾日,14:28拉响警报,全校防震疏散演练,1105人参加。'],
      ['5月22日', '班主任开展防溺水家访,走访54户,发告知书54份。'],
      ['6月10日', '本周起校园电子屏每天防溺水短片展播。'],
      ['6月27日', '本学期演练、讲座、家访等共6次,总结已交教体局。'],
    ],
    held: [
      { date: '2025-03-24', form: 'lecture', audience: 410, place: '报告厅' },
      { date: '2025-03-31', form: 'warning', audience: 386 },
      { date: '2025-04-09', form: 'immersive', audience: 90, place: '市科技馆' },
      { date: '2025-05-12', form: 'drill', audience: 1105 },
      {
        date: '2025-05-22',
        title: '防溺水家访',
        settings: ['family'],
        households: 54,
        materials: 54,
      },
      { date: '2025-06-10', title: '校园电子屏每天防溺水短片展播', form: 'media' },
    ],
  },
  {
    unit: '振兴轴承厂安全工作日志',
    rows: [
      ['2月11日', '节后收心,在培训室办复工安全培训,2场,共88人。'],
      ['3月6日', '采购防护手套200双。'],
      ['4月25日', '职业病防治法宣传周,在食堂门口摆台咨询,发手册150份,140人。'],
      ['5月15日', '热处理车间火灾应急疏散演练,职工63人到场。'],
      ['6月30日', '上半年培训、演练等共办4场,已报安监所。'],
    ],
    held: [
      { date: '2025-02-11', title: '复工安全培训', sessions: 2, audience: 88, place: '培训室' },
      { date: '2025-04-25', form: 'themed', audience: 140, materials: 150 },
      { date: '2025-05-15', form: 'drill', audience: 63, place: '' },
    ],
  },
  {
    unit: '槐树村2025年安全记事',
    rows: [
      ['1月10日', '在村部办用火用电安全知识讲座,村民来了47人。'],
      ['2月3日', '村里大喇叭滚动播放烟花爆竹安全提示。'],
      ['4月3日', '清明防火入户宣传,走了66户,发倡议书66份。'],
      ['5月20日', '组织村民去县应急体验馆体验灭火,31人。'],
      ['6月18日', '巡河员报告护栏断了一处。'],
    ],
    held: [
      { date: '2025-01-10', title: '用火用电安全知识讲座', audience: 47, place: '村部' },
      { date: '2025-02-03', form: 'media' },
      { date: '2025-04-03', form: 'themed', households: 66, materials: 66 },
      { date: '2025-05-20', form: 'immersive', audience: 31 },
    ],
  },
];

test.each(DIARIES)('reads the diary of $unit', ({ unit, rows, held }) => {
  const plan = planOfSheets([
    typedSheet('日志', [[unit], ['日期', '记事'], ...rows.map((row) => [...row])]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject(held);
});
