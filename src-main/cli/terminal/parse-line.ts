import { Refusal } from '#shared/domain/failure.ts';
import type { CommandSpec, ParsedLine } from './command.ts';

/** Options every command knows. */
export const COMMON_OPTIONS: CommandSpec['options'] = {
  data: { value: true, help: '台账文件夹' },
  json: { value: false, help: '只在标准输出打印一个 JSON 值' },
  help: { value: false, help: '显示帮助' },
};

/** Reads the words behind a command's name; refuses what the command does not know. */
export function parseLine(words: readonly string[], spec: CommandSpec): ParsedLine {
  const known = { ...COMMON_OPTIONS, ...spec.options };
  const line: ParsedLine = { positionals: [], values: new Map(), present: new Set() };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--') || word === '--') {
      if (word !== '--') line.positionals.push(word);
      continue;
    }
    const [name = '', inline] = splitOption(word);
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) throw wrongUsage(`不认识的选项 --${name}。`, spec);
    line.present.add(name);
    if (!option.value) {
      if (inline !== undefined) throw wrongUsage(`选项 --${name} 后面不带值。`, spec);
      continue;
    }
    const value = inline ?? words[(index += 1)];
    if (value === undefined) throw wrongUsage(`选项 --${name} 后面缺少值。`, spec);
    line.values.set(name, value);
  }
  if (line.present.has('help')) return line;
  const count = line.positionals.length;
  if (count < spec.positionals.least) throw wrongUsage('命令后面缺少参数。', spec);
  if (count > spec.positionals.most) {
    throw wrongUsage(
      `多出的参数：${line.positionals.slice(spec.positionals.most).join(' ')}`,
      spec,
    );
  }
  return line;
}

function splitOption(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word.slice(2), undefined] : [word.slice(2, at), word.slice(at + 1)];
}

function wrongUsage(problem: string, spec: CommandSpec): Refusal {
  return new Refusal('invalid-input', `${problem}\n用法：${spec.usage}`);
}
