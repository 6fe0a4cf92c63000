import path from 'node:path';
import { build, type InlineConfig } from 'vite';

const ROOT = path.join(import.meta.dirname, '..');

/** CommonJS for the oldest Electron the app runs on (Node 18, Chromium 114). */
export const nodeOutput = (name: string, entry: string) => ({
  target: 'node18',
  rolldownOptions: {
    input: { [name]: path.join(ROOT, entry) },
    output: {
      format: 'cjs' as const,
      entryFileNames: '[name].cjs',
      chunkFileNames: `chunks/${name}-[name]-[hash].cjs`,
    },
  },
});

/** Bundles one entry by itself into a folder: everything but what carries a binary. */
export async function bundleForNode(
  name: string,
  entry: string,
  outDir: string,
  watch: NonNullable<InlineConfig['build']>['watch'] = null,
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ...nodeOutput(name, entry), ssr: true, outDir, emptyOutDir: false, watch },
  });
}
