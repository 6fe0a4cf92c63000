import { paragraph, row, SIZE_PT, style, textCell } from '#shared/forms/form-cells.ts';
import { paperOf } from '#shared/forms/form-heading.ts';
import type { FormModel, Table } from '#shared/forms/form-model.ts';
import { PORTRAIT, textArea } from '#shared/forms/page.ts';

/** What a clerk does from the first start to the mail, in the words on the screen. */
const STEPS: readonly (readonly [step: string, how: string])[] = [
  [
    '打开',
    '第一次点“使用建议的文件夹”；想先看看，点“打开示例台账”。示例放在单独的文件夹里，不会混进您的数据。',
  ],
  [
    '导入台账',
    '首页点“选择工作簿…”，选手头的 .xlsx，不用改格式。先看预览：“需要改正”的填上，“推测的内容”过目；确认以前什么都不会写入，导入以后能一步撤销。',
  ],
  [
    '日常登记',
    'Ctrl+N 新增活动：活动名称、日期、宣传形式、五进场所必填，“3万”“约200人”照平常写。照片拖进表单。Ctrl+S 保存，Ctrl+Z 撤销。',
  ],
  ['核对', '“报送”页的第一站，逐条对照通知要求；未达标的，点右边的按钮直接去补。'],
  [
    '编制',
    '勾选随表报送的试点、作品、案例，写“特色做法”“下步打算”；右边就是打印效果，数字都能点开。',
  ],
  [
    '签批',
    '点“定稿并打包”，再点“全部打印”，送领导签字、单位盖章；扫描以后填“签批人”“签批日期”，附上扫描件。',
  ],
  [
    '报送',
    '打开材料里的“邮件草稿.eml”，检查后发出；没有网络的电脑，把整个材料文件夹拷到能发邮件的电脑上。发出以后点“登记为已报送”。',
  ],
  ['备份', '每次报送以后：“设置”→“备份与恢复”→“立即备份…”，存到 U 盘或单位的共享盘。'],
];

const NOTES = [
  '按程序自带的通知，上半年报送期限是 6 月 20 日，下半年是 12 月 10 日，遇到休息日提前；用别的通知的，以首页写的期限为准。',
  '按 F1 看手册，翻开的就是正在用的那一页；按 Ctrl+K 查找记录和功能。',
  '全部数据只存在本机的台账文件夹里，程序不联网。出错时到“设置”→“关于”，点“生成诊断报告…”，交给技术人员。',
];

/** When its words were changed last; the same words give the same bytes. */
export const ONE_PAGE_DAY = '2026-11-26';

/** 一页纸上手, on one A4 page; `day` is what the file says of itself (YYYY-MM-DD). */
export function onePage(day: string): FormModel {
  const { widthMm } = textArea(PORTRAIT);
  const text = style('fangsong', SIZE_PT.xiaosi);
  const table: Table = {
    type: 'table',
    id: 'steps',
    columnWidthsMm: [10, 26, widthMm - 36],
    headerRowCount: 0,
    borders: true,
    rows: STEPS.map(([step, how], index) =>
      row(16, [
        textCell(`step.${index + 1}.number`, String(index + 1), text),
        textCell(`step.${index + 1}`, step, style('hei', SIZE_PT.xiaosi)),
        textCell(`step.${index + 1}.how`, how, text, { align: 'left' }),
      ]),
    ),
  };
  const title = '五进台账　一页纸上手';
  return paperOf(
    {
      kind: 'guide',
      label: '',
      title,
      page: PORTRAIT,
      about: '',
      author: '',
      day,
      footerText: '详细的见手册（F1）',
    },
    [
      table,
      ...NOTES.map((note, index) =>
        paragraph(
          `note.${index + 1}`,
          note,
          style('fangsong', SIZE_PT.xiaosi, { indentChars: 2 }),
          'justify',
        ),
      ),
    ],
  );
}
