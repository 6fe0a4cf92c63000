import type { RecordKind } from '#shared/domain/record.ts';
import type { ColumnPath } from '#shared/domain/records-by-kind.ts';

/** What a body is asked for, a sheet for each kind. */
export type CollectedKind = Exclude<RecordKind, 'pilot'>;

interface AskedColumn<K extends RecordKind> {
  path: ColumnPath<K>;
  /** Shown where the cell is chosen. */
  hint: string;
  /** In the row that shows how; it is never imported. */
  example: string | number;
}

export const COLLECTED: { [K in CollectedKind]: readonly AskedColumn<K>[] } = {
  activity: [
    { path: 'date', hint: '开展的那一天，如 2024-05-12。', example: '' },
    { path: 'title', hint: '做了什么，一项活动一行。', example: '示例：安全生产月消防知识宣讲' },
    { path: 'form', hint: '从列表里选一种。', example: '安全宣讲' },
    {
      path: 'settings',
      hint: '从列表里选；有几种的，用顿号隔开填写，如 企业、社区。',
      example: '农村',
    },
    { path: 'sessions', hint: '整数。一项活动办了几场。', example: 1 },
    { path: 'audience', hint: '整数。到场的人次，几场的加起来。', example: 60 },
    { path: 'households', hint: '整数。入户的填走访了几户，没有的不填。', example: '' },
    { path: 'place', hint: '在哪里开展。', example: '村文化广场' },
    { path: 'organiser', hint: '谁主办的；就是本单位的可以不填。', example: '' },
    { path: 'materials', hint: '整数。发了多少份资料。', example: 50 },
    { path: 'mediaItems', hint: '整数。媒体报道了几条。', example: 0 },
    { path: 'summary', hint: '一两句话。', example: '请消防站的同志讲家庭用火用电安全。' },
    { path: 'remarks', hint: '其他要说明的。', example: '' },
  ],
  work: [
    { path: 'title', hint: '作品的名称。', example: '示例：出门三件事' },
    { path: 'type', hint: '从列表里选。', example: '短视频' },
    { path: 'authors', hint: '几个人的用顿号隔开。', example: '' },
    { path: 'createdOn', hint: '如 2024-05-12。', example: '' },
    { path: 'publishedAt', hint: '在哪里发布的。', example: '村公众号' },
    { path: 'reach', hint: '整数。', example: 300 },
    { path: 'settings', hint: '给谁看的，从列表里选；有几种的，用顿号隔开。', example: '农村' },
    { path: 'introduction', hint: '一两句话。', example: '提醒出门前关火、断电、锁门。' },
    { path: 'contact', hint: '', example: '' },
    { path: 'phone', hint: '', example: '' },
  ],
  case: [
    { path: 'title', hint: '案例的名称。', example: '示例：敲门一分钟' },
    { path: 'setting', hint: '从列表里选一种。', example: '农村' },
    { path: 'form', hint: '从列表里选一种。', example: '安全宣讲' },
    { path: 'period', hint: '如 2024年3月至5月。', example: '2024年3月至5月' },
    { path: 'background', hint: '为什么做。', example: '独居老人多。' },
    { path: 'practice', hint: '怎样做的。', example: '网格员每周上门一次。' },
    { path: 'results', hint: '做成了什么，写具体的数。', example: '入户120户。' },
    { path: 'promotion', hint: '别处能学什么。', example: '' },
    { path: 'contact', hint: '', example: '' },
    { path: 'phone', hint: '', example: '' },
  ],
};

/** The first column of every sheet; what stands there marks the row that shows how. */
export const MARK_HEADING = '序号';
export const EXAMPLE_MARK = '示例（不导入）';
/** The name of the thing in the example begins so. */
export const EXAMPLE_START = '示例：';

/** What is good to have beside the numbers. */
export const EVIDENCE_SHEET = '佐证材料';
export const EVIDENCE_WISHES: readonly (readonly [string, string])[] = [
  [
    '现场照片',
    '每项活动2到3张，看得出地点和人数；文件名写日期和活动名称，如 20240512消防宣讲1.jpg。',
  ],
  ['签到表', '拍照或扫描，写清日期和活动名称。'],
  ['资料样张', '发放的折页、海报，每种一份。'],
  ['报道', '链接写在“备注”里，或附截图。'],
  ['视频和作品', '原文件，不要压缩画质。'],
];
