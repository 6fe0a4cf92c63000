const MARK = /-v(\d+)$/;

/** Which version of its notice an id names: `shili-2025` is the first, `shili-2025-v2` the second. */
export function versionOfNotice(id: string): number {
  return Number(MARK.exec(id)?.[1] ?? 1);
}

/** Whether two ids name versions of one notice. */
export function isSameNotice(one: string, other: string): boolean {
  return one.replace(MARK, '') === other.replace(MARK, '');
}

/** The id of the next version, after all that are taken. */
export function nextVersionId(id: string, taken: readonly string[]): string {
  const versions = taken.filter((other) => isSameNotice(id, other)).map(versionOfNotice);
  return `${id.replace(MARK, '')}-v${Math.max(versionOfNotice(id), ...versions) + 1}`;
}

/** A short title with its version, where it is not the first: 示例区2025年通知（第 2 版）. */
export function noticeName({ id, shortTitle }: { id: string; shortTitle: string }): string {
  const version = versionOfNotice(id);
  return version === 1 ? shortTitle : `${shortTitle}（第 ${version} 版）`;
}
