import { resolve } from 'node:path';

/** Value of `--name VALUE` or `--name=VALUE`, as a path made absolute against `cwd`. */
export function folderArgument(
  argv: readonly string[],
  name: string,
  cwd: string,
): string | undefined {
  const inline = argv.find((arg) => arg.startsWith(`--${name}=`));
  const at = argv.indexOf(`--${name}`);
  const value = inline?.slice(name.length + 3) ?? (at >= 0 ? argv[at + 1] : undefined);
  return value && !value.startsWith('--') ? resolve(cwd, value) : undefined;
}
