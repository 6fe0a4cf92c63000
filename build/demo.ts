import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * The first walk: a fresh ledger with the built-in sample, or with a workbook named on the line,
 * then what the notice finds in it, then the package of each half. Everything lands in `demo/`.
 */
const root = path.join(import.meta.dirname, '..');
const demo = path.join(root, 'demo');
const data = path.join(demo, '数据');
const out = path.join(demo, '报送材料');
const workbook = process.argv[2];

rmSync(demo, { recursive: true, force: true });
if (workbook) {
  wujin([0, 1], 'import', path.resolve(workbook));
  wujin([0], 'unit', '--set', 'name=示例单位', 'contact=经办人', 'phone=022-00000000');
} else {
  wujin([0], 'sample');
}
console.log('\n对照通知检查 2024 年（按 2024 年 12 月 2 日来看）：');
wujin([0, 1], 'check', '--year', '2024', '--today', '2024-12-02');
for (const half of ['1', '2']) {
  console.log('');
  wujin([0], 'report', '--year', '2024', '--half', half, '--out', out);
}
console.log(`\n报送材料在：${out}`);

/** Runs one command as a user would; stops where it ends otherwise than expected. */
function wujin(allowed: readonly number[], ...words: string[]): void {
  const cli = path.join(root, 'src-main', 'cli', 'main.ts');
  const { status } = spawnSync(process.execPath, [cli, ...words, '--data', data], {
    stdio: 'inherit',
  });
  if (status === null || !allowed.includes(status)) process.exit(status ?? 3);
}
