import type { WorkbookTruth } from '../../../support/workbook-truth.ts';
import { type SheetSpec, writeSheets } from './by-exceljs.ts';
import { a, type MadeWorkbook } from './maker.ts';

/** Layouts that say several things in one place, or one thing for several rows. */
export async function foldedLayouts(): Promise<MadeWorkbook[]> {
  return Promise.all(
    SPECS.map(async ({ name, sheets, truth }) => ({
      name,
      bytes: await writeSheets(sheets),
      truth,
    })),
  );
}

const SPECS: { name: string; sheets: SheetSpec[]; truth: WorkbookTruth }[] = [
  {
    name: '时间地点一栏.xlsx',
    sheets: [
      {
        name: '活动台账',
        rows: [
          ['北川街道2024年安全宣传“五进”活动台账'],
          ['序号', '活动名称', '时间地点', '宣传形式', '进入领域', '参与人数', '主办科室'],
          [1, '防灾减灾日宣传', '5月12日 文化广场', '主题宣传活动', '社区', 260, '安监办'],
          [2, '消防疏散演练', '2024.6.3，中心小学操场', '应急演练', '学校', '480人', '安监办'],
          [
            3,
            '企业负责人警示教育',
            '街道三楼会议室\n7月9日上午9:00',
            '警示教育',
            '企业',
            35,
            '安监办',
          ],
          [4, '燃气安全讲座', '9月5日至6日在阳光里社区', '安全宣讲', '社区、家庭', 88, '城管科'],
          [5, '防汛广播', '2024年7月22日', '媒体宣传', '农村', null, '农办'],
          [6, '国庆检查宣传', '10月1日（周二）下午3点 客运站', '主题宣传', '企业', 120, '交通站'],
          [7, '没有日子的一行', '文化站', '安全宣讲', '社区', 20, '文化站'],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-05-12', '防灾减灾日宣传', 'themed', 'community', {
          place: '文化广场',
          audience: 260,
          organiser: '安监办',
          endDate: null,
        }),
        a('2024-06-03', '消防疏散演练', 'drill', 'school', {
          place: '中心小学操场',
          audience: 480,
        }),
        a('2024-07-09', '企业负责人警示教育', 'warning', 'enterprise', {
          place: '街道三楼会议室',
          audience: 35,
        }),
        a('2024-09-05', '燃气安全讲座', 'lecture', 'community family', {
          endDate: '2024-09-06',
          place: '阳光里社区',
          audience: 88,
        }),
        a('2024-07-22', '防汛广播', 'media', 'village', { place: '' }),
        a('2024-10-01', '国庆检查宣传', 'themed', 'enterprise', { place: '客运站', audience: 120 }),
      ],
      refused: [{ title: '没有日子的一行', about: '日期', cell: 'C9' }],
    },
  },
  {
    name: '同上与空格.xlsx',
    sheets: [
      {
        name: '上半年',
        rows: [
          ['2024年上半年安全宣传台账'],
          ['日期', '活动名称', '宣传形式', '进入领域', '人数', '地点'],
          ['2024.3.5', '开学第一课', '安全宣讲', '学校', 300, '镇中学'],
          ['〃', '校车司机座谈', '同上', '〃', 12, '〃'],
          ['2024.3.18', '春季防火宣讲', '', '农村', 60, '东河村'],
          ['2024.4.2', '清明祭扫防火宣讲', '', '', 90, '西河村'],
          ['', '日期空着的一行', '安全宣讲', '农村', 10, '西河村'],
          ['2024.4.20', '交通安全展板', '媒体宣传', '社区', 150, '集市'],
          ['同上', '大喇叭播报', '同上', '农村', 0, '各村'],
        ],
      },
      {
        name: '按形式排',
        rows: [
          ['2024年安全宣传台账'],
          ['宣传形式', '日期', '活动名称', '进入领域', '人数'],
          ['安全宣讲', '2024.7.3', '企业负责人座谈会', '企业', 40],
          ['', '2024.7.10', '防溺水主题班会', '学校', 200],
          ['', '2024.7.17', '老年人用电课堂', '社区', 55],
          ['应急疏散演练', '2024.8.1', '敬老院疏散', '社区', 70],
          ['', '2024.8.9', '化工园区联合处置', '企业', 110],
          ['', '2024.8.15', '村民转移避险', '农村', 130],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-05', '开学第一课', 'lecture', 'school', { audience: 300, place: '镇中学' }),
        a('2024-03-05', '校车司机座谈', 'lecture', 'school', { audience: 12, place: '镇中学' }),
        a('2024-03-18', '春季防火宣讲', 'lecture', 'village', { audience: 60 }),
        a('2024-04-02', '清明祭扫防火宣讲', 'lecture', 'village', {
          audience: 90,
          place: '西河村',
        }),
        a('2024-04-20', '交通安全展板', 'media', 'community', { audience: 150 }),
        a('2024-04-20', '大喇叭播报', 'media', 'village', { place: '各村' }),
        a('2024-07-03', '企业负责人座谈会', 'lecture', 'enterprise', { audience: 40 }),
        a('2024-07-10', '防溺水主题班会', 'lecture', 'school', { audience: 200 }),
        a('2024-07-17', '老年人用电课堂', 'lecture', 'community', { audience: 55 }),
        a('2024-08-01', '敬老院疏散', 'drill', 'community', { audience: 70 }),
        a('2024-08-09', '化工园区联合处置', 'drill', 'enterprise', { audience: 110 }),
        a('2024-08-15', '村民转移避险', 'drill', 'village', { audience: 130 }),
      ],
      refused: [{ title: '日期空着的一行', about: '日期', cell: 'A7' }],
    },
  },
  {
    name: '试点按领域分栏.xlsx',
    sheets: [
      {
        name: '试点',
        merges: ['A1:F1'],
        rows: [
          ['2024年安全宣传“五进”试点名单'],
          ['序号', '企业', '农村', '社区', '学校', '家庭'],
          [1, '宏远建材公司', '东营村', '阳光里社区', '镇中心小学', '东营村安全示范户'],
          [2, '利民燃气站', null, '花园社区', null, null],
          [3, null, null, '1.北苑社区\n2.南苑社区', null, null],
          ['合计', 2, 1, 4, 1, 1],
        ],
      },
      {
        name: '活动',
        rows: [
          ['日期', '活动名称', '形式', '领域', '人数'],
          ['2024.5.7', '试点启动', '主题宣传', '社区', 60],
        ],
      },
    ],
    truth: {
      activity: [a('2024-05-07', '试点启动', 'themed', 'community', { audience: 60 })],
      pilot: [
        { year: 2024, kind: 'enterprise', name: '宏远建材公司', remarks: '' },
        { year: 2024, kind: 'village', name: '东营村' },
        { year: 2024, kind: 'community', name: '阳光里社区' },
        { year: 2024, kind: 'school', name: '镇中心小学' },
        { year: 2024, kind: 'family', name: '东营村安全示范户' },
        { year: 2024, kind: 'enterprise', name: '利民燃气站' },
        { year: 2024, kind: 'community', name: '花园社区' },
        { year: 2024, kind: 'community', name: '北苑社区' },
        { year: 2024, kind: 'community', name: '南苑社区' },
      ],
    },
  },
  {
    name: '一活动一张表.xlsx',
    sheets: [
      {
        name: '活动登记',
        merges: ['A1:D1', 'B2:D2', 'B5:D5', 'A8:D8', 'B9:D9', 'B12:D12'],
        rows: [
          ['南桥镇2024年安全宣传“五进”活动登记表'],
          ['活动名称', '防灾减灾日广场宣传'],
          ['活动时间', '5月12日', '活动地点', '镇文化广场'],
          ['宣传形式', '主题宣传活动', '进入领域', '社区、农村'],
          ['活动内容', '设置咨询台，发放防灾手册，\n讲解避险知识。'],
          ['参与人数', 420, '发放资料（份）', 800],
          ['填表人：', null, '联系电话：', null],
          ['南桥镇2024年安全宣传“五进”活动登记表'],
          ['活动名称', '粮库消防演练'],
          ['活动时间', '6月20日', '活动地点', '镇粮库'],
          ['宣传形式', '应急疏散演练', '进入领域', '企业'],
          ['活动内容', '模拟电气火灾处置。'],
          ['参与人数', '约60人', '发放资料（份）', null],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-05-12', '防灾减灾日广场宣传', 'themed', 'village community', {
          place: '镇文化广场',
          audience: 420,
          materials: 800,
          summary: '设置咨询台，发放防灾手册，\n讲解避险知识。',
          remarks: '',
        }),
        a('2024-06-20', '粮库消防演练', 'drill', 'enterprise', {
          place: '镇粮库',
          audience: 60,
          materials: 0,
          summary: '模拟电气火灾处置。',
        }),
      ],
    },
  },
  {
    name: '一页一活动2024.xlsx',
    sheets: [
      {
        name: '目录',
        rows: [
          ['序号', '活动'],
          [1, '校园消防课'],
          [2, '企业警示会'],
        ],
      },
      {
        name: '1',
        rows: [
          ['安全宣传“五进”活动记录'],
          ['活动主题', '校园消防课'],
          ['时间', '2024年11月8日'],
          ['地点', '镇中心小学'],
          ['形式', '安全宣讲'],
          ['领域', '学校'],
          ['受众人数', '350余人'],
          ['主办单位', '消防站'],
          ['天气', '晴'],
        ],
      },
      {
        name: '2',
        rows: [
          ['安全宣传“五进”活动记录'],
          ['活动主题：企业警示会'],
          ['时间：2024年11月15日'],
          ['地点：镇政府礼堂'],
          ['形式：警示曝光'],
          ['领域：企业'],
          ['受众人数：86'],
        ],
      },
      {
        name: '3',
        rows: [
          ['安全宣传“五进”活动记录'],
          ['活动主题', '没写时间的一张'],
          ['时间', null],
          ['地点', '镇政府'],
          ['形式', '安全宣讲'],
          ['领域', '企业'],
          ['受众人数', 9],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-11-08', '校园消防课', 'lecture', 'school', {
          audience: 350,
          place: '镇中心小学',
          organiser: '消防站',
          remarks: '天气：晴',
        }),
        a('2024-11-15', '企业警示会', 'warning', 'enterprise', {
          audience: 86,
          place: '镇政府礼堂',
        }),
      ],
      refused: [{ title: '没写时间的一张', about: '日期', cell: 'B3' }],
    },
  },
  {
    name: '领域栏填人数.xlsx',
    sheets: [
      {
        name: '2024年',
        merges: ['D2:H2', 'A2:A3', 'B2:B3', 'C2:C3', 'I2:I3'],
        rows: [
          ['2024年安全宣传“五进”情况'],
          ['日期', '活动名称', '宣传形式', '五进', null, null, null, null, '备注'],
          [null, null, null, '进企业', '进农村', '进社区', '进学校', '进家庭', null],
          [
            '2024.3.8',
            '妇女节用电宣讲',
            '安全宣讲',
            null,
            '约60人',
            '1,200',
            null,
            '30户',
            '联合妇联',
          ],
          ['2024.5.10', '防震演练', '应急疏散演练', null, null, null, 640, null, null],
          ['2024.6.16', '咨询日', '主题宣传活动', 50, '一百二十人', 300, 1, '/', null],
          ['2024.9.1', '一个也没去的一行', '安全宣讲', null, null, 0, null, null, null],
        ],
      },
      {
        name: '下半年',
        rows: [
          [
            '日期',
            '名称',
            '形式',
            '企业（人）',
            '农村（人）',
            '社区（人）',
            '学校（人）',
            '家庭（人）',
          ],
          ['2024.10.9', '重阳节防诈防火', '安全宣讲', 0, 80, 45, 0, 0],
          ['2024.11.9', '消防日展览', '体验式', 20, 0, 0, 400, 0],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-08', '妇女节用电宣讲', 'lecture', 'village community family', {
          audience: 1290,
          households: 30,
          remarks: '联合妇联',
        }),
        a('2024-05-10', '防震演练', 'drill', 'school', { audience: 640 }),
        a('2024-06-16', '咨询日', 'themed', 'enterprise village community school', {
          audience: 471,
        }),
        a('2024-10-09', '重阳节防诈防火', 'lecture', 'village community', { audience: 125 }),
        a('2024-11-09', '消防日展览', 'immersive', 'enterprise school', { audience: 420 }),
      ],
      refused: [{ title: '一个也没去的一行', about: '五进场所' }],
    },
  },
];
