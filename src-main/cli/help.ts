import { displayWidth } from '#shared/words/display-width.ts';
import type { CommandSpec } from './terminal/command.ts';
import { COMMON_OPTIONS } from './terminal/parse-line.ts';

const PROGRAM = 'npm run -s wujin --';

export function overallHelp(commands: readonly CommandSpec[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    '五进台账：记录安全宣传“五进”工作，对照通知检查，生成报送材料。',
    '',
    `用法：${PROGRAM} 命令 --data 文件夹 [--json]`,
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    `某个命令的详细用法：${PROGRAM} 命令 --help`,
    '退出码：0 完成；1 有要求未达到或有行未导入；2 用法不对；3 数据或文件读写不了。',
  ].join('\n');
}

export function commandHelp(spec: CommandSpec): string {
  const options = Object.entries({ ...spec.options, ...COMMON_OPTIONS }).map(
    ([name, { value, help }]) => [`--${name}${value ? ' 值' : ''}`, help] as const,
  );
  const width = Math.max(...options.map(([name]) => displayWidth(name)));
  return [
    spec.summary,
    '',
    `用法：${PROGRAM} ${spec.usage}`,
    '',
    ...options.map(([name, help]) => `  ${name}${' '.repeat(width - displayWidth(name))}  ${help}`),
  ].join('\n');
}
