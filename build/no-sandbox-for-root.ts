/** Chromium's sandbox refuses to run as root; only machines for tests and builds ever do. */
export const NO_SANDBOX_FOR_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
