import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { DEVICE_NAME } from '#shared/forms/file-name.ts';

/**
 * Refuses on Windows what is to be made under a name that it keeps for devices, cuts at its end or
 * takes for a part of another file. Node hands such names through: the file could then be neither
 * opened nor removed by anything else.
 */
export function refuseWindowsName(file: string): void {
  if (process.platform !== 'win32') return;
  const name = path.basename(file);
  const fault = windowsNameFault(name);
  if (fault === null) return;
  throw new Refusal('invalid-input', `Windows 不能用“${name}”作名字：${fault}。请换一个名字。`);
}

/** What keeps Windows from taking the name of a file or folder, in words; null for nothing. */
export function windowsNameFault(name: string): string | null {
  if (DEVICE_NAME.test(name)) return '它和系统设备同名';
  if (/[<>:"/\\|?*\p{Cc}]/u.test(name)) return '其中有 < > : " / \\ | ? * 这类符号';
  return /[. ]$/.test(name) ? '它以句点或空格结尾' : null;
}
