import { execFileSync } from 'node:child_process';
import { PACKED_AT_SECONDS } from './staging.ts';
import type { ThirdParty } from './third-parties.ts';

interface Bill {
  serialNumber?: string;
  metadata: { timestamp: string; component: { name: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  scope?: string;
}

/**
 * The bill of materials as npm writes it (CycloneDX), narrowed to what the app carries, with Electron.
 * No random number and no hour: the same sources give the same bytes.
 */
export function billOfMaterials(root: string, parties: readonly ThirdParty[]): string {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const bill = JSON.parse(
    execFileSync(
      npm,
      ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--include', 'dev'],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        shell: process.platform === 'win32',
      },
    ),
  ) as Bill;
  const carried = new Set([
    ...parties.map(keyOf),
    ...bill.components.filter(isElectron).map(keyOf),
  ]);
  const components = bill.components
    .filter((component) => carried.has(keyOf(component)))
    .map((component) => ({ ...component, scope: 'required' }));
  const missing = [...carried].filter((key) => !components.some((one) => keyOf(one) === key));
  if (missing.length > 0) throw new Error(`not in the lock file: ${missing.join(', ')}`);
  const refs = new Set(components.map((component) => component['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: dependsOn.filter((one) => refs.has(one)),
    }));
  const { serialNumber: _random, metadata, ...rest } = bill;
  const timestamp = new Date(PACKED_AT_SECONDS * 1000).toISOString();
  const component = { ...metadata.component, name: 'wujin-ledger' };
  const own = {
    ...rest,
    metadata: { ...metadata, timestamp, component },
    components,
    dependencies,
  };
  return `${JSON.stringify(own, null, 2)}\n`;
}

const keyOf = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;
const isElectron = ({ name }: Component) => name === 'electron';
