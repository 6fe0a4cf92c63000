import path from 'node:path';
import { type FailureCode, Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import { HalfTakenBack } from '../../files/exchange.ts';
import { HeldFile, heldWords } from '../../files/held-file.ts';
import { unloadableRefusal } from './unloadable-binding.ts';

/**
 * The refusal that an error of SQLite or of the file system amounts to, told apart by its code,
 * never by its text. Null for anything else: a programmer's error, to be thrown on.
 */
export function storageRefusal(error: unknown, what: string): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof HeldFile) {
    return new Refusal('locked', `处理${what}没有完成：${heldWords(error)}`);
  }
  if (error instanceof HalfTakenBack) return halfTakenBack(error, what);
  if (errorCodeOf(error) === 'ERR_DLOPEN_FAILED') return unloadableRefusal(error);
  if (errorCodeOf(error) === 'ERR_INVALID_ARG_VALUE') {
    return new Refusal('invalid-input', `${what}的名称里有不能用的字符，请改名后再试。`);
  }
  const kind = kindOf(errorCodeOf(error));
  return kind ? new Refusal(kind.failure, kind.say(what)) : null;
}

function halfTakenBack({ cause, exchange }: HalfTakenBack, what: string): Refusal {
  const why = storageRefusal(cause, what)?.failure.message ?? '';
  return new Refusal(
    'locked',
    `${why}“${exchange.label}”没有完成，还有内容没能放回原处，但都没有丢：请关闭占用的程序，再重新打开台账，会自动放回；在那以前请不要动台账文件夹里的文件。`,
  );
}

/**
 * The same for a file that was only to be read: one that is missing is `not-found`, and what keeps
 * from reading is said of reading.
 */
export function readingRefusal(
  error: unknown,
  source: string,
  what = `文件“${path.basename(source)}”`,
): Refusal | null {
  if (error instanceof Refusal) return error;
  const place = { file: path.basename(source) };
  const code = errorCodeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const message = `找不到${what}，它可能已被移走或改名。请检查文件名和所在文件夹，或重新选择。`;
    return new Refusal('not-found', message, place);
  }
  const kind = kindOf(code);
  return kind ? new Refusal(kind.failure, (kind.sayOfReading ?? kind.say)(what), place) : null;
}

/** The same for one that nobody met on its way up: it names the file, if the error does. */
export function unmetFailure(error: unknown): Refusal | null {
  const file = error instanceof Error && 'path' in error ? error.path : undefined;
  return storageRefusal(error, typeof file === 'string' ? `“${path.basename(file)}”` : '文件');
}

export function isDiskFull(error: unknown): boolean {
  return storageRefusal(error, '')?.failure.code === 'disk-full';
}

function kindOf(code: string | undefined): Kind | undefined {
  return code === undefined ? undefined : KINDS.find(({ codes }) => codes.test(code));
}

interface Kind {
  codes: RegExp;
  failure: FailureCode;
  say: (what: string) => string;
  /** Where writing it is not what failed. */
  sayOfReading?: (what: string) => string;
}

/** The first that fits; what is told more closely stands before its family. */
const KINDS: readonly Kind[] = [
  {
    // Without room for its shared memory SQLite speaks of an I/O error.
    codes: /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/,
    failure: 'disk-full',
    say: (what) => `写入${what}时磁盘已满，没有保存。请清理磁盘空间后重试。`,
  },
  {
    codes: /^EFBIG$/,
    failure: 'disk-full',
    say: (what) =>
      `写入${what}时文件超过了这块磁盘允许的大小（常见的 U 盘格式 FAT32 每个文件最多 4 GB），没有保存。请换一块磁盘，或把 U 盘改为 exFAT、NTFS 格式后重试。`,
  },
  {
    codes: /^(SQLITE_NOMEM|SQLITE_IOERR_NOMEM|ENOMEM)$/,
    failure: 'busy',
    say: (what) => `处理${what}时电脑内存不足，没有完成。请关闭一些别的程序后重试。`,
  },
  {
    codes: /^(SQLITE_INTERRUPT|EINTR|ECANCELED)$/,
    failure: 'busy',
    say: (what) => `处理${what}时被打断，没有完成。请再试一次。`,
  },
  {
    codes: /^(EMFILE|ENFILE)$/,
    failure: 'busy',
    say: (what) => `电脑同时打开的文件太多，${what}没有打开。请关闭一些别的程序后重试。`,
  },
  {
    codes: /^(SQLITE_BUSY|SQLITE_LOCKED|SQLITE_PROTOCOL|SQLITE_IOERR_(BLOCKED|LOCK|RDLOCK)|EBUSY)/,
    failure: 'locked',
    say: (what) => `${what}正被另一个程序使用。请关闭那个程序后重试。`,
  },
  {
    codes: /^(SQLITE_CORRUPT|SQLITE_NOTADB|SQLITE_IOERR_(CORRUPTFS|SHORT_READ|DATA))/,
    failure: 'corrupt',
    say: (what) => `${what}已损坏，不能使用。请从备份恢复，台账文件夹的 backups 中有自动备份。`,
  },
  {
    codes: /^SQLITE_READONLY_DBMOVED$/,
    failure: 'unreadable',
    say: (what) =>
      `${what}的数据文件在使用中被移走或改名，没有保存。请把它放回原处，再重新打开台账。`,
  },
  {
    codes: /^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/,
    failure: 'unreadable',
    say: (what) =>
      `${what}不能写入：没有写权限、位于只读的磁盘上，或正被 WPS、Excel 等程序打开。请关闭打开的文件，或换一个可以写入的位置，仍不行时请技术人员开通权限。`,
    sayOfReading: (what) =>
      `没有权限读取${what}，或它正被别的程序占用。请在 WPS、Excel 中关闭它后再试。`,
  },
  {
    codes: /^(EEXIST|ENOTEMPTY)$/,
    failure: 'unreadable',
    say: (what) => `${what}处已有同名的文件或文件夹，没有写成。请把它改名或移走，或换一个位置。`,
  },
  {
    codes: /^ENAMETOOLONG$/,
    failure: 'unreadable',
    say: (what) =>
      `${what}的名字或路径太长，系统不能读写。请改短名字，或换一个层次少些的文件夹后重试。`,
  },
  {
    codes: /^(SQLITE_CANTOPEN|ENOENT|ENOTDIR|EISDIR|ELOOP)/,
    failure: 'unreadable',
    say: (what) => `${what}不能读写，请检查磁盘、网络盘和文件夹权限。`,
  },
  {
    // `UNKNOWN` is what Windows says of a stick that was pulled.
    codes: /^(SQLITE_IOERR|EIO|ENXIO|ENODEV|ESTALE|ETIMEDOUT|ENOTCONN|EHOSTDOWN|UNKNOWN$)/,
    failure: 'unreadable',
    say: (what) =>
      `读写${what}时磁盘出错，没有完成。请检查磁盘、U 盘或网络盘是否接好，再重试；反复出现时请先把台账备份到另一块磁盘。`,
  },
];
