import { WORK_TYPE_LABELS, type WorkInput } from '../domain/work.ts';
import {
  type Column,
  column,
  contactColumn,
  dateText,
  type OfUnit,
  onLines,
  type SummaryHead,
} from './summary-column.ts';

/** What 作品汇总表 tells of each work. */
export function workColumns(head: SummaryHead): Column<OfUnit<WorkInput>>[] {
  return head.isFull ? fullWork(head) : usualWork(head);
}

function usualWork(head: SummaryHead): Column<OfUnit<WorkInput>>[] {
  return [
    column('title', '作品名称', 'rest', ({ title }) => title, 'left'),
    column('type', '作品类型', 18, ({ type }) => WORK_TYPE_LABELS[type]),
    column('authors', '作者', 28, ({ authors }) => authors, 'left'),
    column('createdOn', '创作时间', 33, ({ createdOn }) => dateText(createdOn)),
    column('published', '发布平台及时间', 42, published, 'left'),
    reachColumn,
    contactColumn(head),
  ];
}

/** Much is told of each: what belongs together shares a column. */
function fullWork(head: SummaryHead): Column<OfUnit<WorkInput>>[] {
  return [
    column('title', '作品名称', 'rest', ({ title }) => title, 'left'),
    column('type', '作品类型及\n创作时间', 28, ({ type, createdOn }) =>
      onLines([WORK_TYPE_LABELS[type], dateText(createdOn)]),
    ),
    column(
      'authors',
      '作者及\n主创单位',
      30,
      ({ authors, makers }) => onLines([authors, makers]),
      'left',
    ),
    column('recording', '时长及\n格式', 20, ({ duration, format }) => onLines([duration, format])),
    column(
      'published',
      '发布平台、时间\n及作品链接',
      40,
      (work) => onLines([published(work), work.link]),
      'left',
    ),
    reachColumn,
    column(
      'rights',
      '授权及素材、\n人工智能说明',
      34,
      ({ authorisation, sources }) => onLines([authorisation, sources]),
      'left',
    ),
    contactColumn(head, 28),
  ];
}

const reachColumn: Column<OfUnit<WorkInput>> = column(
  'reach',
  '传播量\n（人次）',
  18,
  ({ reach }) => (reach > 0 ? reach : ''),
);

function published({ publishedAt, publishedOn }: WorkInput): string {
  return onLines([publishedAt, dateText(publishedOn)]);
}
