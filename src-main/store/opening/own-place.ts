import { statSync } from 'node:fs';
import { Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import { storageRefusal } from '../storage/storage-failure.ts';

/**
 * Refuses, whenever it is asked, with `unreadable` where the open database no longer lies in its place.
 * A stick that was let go of, a folder that was moved and a file that a synced folder put another in
 * the place of can still be written to, and what is written is found by nobody again.
 */
export function holdPlace(database: string): { isMoved(): boolean; refuseMoved(): void } {
  const opened = placeOf(database);
  const isMoved = () => placeOf(database) !== opened;
  return {
    isMoved,
    refuseMoved: () => {
      if (isMoved()) throw gone();
    },
  };
}

/** Windows keeps an open file where it is, and numbers the files of a stick as it likes. */
function placeOf(database: string): string | null {
  try {
    const { dev, ino } = statSync(database, { bigint: true });
    return process.platform === 'win32' ? 'there' : `${dev} ${ino}`;
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ENODEV|ENXIO|EIO|ESTALE|ENOTCONN)$/.test(errorCodeOf(error) ?? '')) {
      return null;
    }
    throw storageRefusal(error, '台账') ?? error;
  }
}

function gone(): Refusal {
  return new Refusal(
    'unreadable',
    '台账的数据文件已不在原处，没有保存：所在的 U 盘或网络盘可能已断开，或者文件夹被移走、改名，被同步盘换成了另一份。请接好磁盘或放回原处，再试一次；仍不行时，请先把没有保存的内容复制出来，再退出程序重新打开。',
    { file: 'ledger.sqlite' },
  );
}
