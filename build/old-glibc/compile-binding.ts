import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import { debianRoot, runInRoot } from './debian-root.ts';
import { tooNewVersions } from './needed-versions.ts';

export type LinuxArch = 'x64' | 'arm64';

/**
 * better-sqlite3's own sources, compiled with its own flags for systems with an old C library: its
 * prebuilt binding wants GLIBC_2.34, which neither 统信UOS V20 nor 银河麒麟 V10 has. Compiled once
 * for a version and kept; answers with the file. Needs what `debianRoot` needs.
 */
export function oldGlibcBinding(arch: LinuxArch): string {
  const { version } = readPackage('better-sqlite3');
  const file = join(cacheFolder(), `better-sqlite3-${version}-old-glibc`, `linux-${arch}.node`);
  if (existsSync(file)) return file;

  const root = debianRoot(
    'compiler',
    Object.values(COMPILERS).map(({ debian }) => debian),
  );
  const work = join(root, WORK);
  rmSync(work, { recursive: true, force: true });
  for (const name of ['src', 'deps'])
    cpSync(join(packageFolder('better-sqlite3'), name), join(work, name), { recursive: true });
  for (const name of ['node-addon-api', 'node-api-headers'])
    cpSync(packageFolder(name), join(work, name), { recursive: true });
  cpSync(join(import.meta.dirname, 'pin-symbols.h'), join(work, 'pin-symbols.h'));
  for (const step of steps(arch)) {
    const [command = '', ...args] = step.split(/\s+/);
    runInRoot(root, command, args);
  }

  const made = join(work, 'binding.node');
  const tooNew = tooNewVersions(readFileSync(made));
  if (tooNew.length > 0) throw new Error(`the compiled binding wants ${tooNew.join(', ')}`);
  mkdirSync(dirname(file), { recursive: true });
  cpSync(made, `${file}.half`);
  renameSync(`${file}.half`, file);
  return file;
}

const WORK = '/binding';

const COMPILERS = {
  x64: { prefix: 'x86_64-linux-gnu', debian: 'g++' },
  arm64: { prefix: 'aarch64-linux-gnu', debian: 'g++-aarch64-linux-gnu' },
} satisfies Record<LinuxArch, { prefix: string; debian: string }>;

/** What binding.gyp and deps/*.gyp say for a release on Linux; no path or flag here has a blank. */
function steps(arch: LinuxArch): string[] {
  const { prefix } = COMPILERS[arch];
  const defines = sqliteDefines().map((define) => `-D${define}`);
  const everySource = `-O3 -DNDEBUG -fPIC -pthread -flto -c -D_FILE_OFFSET_BITS=64 -D_LARGEFILE_SOURCE
    -include ${WORK}/pin-symbols.h -ffile-prefix-map=${WORK}=. -I${WORK}/deps/sqlite3`;
  return [
    `${prefix}-gcc ${everySource} -std=c99 -w ${defines.join(' ')}
      ${WORK}/deps/sqlite3/sqlite3.c -o ${WORK}/sqlite3.o`,
    `${prefix}-g++ ${everySource} -std=c++20 -fno-exceptions -fno-rtti
      -fvisibility=hidden -fvisibility-inlines-hidden
      -DBUILDING_NODE_EXTENSION -DNAPI_VERSION=10 -DNAPI_DISABLE_CPP_EXCEPTIONS
      -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS
      -I${WORK}/node-addon-api -I${WORK}/node-api-headers/include
      ${WORK}/src/better_sqlite3.cpp -o ${WORK}/better_sqlite3.o`,
    // In one partition: the pins of a source do not reach the others.
    `${prefix}-g++ -shared -O3 -pthread -static-libgcc -static-libstdc++ -s
      -flto -flto-partition=none -Wl,-Bsymbolic -Wl,--exclude-libs,ALL
      ${WORK}/better_sqlite3.o ${WORK}/sqlite3.o -ldl -o ${WORK}/binding.node`,
  ];
}

function sqliteDefines(): string[] {
  const gypi = readFileSync(join(packageFolder('better-sqlite3'), 'deps', 'defines.gypi'), 'utf8');
  return [...gypi.matchAll(/^ {4}'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].map(([, define = '']) => define);
}

const { resolve } = createRequire(createRequire(import.meta.url).resolve('better-sqlite3'));

function packageFolder(name: string): string {
  return dirname(resolve(`${name}/package.json`));
}

function readPackage(name: string): { version: string } {
  return JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'));
}
