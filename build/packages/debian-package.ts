import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AppFolder } from './app-folder.ts';
import {
  DEBIAN_ARCH,
  PACKED_AT_SECONDS,
  PROGRAM,
  stageApp,
  stageFile,
  withStaging,
} from './staging.ts';

const ICON = resolve(import.meta.dirname, '..', 'icon.png');

/** What the app loads that a minimal system lacks; newer systems renamed some for 64-bit time. */
const DEPENDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libgbm1',
  'libx11-xcb1',
  'libasound2 | libasound2t64',
  'xdg-utils',
];

/** The package for Debian and what descends from it: /opt, a menu entry, the command `wujin-ledger`. */
export function debianPackage(app: AppFolder, dist: string): string {
  return withStaging((staging) => {
    const place = `/opt/${PROGRAM}`;
    stageApp(app, join(staging, place));
    stageFile(
      join(staging, 'usr/share/applications', `${PROGRAM}.desktop`),
      desktopEntry(`${place}/${PROGRAM}`, PROGRAM),
    );
    const icons = join(staging, 'usr/share/icons/hicolor/512x512/apps');
    mkdirSync(icons, { recursive: true });
    cpSync(ICON, join(icons, `${PROGRAM}.png`));
    mkdirSync(join(staging, 'usr/bin'), { recursive: true });
    symlinkSync(`${place}/${PROGRAM}`, join(staging, 'usr/bin', PROGRAM));
    const control = controlFields(app, PROGRAM, app.version, staging);
    return build(
      staging,
      control,
      join(dist, `${PROGRAM}_${app.version}_${DEBIAN_ARCH[app.arch]}.deb`),
    );
  });
}

/**
 * The package as 统信UOS's store takes it: everything below /opt/apps/<id>, a version of four parts,
 * a description of its entries, and no script that runs at installation.
 */
export function uosPackage(app: AppFolder, dist: string): string {
  const id = 'cn.wujin-ledger.app';
  const version = `${app.version}.0`;
  return withStaging((staging) => {
    const place = `/opt/apps/${id}`;
    stageApp(app, join(staging, place, 'files'));
    const entries = join(staging, place, 'entries');
    stageFile(
      join(entries, 'applications', `${id}.desktop`),
      desktopEntry(`${place}/files/${PROGRAM}`, id),
    );
    const icons = join(entries, 'icons/hicolor/512x512/apps');
    mkdirSync(icons, { recursive: true });
    cpSync(ICON, join(icons, `${id}.png`));
    const info = {
      appid: id,
      name: '五进台账',
      version,
      arch: [DEBIAN_ARCH[app.arch]],
      permissions: {
        autostart: false,
        notification: false,
        trayicon: false,
        clipboard: true,
        account: false,
        bluetooth: false,
        camera: false,
        audio_record: false,
        installed_apps: false,
      },
    };
    stageFile(join(staging, place, 'info'), `${JSON.stringify(info, null, 2)}\n`);
    const control = controlFields(app, id, version, staging);
    return build(staging, control, join(dist, `${id}_${version}_${DEBIAN_ARCH[app.arch]}.deb`));
  });
}

function build(staging: string, control: string, file: string): string {
  stageFile(join(staging, 'DEBIAN/control'), control);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', staging, file], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(PACKED_AT_SECONDS) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return file;
}

function controlFields(app: AppFolder, name: string, version: string, staging: string): string {
  const fields = {
    Package: name,
    Version: app.notARelease ? `${version}~trial` : version,
    Section: 'editors',
    Priority: 'optional',
    Architecture: DEBIAN_ARCH[app.arch],
    Depends: DEPENDS.join(', '),
    Recommends: 'fonts-noto-cjk',
    'Installed-Size': String(Math.ceil(sizeBytes(staging) / 1024)),
    Maintainer: 'Wujin Ledger contributors',
    Description: '五进台账：安全宣传“五进”工作台账与半年报送',
  };
  const detail = app.notARelease
    ? ` NOT A RELEASE, for trials only. ${app.notARelease}`
    : ' 登记安全宣传进企业、进农村、进社区、进学校、进家庭的活动，对照通知核对，生成报送表格。';
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}`);
  return `${[...lines, detail].join('\n')}\n`;
}

function desktopEntry(command: string, icon: string): string {
  return `[Desktop Entry]
Type=Application
Name=五进台账
Comment=安全宣传“五进”工作台账与半年报送
Exec=${command} %U
Icon=${icon}
Terminal=false
StartupWMClass=${PROGRAM}
Categories=Office;
`;
}

function sizeBytes(folder: string): number {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}
