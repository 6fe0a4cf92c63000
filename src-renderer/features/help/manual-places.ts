import type { PageId } from '../../store/page-ids.ts';

/** Where the manual speaks of each page: `chapter` or `chapter#section`. */
export const PLACE_OF_PAGE: Record<PageId, string> = {
  home: '01-install#认识首页',
  activity: '03-desk#登记一次活动',
  pilot: '03-desk#试点作品案例',
  work: '03-desk#试点作品案例',
  case: '03-desk#试点作品案例',
  import: '02-import#选工作簿',
  report: '05-report',
  year: '05-report#年度总览',
  archive: '05-report#归档',
  evidence: '14-evidence',
  templates: '07-templates#选进来',
  unit: '01-install#填写单位信息',
  roster: '15-roster',
  gather: '16-gather',
  bin: '03-desk#撤销回收站修改记录',
  settings: '13-settings',
};

/** Before a ledger is open. */
export const PLACE_OF_START = '01-install#第一次打开';
