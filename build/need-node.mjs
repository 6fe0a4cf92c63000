// Runs on every Node there is: says what is missing before an old one stumbles over TypeScript.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This needs Node 22.18 or newer, and ${process.version} runs (${process.execPath}).\n` +
      'On Linux and on Windows x64 `npm ci` brings Node 24 along; here it did not (was it run with ' +
      '--omit=optional?) or there is none for this system. Install Node 24 and try again.',
  );
  process.exit(2);
}
