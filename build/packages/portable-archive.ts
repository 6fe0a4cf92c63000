import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import type { AppFolder } from './app-folder.ts';
import { PACKED_AT_SECONDS, PROGRAM, stageFile, withStaging } from './staging.ts';

/**
 * The folder to be copied, as .tar.gz. In it the sandbox helper belongs to nobody in particular, so
 * the app starts by `start.sh`, which sees first that users may make namespaces here.
 */
export function portableArchive(app: AppFolder, dist: string): string {
  const name = `${PROGRAM}-${app.version}-linux-${app.arch}`;
  const file = join(dist, `${name}.tar.gz`);
  withStaging((staging) => {
    cpSync(app.path, join(staging, name), { recursive: true, verbatimSymlinks: true });
    const start = join(staging, name, 'start.sh');
    stageFile(start, START);
    chmodSync(start, 0o755);
    const tar = `tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@${PACKED_AT_SECONDS} -cf - ${name}`;
    execFileSync('sh', ['-c', `${tar} | gzip -n6 >"$0"`, file], { cwd: staging });
  });
  return file;
}

const START = `#!/bin/sh
# 启动五进台账。
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
helper="$here/chrome-sandbox"
if ! unshare --user true 2>/dev/null && ! { [ -u "$helper" ] && [ "$(stat -c %u "$helper")" = 0 ]; }; then
  message="这台电脑不允许普通用户建立命名空间，五进台账不能从拷贝来的文件夹启动。
请安装 .deb 安装包，或请管理员在本文件夹执行一次：
  sudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox"
  echo "$message" >&2
  command -v zenity >/dev/null 2>&1 && zenity --error --text="$message"
  exit 1
fi
exec "$here/${PROGRAM}" "$@"
`;
