import ExcelJS from 'exceljs';
import type { WorkbookTruth } from '../../../support/workbook-truth.ts';
import { fixZipTimes } from './fix-zip-times.ts';
import { a, type MadeWorkbook } from './maker.ts';

export type Value =
  | string
  | number
  | Date
  | null
  | { formula: string; result?: number | string | Date };
export interface SheetSpec {
  name: string;
  rows: Value[][];
  merges?: string[];
  state?: 'hidden';
  formats?: Record<string, string>;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Layouts township clerks use, written by exceljs. */
export async function byExceljs(): Promise<MadeWorkbook[]> {
  return Promise.all(
    SPECS.map(async ({ name, sheets, truth }) => ({
      name,
      bytes: await writeSheets(sheets),
      truth,
    })),
  );
}

export async function writeSheets(sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  for (const { name, rows, merges = [], state, formats = {} } of sheets) {
    const sheet = book.addWorksheet(name, state ? { state } : {});
    rows.forEach((values, row) => {
      values.forEach((value, col) => {
        if (value === null || value === '') return;
        const cell = sheet.getCell(row + 1, col + 1);
        cell.value = value as ExcelJS.CellValue;
        if (value instanceof Date) cell.numFmt = 'yyyy/m/d';
      });
    });
    for (const merge of merges) sheet.mergeCells(merge);
    for (const [ref, format] of Object.entries(formats)) sheet.getCell(ref).numFmt = format;
  }
  return fixZipTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}

const SPECS: { name: string; sheets: SheetSpec[]; truth: WorkbookTruth }[] = [
  {
    name: '两级表头打勾.xlsx',
    sheets: [
      {
        name: 'Sheet1',
        merges: [
          'A1:N1',
          'A2:A3',
          'B2:B3',
          'C2:C3',
          'D2:D3',
          'E2:I2',
          'J2:K2',
          'L2:L3',
          'M2:M3',
          'N2:N3',
        ],
        rows: [
          ['西岭乡2024年度安全宣传“五进”工作登记表'],
          [
            '序号',
            '活动时间',
            '活动主题',
            '宣传形式',
            '进入领域',
            null,
            null,
            null,
            null,
            '规模',
            null,
            '发放宣传资料（份）',
            '地点',
            '责任部门',
          ],
          [
            null,
            null,
            null,
            null,
            '企业',
            '农村',
            '社区',
            '学校',
            '家庭',
            '场次',
            '参与人数',
            null,
            null,
            null,
          ],
          [
            1,
            '2024.3.4',
            '春耕农机安全宣讲',
            '安全宣讲',
            null,
            '√',
            null,
            null,
            null,
            2,
            86,
            120,
            '北山村',
            '农业办',
          ],
          [
            2,
            day('2024-03-25'),
            '全国中小学生安全教育日主题班会',
            '主题宣传活动',
            null,
            null,
            null,
            '√',
            '√',
            1,
            530,
            null,
            '乡中心校',
            '教育办',
          ],
          [
            3,
            '2024.4.28',
            '职业病防治宣传',
            '媒体宣传',
            '✓',
            null,
            '✓',
            null,
            null,
            1,
            null,
            200,
            null,
            '卫生院',
          ],
          [
            4,
            '2024.6.16',
            '安全宣传咨询日',
            '主题宣传活动',
            '√',
            '√',
            '√',
            '√',
            '√',
            1,
            700,
            1500,
            '集市',
            '安委办',
          ],
          [
            5,
            '2024.7.2',
            '一个领域也没勾的一行',
            '安全宣讲',
            null,
            null,
            null,
            null,
            null,
            1,
            10,
            null,
            null,
            null,
          ],
          [
            '合计',
            null,
            null,
            null,
            2,
            2,
            2,
            2,
            2,
            { formula: 'SUM(J4:J8)', result: 6 },
            1326,
            1820,
          ],
          ['填表人：', null, null, '审核人：', null, null, '负责人：'],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-04', '春耕农机安全宣讲', 'lecture', 'village', {
          sessions: 2,
          audience: 86,
          materials: 120,
          place: '北山村',
          organiser: '农业办',
        }),
        a('2024-03-25', '全国中小学生安全教育日主题班会', 'themed', 'school family', {
          audience: 530,
          materials: 0,
          organiser: '教育办',
        }),
        a('2024-04-28', '职业病防治宣传', 'media', 'enterprise community', {
          materials: 200,
          place: '',
        }),
        a('2024-06-16', '安全宣传咨询日', 'themed', 'enterprise village community school family', {
          audience: 700,
          materials: 1500,
        }),
      ],
      refused: [{ title: '一个领域也没勾的一行', about: '五进场所' }],
    },
  },
  {
    name: '一月一表.xlsx',
    sheets: [
      {
        name: '12月',
        rows: [
          ['2023年12月安全宣传台账'],
          ['日期', '活动名称', '形式', '领域', '人数', '次数'],
          ['12日', '年终企业约谈警示会', '警示曝光', '企业', '45人', 1],
        ],
      },
      {
        name: '1月',
        rows: [
          ['2024年1月安全宣传台账'],
          ['日期', '活动名称', '形式', '领域', '人数', '次数'],
          ['5日', '冬季防火宣讲', '宣讲', '农村', '60', '两次'],
          ['1.19', '燃气安全入户', '其他', '家庭', '130户', 1],
        ],
      },
      {
        name: '5月',
        rows: [
          ['2024年5月安全宣传台账'],
          ['日期', '活动名称', '形式', '领域', '人数', '次数'],
          [9, '防震减灾演练', '演练', '学校', 480, 1],
          ['12日', '防灾减灾日集中宣传', '主题宣传', '社区、农村', '二百人', '一'],
          ['小计', null, null, null, 680, 2],
        ],
      },
      {
        name: '9月',
        rows: [
          ['2024年9月安全宣传台账'],
          ['日期', '活动名称', '形式', '领域', '人数', '次数'],
          ['31日', '没有这一天的一行', '宣讲', '学校', 20, 1],
        ],
      },
    ],
    truth: {
      activity: [
        a('2023-12-12', '年终企业约谈警示会', 'warning', 'enterprise', { audience: 45 }),
        a('2024-01-05', '冬季防火宣讲', 'lecture', 'village', { audience: 60, sessions: 2 }),
        a('2024-01-19', '燃气安全入户', 'other', 'family', {
          audience: 130,
          households: 130,
        }),
        a('2024-05-09', '防震减灾演练', 'drill', 'school', { audience: 480 }),
        a('2024-05-12', '防灾减灾日集中宣传', 'themed', 'village community', { audience: 200 }),
      ],
      refused: [{ title: '没有这一天的一行', about: '日期' }],
    },
  },
  {
    name: '竖向合并.xlsx',
    sheets: [
      {
        name: '活动明细',
        merges: ['A1:H1', 'A3:A5', 'C3:C4', 'F3:F4', 'A6:A7', 'G6:G7'],
        rows: [
          ['2025年上半年活动明细'],
          ['时间', '内容', '类型', '对象', '受众', '地点', '资料', '备注'],
          ['2月18日', '烟花爆竹安全进社区', '安全宣讲', '社区', '150余人', '安泰社区', 300, null],
          [null, '消防器材使用教学', null, '社区', '约80人', null, null, '合办'],
          [null, '楼道电动车曝光', '警示曝光', '社区', null, '安泰社区公示栏', null, null],
          ['4月8日', '企业负责人集中培训', '安全宣讲', '企业', 66, '镇会议室', 132, null],
          [null, '企业应急演练', '应急疏散演练', '企业', 210, '华新公司', null, null],
        ],
      },
    ],
    truth: {
      activity: [
        a('2025-02-18', '烟花爆竹安全进社区', 'lecture', 'community', {
          audience: 150,
          place: '安泰社区',
          materials: 300,
        }),
        a('2025-02-18', '消防器材使用教学', 'lecture', 'community', {
          audience: 80,
          place: '安泰社区',
          materials: 0,
          remarks: '合办',
        }),
        a('2025-02-18', '楼道电动车曝光', 'warning', 'community', {
          audience: 0,
          place: '安泰社区公示栏',
        }),
        a('2025-04-08', '企业负责人集中培训', 'lecture', 'enterprise', {
          audience: 66,
          materials: 132,
        }),
        a('2025-04-08', '企业应急演练', 'drill', 'enterprise', { audience: 210, materials: 0 }),
      ],
    },
  },
  {
    name: '分节小计.xlsx',
    sheets: [
      {
        name: '五进',
        merges: ['A1:G1', 'A4:G4', 'A8:G8', 'A11:G11'],
        rows: [
          ['南湾街道安全宣传“五进”工作情况（2024年）'],
          ['填报单位：南湾街道办事处', null, null, null, null, '填报时间：2024年12月5日'],
          ['序号', '时 间', '活 动 名 称', '进哪里', '受众\n（人次）', '场\n次', '备　注'],
          ['一、安全宣讲'],
          [1, '3月6日', '建筑工地复工复产安全宣讲', '企业', 210, 3, null],
          [2, '9月1日', '开学第一课', '学校', '1,830', 4, null],
          [null, '小 计', null, null, 2040, 7],
          ['二、应急疏散演练'],
          [1, '5月10日', '商场消防疏散', '企业', 160, 1, '商场'],
          [null, '小 计', null, null, 160, 1],
          ['三、警示曝光'],
          [1, '11月3日', '高层住宅火灾案例通报', '社区,家庭', 95, 1, null],
          ['总  计', null, null, null, 2295, 9],
          ['注：本表数据截至11月底。'],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-06', '建筑工地复工复产安全宣讲', 'lecture', 'enterprise', {
          audience: 210,
          sessions: 3,
        }),
        a('2024-09-01', '开学第一课', 'lecture', 'school', { audience: 1830, sessions: 4 }),
        a('2024-05-10', '商场消防疏散', 'drill', 'enterprise', { audience: 160, remarks: '商场' }),
        a('2024-11-03', '高层住宅火灾案例通报', 'warning', 'community family', { audience: 95 }),
      ],
    },
  },
  {
    name: '数词与概数2024.xlsx',
    sheets: [
      {
        name: '台账',
        rows: [
          [
            '开展日期',
            '宣传主题',
            '宣传方式',
            '五进类别',
            '参加人数',
            '活动场次',
            '发放宣传品',
            '媒体报道（条）',
          ],
          [
            '二〇二四年三月八日',
            '女职工安全讲座',
            '讲座',
            '进企业',
            '三百人',
            '两场',
            '三百份',
            null,
          ],
          [
            '2024年四月十五日',
            '国家安全教育日宣传',
            '主题活动',
            '进社区、进学校',
            '近500人',
            '一次',
            '约1000份',
            '两条',
          ],
          ['2024-6-1（周六）', '亲子体验日', '体验', '家庭', '200多人', 1, '200余册', '1篇'],
          ['２０２４．６．１８', '全角日期的一行', '宣讲', '企业', '１２０人', '１', '无', '／'],
          ['20240707', '短视频推送', '短视频', '家庭', '1.2万', 1, '-', '3'],
          [
            '2024.7.9',
            '村民50人学生30人',
            '宣讲',
            '农村、学校',
            '村民50人、学生30人',
            '1场/次',
            '80',
            0,
          ],
          ['2024.7.10', '三场每场二十人', '培训', '企业', '3场×20人', 3, '60', 0],
          ['2024.7.11', '说不清人数的一行', '培训', '企业', '若干', 1, '', ''],
          ['2024.7.12', '小数人数的一行', '培训', '企业', 12.5, 1, '', ''],
          ['2024.7.13', '负数场次的一行', '培训', '企业', 12, -1, '', ''],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-08', '女职工安全讲座', 'lecture', 'enterprise', {
          audience: 300,
          sessions: 2,
          materials: 300,
          mediaItems: 0,
        }),
        a('2024-04-15', '国家安全教育日宣传', 'themed', 'community school', {
          audience: 500,
          sessions: 1,
          materials: 1000,
          mediaItems: 2,
        }),
        a('2024-06-01', '亲子体验日', 'immersive', 'family', {
          audience: 200,
          materials: 200,
          mediaItems: 1,
        }),
        a('2024-06-18', '全角日期的一行', 'lecture', 'enterprise', {
          audience: 120,
          materials: 0,
          mediaItems: 0,
        }),
        a('2024-07-07', '短视频推送', 'media', 'family', {
          audience: 12000,
          materials: 0,
          mediaItems: 3,
        }),
        a('2024-07-09', '村民50人学生30人', 'lecture', 'village school', {
          audience: 80,
          materials: 80,
        }),
        a('2024-07-10', '三场每场二十人', 'lecture', 'enterprise', {
          audience: 60,
          sessions: 3,
          materials: 60,
        }),
      ],
      refused: [
        { title: '说不清人数的一行', about: '人数' },
        { title: '小数人数的一行', about: '人数' },
        { title: '负数场次的一行', about: '场次' },
      ],
    },
  },
  {
    name: '分领域人次.xlsx',
    sheets: [
      {
        name: '2024',
        merges: ['A1:K1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:I2', 'J2:J3', 'K2:K3'],
        rows: [
          ['安全宣传“五进”开展情况统计'],
          [
            '日期',
            '宣传活动',
            '宣传类型',
            '受众人次',
            null,
            null,
            null,
            null,
            null,
            '场次',
            '承办单位',
          ],
          [null, null, null, '进企业', '进农村', '进社区', '进学校', '进家庭', '合计'],
          [
            day('2024-01-15'),
            '冬季安全大宣讲',
            '安全宣讲',
            120,
            80,
            null,
            null,
            null,
            { formula: 'SUM(D4:H4)', result: 200 },
            4,
            '安监所',
          ],
          [
            day('2024-04-22'),
            '地铁工地观摩',
            '经验推广',
            75,
            null,
            null,
            null,
            null,
            { formula: 'SUM(D5:H5)', result: 75 },
            1,
            '建管所',
          ],
          [
            day('2024-08-30'),
            '入户讲安全',
            '其他形式',
            0,
            310,
            0,
            0,
            265,
            { formula: 'SUM(D6:H6)', result: 575 },
            12,
            '各村',
          ],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-01-15', '冬季安全大宣讲', 'lecture', 'enterprise village', {
          audience: 200,
          sessions: 4,
          organiser: '安监所',
        }),
        a('2024-04-22', '地铁工地观摩', 'experience', 'enterprise', { audience: 75 }),
        a('2024-08-30', '入户讲安全', 'other', 'village family', { audience: 575, sessions: 12 }),
      ],
    },
  },
  {
    name: '一领域一表.xlsx',
    sheets: [
      {
        name: '进企业',
        rows: [
          ['东港区应急局2024年安全宣传进企业台账'],
          ['序号', '活动时间', '活动名称', '宣传形式', '参与人数'],
          [1, '2024/3/18', '危化品企业宣讲', '安全宣讲', 40],
        ],
      },
      {
        name: '进农村',
        rows: [
          ['东港区应急局2024年安全宣传进农村台账'],
          ['序号', '活动时间', '活动名称', '宣传形式', '参与人数'],
          [1, '2024/4/2', '农机安全广播', '媒体宣传', null],
          [2, '2024/7/20', '山洪转移演练', '应急疏散演练', 188],
        ],
      },
      {
        name: '进学校',
        rows: [
          ['东港区应急局2024年安全宣传进学校台账'],
          ['序号', '活动时间', '活动名称', '宣传形式', '参与人数'],
          [1, '2024/9/5', '新生消防体验', '体验式安全宣传教育', 320],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-18', '危化品企业宣讲', 'lecture', 'enterprise', { audience: 40 }),
        a('2024-04-02', '农机安全广播', 'media', 'village'),
        a('2024-07-20', '山洪转移演练', 'drill', 'village', { audience: 188 }),
        a('2024-09-05', '新生消防体验', 'immersive', 'school', { audience: 320 }),
      ],
    },
  },
  {
    name: '一形式一表2024年.xlsx',
    sheets: [
      {
        name: '宣讲',
        rows: [
          ['日期', '主题', '五进领域', '人数'],
          ['2024.2.20', '复工复产课', '企业', 88],
        ],
      },
      {
        name: '演练',
        rows: [
          ['日期', '主题', '五进领域', '人数'],
          ['2024.5.13', '防震疏散', '学校', 1200],
          ['2024.6.7', '防汛转移', '农村/社区', 90],
        ],
      },
      {
        name: '主题活动',
        rows: [
          ['日期', '主题', '五进领域', '人数'],
          ['2024.11.9', '119消防日', '社区', 260],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-02-20', '复工复产课', 'lecture', 'enterprise', { audience: 88 }),
        a('2024-05-13', '防震疏散', 'drill', 'school', { audience: 1200 }),
        a('2024-06-07', '防汛转移', 'drill', 'village community', { audience: 90 }),
        a('2024-11-09', '119消防日', 'themed', 'community', { audience: 260 }),
      ],
    },
  },
  {
    name: '一页四表.xlsx',
    sheets: [
      {
        name: '材料',
        merges: ['A1:F1', 'A2:F2', 'A7:F7', 'A12:F12', 'A16:F16'],
        rows: [
          ['城关镇2024年安全宣传“五进”工作材料'],
          ['一、宣传活动开展情况'],
          ['活动日期', '活动名称', '宣传形式', '进入领域', '受众人数', '主办单位'],
          ['2024.5.8', '敬老院消防演练', '应急疏散演练', '社区', 64, '消防站'],
          ['2024.10.11', '防诈与安全同宣', '主题宣传活动', '社区、家庭', 310, '派出所'],
          [],
          ['二、安全宣传试点培育情况'],
          ['试点名称', '类别', '地址', '联系人', '联系电话', '经验做法'],
          ['城关镇第二小学', '学校', '建设路8号', '德育处', '022-60000001', '每周一题安全问答'],
          ['兴隆纺织有限公司', '进企业', '工业园2号', '安环部', '13800000000', '班前会讲一条隐患'],
          [],
          ['三、安全宣传作品'],
          ['作品名称', '作品形式', '创作单位', '创作时间', '播放量'],
          ['《别让电动车进楼》', '微视频', '宣传办', '2024年8月15日', '2.3万'],
          [],
          ['四、成果案例'],
          ['案例标题', '所属领域', '主要做法', '工作成效', '备注'],
          [
            '“安全夜校”进村记',
            '农村',
            '晚上七点开课，农闲多讲、农忙少讲。',
            '累计授课46期。',
            '县级典型',
          ],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-05-08', '敬老院消防演练', 'drill', 'community', {
          audience: 64,
          organiser: '消防站',
        }),
        a('2024-10-11', '防诈与安全同宣', 'themed', 'community family', { audience: 310 }),
      ],
      pilot: [
        {
          year: 2024,
          kind: 'school',
          name: '城关镇第二小学',
          address: '建设路8号',
          contact: '德育处',
          phone: '022-60000001',
          practice: '每周一题安全问答',
        },
        { year: 2024, kind: 'enterprise', name: '兴隆纺织有限公司', phone: '13800000000' },
      ],
      work: [
        {
          year: 2024,
          title: '《别让电动车进楼》',
          type: 'video',
          authors: '宣传办',
          createdOn: '2024-08-15',
          reach: 23000,
        },
      ],
      case: [
        {
          year: 2024,
          title: '“安全夜校”进村记',
          setting: 'village',
          practice: '晚上七点开课，农闲多讲、农忙少讲。',
          results: '累计授课46期。',
          remarks: '县级典型',
        },
      ],
    },
  },
  {
    name: '日期各样.xlsx',
    sheets: [
      {
        name: '登记',
        rows: [
          ['2024年度宣传登记'],
          ['宣传日期', '宣传项目', '宣传形式', '五进', '受益人数'],
          ['5月12日-14日', '防灾减灾周', '主题宣传活动', '社区', 900],
          ['2024.6.1-6.30', '安全生产月', '主题宣传活动', '企业', 2000],
          ['2024年5月30日至6月1日', '儿童安全周', '主题宣传活动', '学校', 400],
          ['24.7.3', '两位年份', '安全宣讲', '企业', 30],
          ['7月15日（星期一）', '带星期', '安全宣讲', '企业', 30],
          ['2024年7月16日 14:30', '带时间', '安全宣讲', '企业', 30],
          ['2024年7月17日上午', '带上午', '安全宣讲', '企业', 30],
          ['7.18', '点分月日', '安全宣讲', '企业', 30],
          ['7/19', '斜杠月日', '安全宣讲', '企业', 30],
          ['2024-07-20 00:00:00', '导出的时间', '安全宣讲', '企业', 30],
          ['七月二十一日', '汉字月日', '安全宣讲', '企业', 30],
          ['7月22、23日', '两天', '安全宣讲', '企业', 30],
          ['5月', '只有月份的一行', '安全宣讲', '企业', 30],
          ['6月上旬', '只有旬的一行', '安全宣讲', '企业', 30],
          ['2024.13.1', '月份写错的一行', '安全宣讲', '企业', 30],
          ['2023.2.29', '平年闰日的一行', '安全宣讲', '企业', 30],
          ['待定', '日期待定的一行', '安全宣讲', '企业', 30],
          ['2024.8.5-8.1', '倒着写的一行', '安全宣讲', '企业', 30],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-05-12', '防灾减灾周', 'themed', 'community', {
          audience: 900,
          endDate: '2024-05-14',
        }),
        a('2024-06-01', '安全生产月', 'themed', 'enterprise', {
          audience: 2000,
          endDate: '2024-06-30',
        }),
        a('2024-05-30', '儿童安全周', 'themed', 'school', { audience: 400, endDate: '2024-06-01' }),
        ...[
          ['2024-07-03', '两位年份'],
          ['2024-07-15', '带星期'],
          ['2024-07-16', '带时间'],
          ['2024-07-17', '带上午'],
          ['2024-07-18', '点分月日'],
          ['2024-07-19', '斜杠月日'],
          ['2024-07-20', '导出的时间'],
          ['2024-07-21', '汉字月日'],
        ].map(([date = '', title = '']) =>
          a(date, title, 'lecture', 'enterprise', { audience: 30, endDate: null }),
        ),
        a('2024-07-22', '两天', 'lecture', 'enterprise', { audience: 30, endDate: '2024-07-23' }),
      ],
      refused: [
        '只有月份的一行',
        '只有旬的一行',
        '月份写错的一行',
        '平年闰日的一行',
        '日期待定的一行',
        '倒着写的一行',
      ].map((title) => ({ title, about: '日期' })),
    },
  },
  {
    name: '跨年的十二月.xlsx',
    sheets: [
      {
        name: '活动',
        rows: [
          ['平安镇2024年安全宣传活动一览表'],
          ['时间', '活动名称', '宣传形式', '领域', '人次'],
          ['12月14日', '年末的第一场', '安全宣讲', '企业', 20],
          ['1月8日', '年初', '安全宣讲', '企业', 20],
          ['6月20日', '截止当天', '安全宣讲', '企业', 20],
          ['12月10日', '年度最后一天', '安全宣讲', '企业', 20],
        ],
      },
    ],
    truth: {
      activity: [
        a('2023-12-14', '年末的第一场', 'lecture', 'enterprise', { audience: 20 }),
        a('2024-01-08', '年初', 'lecture', 'enterprise', { audience: 20 }),
        a('2024-06-20', '截止当天', 'lecture', 'enterprise', { audience: 20 }),
        a('2024-12-10', '年度最后一天', 'lecture', 'enterprise', { audience: 20 }),
      ],
    },
  },
  {
    name: '多出的栏目.xlsx',
    sheets: [
      {
        name: '2024年台账',
        rows: [
          [
            '编号',
            '＊活动名称',
            '主 办\n单 位',
            '协办单位',
            '活动日期',
            '活动地点',
            '宣 传 形 式（单选）',
            '五进领域（可多选）',
            '参加人数（人）',
            '发放材料（份）',
            '新闻报道\n（条）',
            '重要节点',
            '线上/线下',
            '是否有照片',
            '用车（辆）',
            '备注',
          ],
          [
            'AQ-01',
            '“5·12”集中宣传',
            '应急办',
            '红十字会、消防站',
            '2024-05-11',
            '人民广场',
            '主题宣传活动',
            '社区 家庭',
            860,
            2000,
            3,
            '防灾减灾日',
            '线下',
            '有',
            15,
            '区级',
          ],
          [
            'AQ-02',
            '线上知识竞答',
            '宣传科',
            null,
            '2024-06-05',
            null,
            '媒体宣传',
            '企业|农村|社区|学校|家庭',
            5200,
            null,
            1,
            '安全生产月',
            '线上',
            '无',
            null,
            null,
          ],
          [
            'AQ-03',
            '网格员走访',
            '综治办',
            null,
            '2024-08-01',
            '各小区',
            '入户走访',
            '社区；家庭',
            640,
            640,
            null,
            '无',
            null,
            null,
            0,
            null,
          ],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-05-11', '“5·12”集中宣传', 'themed', 'community family', {
          audience: 860,
          materials: 2000,
          mediaItems: 3,
          organiser: '应急办',
          partners: '红十字会、消防站',
          place: '人民广场',
          occasion: 'disaster-day',
          mode: 'offline',
          remarks: '区级；是否有照片：有；用车（辆）：15',
        }),
        a('2024-06-05', '线上知识竞答', 'media', 'enterprise village community school family', {
          audience: 5200,
          occasion: 'safety-month',
          mode: 'online',
          mediaItems: 1,
        }),
        a('2024-08-01', '网格员走访', 'other', 'community family', {
          audience: 640,
          occasion: null,
          mode: 'offline',
        }),
      ],
    },
  },
  {
    name: '数字日期.xlsx',
    sheets: [
      {
        name: '2024年',
        formats: {
          A2: 'm"月"d"日"',
          A3: 'm"月"d"日"',
          A4: 'General',
          A6: '0.00',
          A9: 'yyyy"年"m"月"d"日"',
        },
        rows: [
          ['日期', '活动名称', '形式', '领域', '人数'],
          [day('2024-03-15'), '月日格式', '宣讲', '企业', 10],
          [day('2025-04-16'), '补录时年份错了', '宣讲', '企业', 10],
          [45424, '常规格式的序列号', '宣讲', '社区', 10],
          [5.15, '点号成了小数', '宣讲', '社区', 10],
          [5.2, '五月二十日', '宣讲', '社区', 10],
          [20240601, '八位数字', '宣讲', '社区', 10],
          ['45450', '文本序列号', '宣讲', '社区', 10],
          [day('2024-07-01'), '年月日格式', '宣讲', '社区', 10],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-15', '月日格式', 'lecture', 'enterprise', { audience: 10 }),
        a('2024-04-16', '补录时年份错了', 'lecture', 'enterprise', { audience: 10 }),
        a('2024-05-12', '常规格式的序列号', 'lecture', 'community', { audience: 10 }),
        a('2024-05-15', '点号成了小数', 'lecture', 'community', { audience: 10 }),
        a('2024-05-20', '五月二十日', 'lecture', 'community', { audience: 10 }),
        a('2024-06-01', '八位数字', 'lecture', 'community', { audience: 10 }),
        a('2024-06-07', '文本序列号', 'lecture', 'community', { audience: 10 }),
        a('2024-07-01', '年月日格式', 'lecture', 'community', { audience: 10 }),
      ],
    },
  },
  {
    name: '方框打勾.xlsx',
    sheets: [
      {
        name: '2024年度',
        rows: [
          ['活动日期', '活动名称', '宣传形式', '五进领域', '参与人数'],
          ['2024.3.1', '方框在前', '安全宣讲', '☑企业 □农村 ☑社区 □学校 □家庭', 50],
          ['2024.3.2', '方框在后', '安全宣讲', '企业□ 农村√ 社区□ 学校√ 家庭□', 50],
          ['2024.3.3', '连写', '安全宣讲', '企业农村社区', 50],
          ['2024.3.4', '都进', '安全宣讲', '五进', 50],
          ['2024.3.5', '近义词', '安全宣讲', '中小学、幼儿园', 50],
          ['2024.3.6', '进字连写', '安全宣讲', '进企业进校园', 50],
          ['2024.3.7', '认不出领域的一行', '安全宣讲', '火星', 50],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-01', '方框在前', 'lecture', 'enterprise community', { audience: 50 }),
        a('2024-03-02', '方框在后', 'lecture', 'village school', { audience: 50 }),
        a('2024-03-03', '连写', 'lecture', 'enterprise village community', { audience: 50 }),
        a('2024-03-04', '都进', 'lecture', 'enterprise village community school family', {
          audience: 50,
        }),
        a('2024-03-05', '近义词', 'lecture', 'school', { audience: 50 }),
        a('2024-03-06', '进字连写', 'lecture', 'enterprise school', { audience: 50 }),
      ],
      refused: [{ title: '认不出领域的一行', about: '领域' }],
    },
  },
  {
    name: '月表加汇总.xlsx',
    sheets: [
      {
        name: '填表说明',
        rows: [
          ['填表说明'],
          ['活动日期', '按 2024.5.12 填写', '必填'],
          ['活动名称', '写全称', '必填'],
        ],
      },
      {
        name: '3月',
        rows: [
          ['日期', '活动名称', '宣传形式', '进入领域', '受众人数'],
          ['2024.3.12', '植树防火', '安全宣讲', '农村', 33],
        ],
      },
      {
        name: '4月',
        rows: [
          ['日期', '活动名称', '宣传形式', '进入领域', '受众人数'],
          ['2024.4.4', '清明防火', '安全宣讲', '农村', 44],
        ],
      },
      {
        name: '全年汇总',
        rows: [
          ['日期', '活动名称', '宣传形式', '进入领域', '受众人数'],
          ['2024.3.12', '植树防火', '安全宣讲', '农村', 33],
          ['2024.4.4', '清明防火', '安全宣讲', '农村', 44],
          ['合计', null, null, null, 77],
        ],
      },
      {
        name: '统计',
        rows: [
          ['形式', '场次', '人次'],
          ['安全宣讲', 2, 77],
          ['合计', 2, 77],
        ],
      },
      {
        name: '下拉选项',
        state: 'hidden',
        rows: [
          ['宣传形式', '活动名称', '日期'],
          ['安全宣讲', '甲', '2024.1.1'],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-12', '植树防火', 'lecture', 'village', { audience: 33 }),
        a('2024-04-04', '清明防火', 'lecture', 'village', { audience: 44 }),
      ],
    },
  },
  {
    name: '起止两栏.xlsx',
    sheets: [
      {
        name: '台账',
        merges: ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:G2', 'H1:H2'],
        rows: [
          ['序号', '活动时间', null, '活动名称', '活动形式', '所属领域', '覆盖人次', '牵头部门'],
          [null, '开始', '结束'],
          [
            1,
            '2024.6.1',
            '2024.6.30',
            '安全生产月系列活动',
            '主题宣传活动',
            '企业、社区',
            '3500人次',
            '安委办',
          ],
          [2, '2024.7.1', '2024.7.1', '单日活动', '宣讲', '企业', 35, '同上'],
          [3, '2024.7.5', null, '没有结束', '〃', '〃', 20, '〃'],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-06-01', '安全生产月系列活动', 'themed', 'enterprise community', {
          endDate: '2024-06-30',
          audience: 3500,
          organiser: '安委办',
        }),
        a('2024-07-01', '单日活动', 'lecture', 'enterprise', {
          endDate: null,
          audience: 35,
          organiser: '安委办',
        }),
        a('2024-07-05', '没有结束', 'lecture', 'enterprise', {
          endDate: null,
          audience: 20,
          organiser: '安委办',
        }),
      ],
    },
  },
  {
    name: '试点作品案例.xlsx',
    sheets: [
      {
        name: '试点',
        merges: ['A1:E1', 'A3:A4'],
        rows: [
          ['2024年安全宣传试点培育名单'],
          ['五进类别', '试点单位名称', '负责人', '选树时间', '工作成效'],
          ['农村', '柳河村', '村委会', '2024年3月', '全年零事故'],
          [null, '杏花村', '村委会', '2024.3.20', '火情下降'],
          ['社区', '阳光里社区', '居委会', '2024.4', null],
        ],
      },
      {
        name: '作品',
        rows: [
          ['2024年作品'],
          ['序号', '作品标题', '类别', '作者', '发布平台', '发布时间', '阅读量'],
          [1, '《一封信》', '图文', '宣传办', '微信公众号', '2024.5.20', '1,204'],
          [2, '《防汛歌》', '歌曲', '文化站', '村广播', '2024.7', null],
        ],
      },
      {
        name: '案例',
        rows: [
          ['名称', '年度', '领域', '形式', '起止时间', '背景', '做法', '成效', '推广价值'],
          [
            '小喇叭大安全',
            '2024年',
            '农村',
            '媒体宣传',
            '2024.1-2024.12',
            '老人多',
            '每天三播',
            '知晓率九成',
            '全镇推广',
          ],
        ],
      },
    ],
    truth: {
      pilot: [
        {
          year: 2024,
          kind: 'village',
          name: '柳河村',
          contact: '村委会',
          results: '全年零事故',
          chosenOn: null,
          remarks: '选树时间：2024年3月',
        },
        { year: 2024, kind: 'village', name: '杏花村', chosenOn: '2024-03-20' },
        { year: 2024, kind: 'community', name: '阳光里社区' },
      ],
      work: [
        {
          year: 2024,
          title: '《一封信》',
          type: 'graphic',
          authors: '宣传办',
          publishedAt: '微信公众号',
          publishedOn: '2024-05-20',
          reach: 1204,
        },
        { year: 2024, title: '《防汛歌》', type: 'audio', publishedOn: null },
      ],
      case: [
        {
          year: 2024,
          title: '小喇叭大安全',
          setting: 'village',
          form: 'media',
          period: '2024.1-2024.12',
          background: '老人多',
          practice: '每天三播',
          results: '知晓率九成',
          promotion: '全镇推广',
        },
      ],
    },
  },
  {
    name: '报表式表头.xlsx',
    sheets: [
      {
        name: 'Sheet1',
        merges: ['A2:I2', 'A3:I3'],
        rows: [
          ['附件2'],
          ['安全宣传“五进”活动统计表'],
          ['（2023年12月11日至2024年6月20日）'],
          ['填报单位（盖章）：', null, null, '联系电话：', null, null, '填报日期：'],
          ['说明：1.宣传形式按通知填写；2.人数为实际参加人数。'],
          [],
          ['序号', '时间', '地点', '活动内容', '宣传形式', '宣传领域', '人数', '场次', '责任单位'],
          ['甲', '乙', '丙', 1, 2, 3, 4, 5, 6],
          ['示例', '5.12', '广场', '防灾减灾日宣传', '主题宣传活动', '社区', 100, 1, '应急办'],
          [1, '12.20', '镇政府', '冬至用电安全宣讲', '安全宣讲', '企业', 31, 1, '应急办'],
          [2, '3.9', '村广场', '春季防火巡演', '文艺演出', '农村', 260, 2, '文化站'],
          ['序号', '时间', '地点', '活动内容', '宣传形式', '宣传领域', '人数', '场次', '责任单位'],
          [3, '6.20', '中学', '防溺水课', '宣讲', '学校', 900, 1, '教育办'],
          [4],
          [5],
          ['合计', null, null, null, null, null, 1191, 4],
          ['填报人：', null, null, '审核人：', null, null, '负责人签字：'],
        ],
      },
    ],
    truth: {
      activity: [
        a('2023-12-20', '冬至用电安全宣讲', 'lecture', 'enterprise', {
          audience: 31,
          place: '镇政府',
          organiser: '应急办',
        }),
        a('2024-03-09', '春季防火巡演', 'other', 'village', { audience: 260, sessions: 2 }),
        a('2024-06-20', '防溺水课', 'lecture', 'school', { audience: 900 }),
      ],
    },
  },
  {
    name: '集团公司2025年.xlsx',
    sheets: [
      {
        name: '安全宣传活动清单',
        rows: [
          [
            '活动主题',
            '活动类别',
            '宣传对象',
            '开展时间',
            '所属单位',
            '受教育人次',
            '频次',
            '活动简介',
            '报道链接',
          ],
          [
            '安全生产月启动',
            '主题宣传',
            '企业职工',
            '2025/6/3',
            '一公司',
            430,
            1,
            '宣誓、签名。',
            null,
          ],
          [
            '职工家属开放日',
            '体验',
            '职工家庭',
            '2025/7/12',
            '二公司',
            96,
            1,
            '参观VR体验馆。',
            'https://example.com/1',
          ],
          ['班组长安全培训', '培训', '企业员工', '2025/8/20', '三公司', 55, 2, '', null],
        ],
      },
    ],
    truth: {
      activity: [
        a('2025-06-03', '安全生产月启动', 'themed', 'enterprise', {
          audience: 430,
          organiser: '一公司',
          summary: '宣誓、签名。',
        }),
        a('2025-07-12', '职工家属开放日', 'immersive', 'family', {
          audience: 96,
          details: { links: 'https://example.com/1' },
        }),
        a('2025-08-20', '班组长安全培训', 'lecture', 'enterprise', {
          audience: 55,
          sessions: 2,
          summary: '',
        }),
      ],
    },
  },
  {
    name: '没有年份.xlsx',
    sheets: [
      {
        name: '台账',
        rows: [
          ['日期', '名称', '形式', '领域', '人数'],
          ['3月3日', '由指定年度补全', '宣讲', '企业', 10],
          ['12月11日', '新年度第一天', '宣讲', '企业', 10],
        ],
      },
    ],
    truth: {
      yearOption: 2026,
      activity: [
        a('2026-03-03', '由指定年度补全', 'lecture', 'enterprise', { audience: 10 }),
        a('2026-12-11', '新年度第一天', 'lecture', 'enterprise', { audience: 10 }),
      ],
    },
  },
  {
    name: '年月日分栏.xlsx',
    sheets: [
      {
        name: '登记簿',
        merges: ['A1:C1', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:G2'],
        rows: [
          ['活动时间', null, null, '活动名称', '宣传形式', '进入领域', '人数'],
          ['年', '月', '日'],
          [2024, 3, 8, '第一场', '宣讲', '企业', 31],
          [null, null, 29, '同月另一天', '宣讲', '社区', 32],
          [2024, 12, 20, '年末', '演练', '学校', 33],
          [2024, 2, 30, '没有这一天的一行', '演练', '学校', 34],
        ],
      },
      {
        name: '倒序',
        rows: [
          ['时间（2024年）', '活动名称', '宣传形式', '进入领域', '人数'],
          ['12月18日', '倒序的年末', '宣讲', '企业', 3],
          ['9月3日', '倒序的九月', '宣讲', '企业', 2],
          ['1月5日', '倒序的一月', '宣讲', '企业', 1],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-03-08', '第一场', 'lecture', 'enterprise', { audience: 31 }),
        a('2024-03-29', '同月另一天', 'lecture', 'community', { audience: 32 }),
        a('2024-12-20', '年末', 'drill', 'school', { audience: 33 }),
        a('2024-12-18', '倒序的年末', 'lecture', 'enterprise', { audience: 3 }),
        a('2024-09-03', '倒序的九月', 'lecture', 'enterprise', { audience: 2 }),
        a('2024-01-05', '倒序的一月', 'lecture', 'enterprise', { audience: 1 }),
      ],
      refused: [{ title: '没有这一天的一行', about: '日期' }],
    },
  },
  {
    name: '合并的人数.xlsx',
    sheets: [
      {
        name: '2024年活动',
        merges: ['E2:E3', 'F2:F3', 'E4:E5', 'F4:F5', 'G2:G3'],
        rows: [
          ['日期', '活动名称', '宣传形式', '进入领域', '参与人数', '场次', '地点', '联系人'],
          ['2024.4.1', '人数合在一起的第一行', '宣讲', '企业', 300, 2, '礼堂', '安监站'],
          ['2024.4.2', '人数合在一起的第二行', '宣讲', '社区', null, null, null, '无'],
          ['2024.4.3', '场次合在一起的第一行', '宣讲', '企业', '90人', 3, '甲厂', '/'],
          ['2024.4.4', '场次合在一起的第二行', '宣讲', '社区', null, null, '乙社区', null],
        ],
      },
    ],
    truth: {
      activity: [
        a('2024-04-01', '人数合在一起的第一行', 'lecture', 'enterprise', {
          audience: 300,
          sessions: 1,
          place: '礼堂',
          remarks: '联系人：安监站',
        }),
        a('2024-04-02', '人数合在一起的第二行', 'lecture', 'community', {
          audience: 0,
          sessions: 1,
          place: '礼堂',
        }),
        a('2024-04-03', '场次合在一起的第一行', 'lecture', 'enterprise', {
          audience: 90,
          sessions: 3,
          place: '甲厂',
          remarks: '',
        }),
        a('2024-04-04', '场次合在一起的第二行', 'lecture', 'community', {
          audience: 0,
          sessions: 0,
          place: '乙社区',
        }),
      ],
    },
  },
];
