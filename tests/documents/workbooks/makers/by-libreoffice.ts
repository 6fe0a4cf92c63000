import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkbookTruth } from '../../../support/workbook-truth.ts';
import { a, type MadeWorkbook } from './maker.ts';

interface Source {
  name: string;
  extension: 'html' | 'csv' | 'fods';
  content: string;
  filter?: string;
  truth: WorkbookTruth;
}

/** Tables that LibreOffice Calc opened and saved as .xlsx. */
export function byLibreOffice(): MadeWorkbook[] {
  const folder = mkdtempSync(join(tmpdir(), 'wujin-workbooks-'));
  try {
    return SOURCES.map((source, index) => convert(source, folder, index));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convert(
  { name, extension, content, filter, truth }: Source,
  folder: string,
  index: number,
): MadeWorkbook {
  const file = join(folder, `source${index}.${extension}`);
  writeFileSync(file, content);
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    ...(filter ? [`--infilter=${filter}`] : []),
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    folder,
    file,
  ]);
  return { name, bytes: readFileSync(join(folder, `source${index}.xlsx`)), truth };
}

function html(body: string): string {
  return `<html><head><meta charset="utf-8"></head><body><table>${body}</table></body></html>`;
}

function row(...cells: string[]): string {
  return `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
}

const fodsCell = (value: string | number, kind?: 'date') => {
  if (kind === 'date')
    return `<table:table-cell table:style-name="d" office:value-type="date" office:date-value="${value}"/>`;
  return typeof value === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${value}"/>`
    : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
};
const fodsRow = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

const SOURCES: Source[] = [
  {
    name: '网页表格.xlsx',
    extension: 'html',
    filter: 'calc_HTML_WebQuery',
    content: html(
      [
        row('<td colspan="8">柳林街道2024年安全宣传“五进”活动情况</td>'),
        row(
          '<td rowspan="2">序号</td>',
          '<td rowspan="2">日期</td>',
          '<td rowspan="2">活动名称</td>',
          '<td rowspan="2">宣传形式</td>',
          '<td rowspan="2">五进领域</td>',
          '<td colspan="2">参与情况</td>',
          '<td rowspan="2">地点</td>',
        ),
        row('人数', '场次'),
        row(
          '1',
          '2024年3月15日',
          '<td rowspan="2">消防知识宣讲</td>',
          '安全宣讲',
          '企业',
          '120人',
          '2',
          '<td rowspan="2">街道礼堂</td>',
        ),
        row('2', '2024年3月16日', '安全宣讲', '社区', '85', '1'),
        row(
          '3',
          '2024年6月12日',
          '安全生产月启动',
          '主题宣传活动',
          '企业、社区',
          '1,300',
          '1',
          '广场',
        ),
        row('<td colspan="5">合计</td>', '1505', '4', ''),
      ].join(''),
    ),
    truth: {
      activity: [
        a('2024-03-15', '消防知识宣讲', 'lecture', 'enterprise', {
          audience: 120,
          sessions: 2,
          place: '街道礼堂',
        }),
        a('2024-03-16', '消防知识宣讲', 'lecture', 'community', {
          audience: 85,
          place: '街道礼堂',
        }),
        a('2024-06-12', '安全生产月启动', 'themed', 'enterprise community', {
          audience: 1300,
          place: '广场',
        }),
      ],
    },
  },
  {
    name: '系统导出.xlsx',
    extension: 'csv',
    filter: 'CSV:44,34,76,1,,0,false,true,false',
    content: [
      'ID,活动名称,开始日期,结束日期,宣传形式,五进类型,受众人数,资料份数,活动地点,主办单位,创建人',
      '101,"安全知识讲座",2024-03-02,2024-03-02,安全宣讲,"企业,社区",56,60,"会议室,二楼",应急局,管理员',
      '102,"消防演练",2024-05-06,2024-05-07,应急疏散演练,学校,"1,020",0,一中,教育局,管理员',
      '103,"广播""村村响""",2024-08-09,,媒体宣传,农村,,,各村,农业局,管理员',
    ].join('\n'),
    truth: {
      activity: [
        a('2024-03-02', '安全知识讲座', 'lecture', 'enterprise community', {
          endDate: null,
          audience: 56,
          materials: 60,
          place: '会议室,二楼',
          organiser: '应急局',
        }),
        a('2024-05-06', '消防演练', 'drill', 'school', {
          endDate: '2024-05-07',
          audience: 1020,
          materials: 0,
          place: '一中',
        }),
        a('2024-08-09', '广播"村村响"', 'media', 'village', { endDate: null, place: '各村' }),
      ],
    },
  },
  {
    name: '日期列.xlsx',
    extension: 'fods',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="N1"><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style><style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="活动台账">
${fodsRow(fodsCell('2024年度活动台账'))}
${fodsRow(...['活动日期', '活动名称', '宣传形式', '进入领域', '受众人次', '场次'].map((text) => fodsCell(text)))}
${fodsRow(fodsCell('2024-02-29', 'date'), fodsCell('闰日宣讲'), fodsCell('宣讲'), fodsCell('社区'), fodsCell(29), fodsCell(1))}
${fodsRow(fodsCell('2024-11-09', 'date'), fodsCell('消防体验'), fodsCell('体验'), fodsCell('家庭'), fodsCell(119), fodsCell(2))}
</table:table></office:spreadsheet></office:body></office:document>`,
    truth: {
      activity: [
        a('2024-02-29', '闰日宣讲', 'lecture', 'community', { audience: 29 }),
        a('2024-11-09', '消防体验', 'immersive', 'family', { audience: 119, sessions: 2 }),
      ],
    },
  },
];
