import { readFileSync, statSync } from 'node:fs';
import { oldGlibcBinding } from './old-glibc/compile-binding.ts';
import { neededVersions } from './old-glibc/needed-versions.ts';

/** Compiles the database binding for Linux systems with an old C library, and tells what each wants. */
for (const arch of ['x64', 'arm64'] as const) {
  const file = oldGlibcBinding(arch);
  console.log(
    `${file}\n  ${statSync(file).size} bytes, wants ${neededVersions(readFileSync(file)).join(' ')}`,
  );
}
