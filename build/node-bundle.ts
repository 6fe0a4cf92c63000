import { build, type InlineConfig, type Plugin } from 'vite';

/** CommonJS for the oldest Electron the app runs on (Node 20, Chromium 130); `entry` is a whole path. */
export const nodeOutput = (name: string, entry: string) => ({
  target: 'node20',
  rolldownOptions: {
    input: { [name]: entry },
    output: {
      format: 'cjs' as const,
      entryFileNames: '[name].cjs',
      chunkFileNames: `chunks/${name}-[name]-[hash].cjs`,
    },
  },
});

interface BundleOptions {
  plugins?: Plugin[];
  watch?: NonNullable<InlineConfig['build']>['watch'];
}

/** Bundles one entry by itself into a folder: everything but what carries a binary. */
export async function bundleForNode(
  name: string,
  entry: string,
  outDir: string,
  { plugins = [], watch = null }: BundleOptions = {},
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ...nodeOutput(name, entry), ssr: true, outDir, emptyOutDir: false, watch },
  });
}
