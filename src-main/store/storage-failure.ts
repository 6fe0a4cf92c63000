import { Refusal } from '#shared/contract/failure.ts';
import { codeOf } from '../files/error-code.ts';

/**
 * The refusal that an error of SQLite or of the file system amounts to, told apart by its code,
 * never by its text. Null for anything else: a programmer's error, to be thrown on.
 */
export function storageRefusal(error: unknown, what: string): Refusal | null {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code === undefined) return null;
  if (DISK_FULL.test(code)) {
    return new Refusal('disk-full', `写入${what}时磁盘已满，没有保存。请清理磁盘空间后重试。`);
  }
  if (LOCKED.test(code)) {
    return new Refusal('locked', `${what}正被另一个程序使用。请关闭那个程序后重试。`);
  }
  if (CORRUPT.test(code)) {
    return new Refusal(
      'corrupt',
      `${what}已损坏，不能使用。请从备份恢复，数据文件夹的 backups 中有自动备份。`,
    );
  }
  if (READ_ONLY.test(code)) {
    return new Refusal('unreadable', `${what}不能写入：没有写权限，或位于只读的磁盘上。`);
  }
  if (UNREADABLE.test(code)) {
    return new Refusal('unreadable', `${what}不能读写，请检查磁盘、网络盘和文件夹权限。`);
  }
  return null;
}

const DISK_FULL = /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/;
const LOCKED = /^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/;
const CORRUPT = /^(SQLITE_CORRUPT|SQLITE_NOTADB)/;
const READ_ONLY = /^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/;
const UNREADABLE =
  /^(SQLITE_CANTOPEN|SQLITE_IOERR|EIO|ENOENT|ENOTDIR|EISDIR|ELOOP|ENAMETOOLONG|ENXIO|ENODEV)/;
