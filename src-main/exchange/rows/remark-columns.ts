import type { MappedColumn } from '../layout/map-columns.ts';

/** Whether what stands in a column may be about the whole row: 备注, 说明, 完成情况; not 报道情况 or 整改情况. */
export function isRemarkColumn({ field, heading }: Pick<MappedColumn, 'field' | 'heading'>) {
  return field === 'remarks' || field === 'status' || (field === null && ABOUT_ALL.test(heading));
}

const ABOUT_ALL =
  /^\s*(?:备\s*注|说\s*明|附注|注|其他说明|(?:活动|工作|任务)?(?:完成|开展|落实|实施|进展|进行|执行)(?:情况|状态|结果)?(?:说明)?|进度|状态)\s*\d?\s*$/u;
