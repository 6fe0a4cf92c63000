import type { FailureCode } from '#shared/domain/failure.ts';

/** What SQLite can say of its storage, what the clerk then reads, and the way out in it. */
export const STORAGE_FAILURES: [
  code: string,
  refusal: FailureCode,
  words: string,
  wayOut: string,
][] = [
  ['SQLITE_FULL', 'disk-full', '磁盘已满', '清理磁盘空间'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', '磁盘已满', '清理磁盘空间'],
  ['SQLITE_IOERR', 'unreadable', '磁盘出错', '是否接好'],
  ['SQLITE_IOERR_READ', 'unreadable', '磁盘出错', '是否接好'],
  ['SQLITE_IOERR_WRITE', 'unreadable', '磁盘出错', '是否接好'],
  ['SQLITE_IOERR_FSYNC', 'unreadable', '磁盘出错', '是否接好'],
  ['SQLITE_IOERR_TRUNCATE', 'unreadable', '磁盘出错', '是否接好'],
  ['SQLITE_IOERR_SHORT_READ', 'corrupt', '已损坏', '从备份恢复'],
  ['SQLITE_IOERR_CORRUPTFS', 'corrupt', '已损坏', '从备份恢复'],
  ['SQLITE_IOERR_LOCK', 'locked', '另一个程序', '关闭那个程序'],
  ['SQLITE_IOERR_NOMEM', 'busy', '内存不足', '关闭一些别的程序'],
  ['SQLITE_NOMEM', 'busy', '内存不足', '关闭一些别的程序'],
  ['SQLITE_INTERRUPT', 'busy', '被打断', '再试一次'],
  ['SQLITE_CORRUPT', 'corrupt', '已损坏', '从备份恢复'],
  ['SQLITE_CORRUPT_INDEX', 'corrupt', '已损坏', '从备份恢复'],
  ['SQLITE_NOTADB', 'corrupt', '已损坏', '从备份恢复'],
  ['SQLITE_READONLY', 'unreadable', '不能写入', '技术人员'],
  ['SQLITE_READONLY_DBMOVED', 'unreadable', '移走或改名', '放回原处'],
  ['SQLITE_BUSY', 'locked', '另一个程序', '关闭那个程序'],
  ['SQLITE_BUSY_SNAPSHOT', 'locked', '另一个程序', '关闭那个程序'],
  ['SQLITE_LOCKED', 'locked', '另一个程序', '关闭那个程序'],
  ['SQLITE_CANTOPEN', 'unreadable', '不能读写', '检查磁盘'],
];
