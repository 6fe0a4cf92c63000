import { Refusal } from '#shared/contract/failure.ts';
import { codeOf } from '../files/error-code.ts';

/**
 * The refusal for an error of the file system met while writing into `folder`; any other error is
 * given back as it is.
 */
export function writeFailure(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(
        'disk-full',
        `磁盘空间不足，没有写成。请清理“${folder}”所在的磁盘，或另选一个文件夹。`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal(
        'unreadable',
        `不能写入文件夹“${folder}”：没有权限，或其中的文件正被别的程序打开。请关闭它们，或另选一个文件夹。`,
      );
    case 'EBUSY':
    case 'ENOTEMPTY':
      return new Refusal(
        'busy',
        `文件夹“${folder}”中的材料正被别的程序使用。请关闭打开的文件后再试。`,
      );
    case 'EEXIST':
    case 'ENOTDIR':
      return new Refusal(
        'unreadable',
        `不能使用文件夹“${folder}”：同名的位置上是一个文件。请改名或另选一个文件夹。`,
      );
    case 'ENOENT':
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
      return new Refusal(
        'unreadable',
        `文件夹“${folder}”不存在或不能创建。请检查磁盘是否已连接，或另选一个文件夹。`,
      );
    case 'ENAMETOOLONG':
      return new Refusal('unreadable', `文件夹“${folder}”的路径太长。请另选一个路径短些的文件夹。`);
    default:
      return error;
  }
}
