import { statusOf } from '../probe-host.ts';

/** A package that this machine cannot make; the message says why, and where it is made. */
export class NotMade extends Error {}

const HOST = 'https://github.com/electron-userland/electron-builder-binaries/releases/download/';

/** Throws `NotMade` where electron-builder's own tools cannot be fetched. */
export async function needBuilderTools(): Promise<void> {
  const mirror =
    process.env['npm_config_electron_builder_binaries_mirror'] ??
    process.env['ELECTRON_BUILDER_BINARIES_MIRROR'];
  const url = mirror ?? HOST;
  const status = await statusOf(url, 4_000);
  // A folder of a download host may well be refused as such; a host that is not there says nothing.
  if (status === null || status >= 500 || status === 403)
    throw new NotMade(
      `electron-builder's own tools cannot be fetched from ${url}; ELECTRON_BUILDER_BINARIES_MIRROR can name a mirror`,
    );
}
