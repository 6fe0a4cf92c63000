import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { pick, type Random, seeded } from './seeded.ts';
import type { Harness } from './service-harness.ts';

export const ASKED = { year: 2024, half: 1 } as const;

/** What a unit sent, and what a count of its own says of it. */
export interface UnitSent {
  unit: string;
  /** To be dropped: a folder, a zip, a mail or a folder of forms. */
  paths: string[];
  /** `lecture.enterprise.sessions`, `lecture.total.audience`, `total.total.sessions`, counted by hand here. */
  sums: Map<string, number>;
  works: number;
  /** What the gathering is to say of it. */
  fault: RegExp | null;
  counted: boolean;
}

export type Manner = 'plain' | 'amended' | 'tampered' | 'wrong-code' | 'paper';

const PACKED_AS = ['folder', 'zip', 'mail'] as const;

/** A unit's ledger of random activities, reported by this product into `out`, then sent in that manner. */
export async function sendUnit(
  { call, folder }: Harness,
  number: number,
  manner: Manner,
): Promise<UnitSent> {
  const random = seeded(4_000 + number);
  const unit = `示例${number + 1}镇`;
  const out = path.join(folder, 'units', String(number));
  mkdirSync(out, { recursive: true });
  await call('ledger.open', { folder: path.join(out, 'ledger') });
  await call('unit.save', { name: unit, contact: '经办人', phone: `022-${10_000_000 + number}` });
  const sums = new Map<string, number>();
  const count = 3 + Math.floor(random() * 6);
  for (let at = 0; at < count; at += 1) await addActivity(call, random, sums);
  const works = Math.floor(random() * 3);
  for (let at = 0; at < works; at += 1) {
    const input = { year: 2024, title: `${unit}作品${at + 1}`, type: 'video' as const };
    await call('record.add', { kind: 'work', input });
  }
  await call('report.freeze', ASKED);
  const pack = async (into: string) =>
    (await call('report.pack', { ...ASKED, outDir: path.join(out, into) })).folder;
  const first = await pack('first');
  const sent: UnitSent = { unit, paths: [], sums, works, fault: null, counted: true };
  if (manner === 'amended') {
    await addActivity(call, random, sums);
    await call('report.amend', { ...ASKED, reason: '漏报一项活动' });
    await call('report.freeze', ASKED);
    const second = await pack('second');
    return { ...sent, paths: [first, second], fault: null };
  }
  if (manner === 'tampered') {
    const name = namesOf(first).find((each) => /统计表.*\.xlsx$/u.test(each)) ?? '';
    raiseFirstNumber(path.join(first, name));
    return { ...sent, paths: [first], fault: /与数据不符.*安全宣讲进企业场次/u };
  }
  if (manner === 'wrong-code') {
    const file = path.join(first, '数据.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"digest": "[0-9a-f]{8}"/u, '"digest": "00000000"'));
    return { ...sent, paths: [first], fault: /校验码不符/u, counted: false };
  }
  if (manner === 'paper') {
    const loose = path.join(out, '填好的表');
    mkdirSync(loose);
    const ending = number % 2 === 0 ? '.xlsx' : '.docx';
    for (const name of namesOf(first)) {
      const isTable = name.includes('统计表') && name.endsWith(ending);
      if (isTable || name.startsWith('附件3'))
        copyFileSync(path.join(first, name), path.join(loose, name));
    }
    return { ...sent, paths: [loose] };
  }
  return { ...sent, paths: [await sentAs(pick(random, PACKED_AS), first, out)] };
}

async function sentAs(
  as: (typeof PACKED_AS)[number],
  folder: string,
  out: string,
): Promise<string> {
  if (as === 'folder') return folder;
  const ending = as === 'zip' ? '.zip' : '.eml';
  const name = namesOf(folder).find((each) => each.endsWith(ending)) ?? '';
  const target = path.join(out, name);
  cpSync(path.join(folder, name), target);
  return target;
}

async function addActivity(
  call: Harness['call'],
  random: Random,
  sums: Map<string, number>,
): Promise<void> {
  const form = pick(random, PUBLICITY_FORMS);
  const settings = SETTINGS.filter(() => random() < 0.4);
  if (settings.length === 0) settings.push('village');
  const [sessions, audience] = [1 + Math.floor(random() * 5), Math.floor(random() * 900)];
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const input = {
    date: `2024-04-${day}`,
    title: `第${Math.floor(random() * 1e6)}次宣传`,
    form,
    settings,
    sessions,
    audience,
  };
  await call('record.add', { kind: 'activity', input });
  for (const row of [form, 'total']) {
    for (const column of [...settings, 'total']) {
      for (const [measure, value] of [
        ['sessions', sessions],
        ['audience', audience],
      ] as const) {
        const key = `${row}.${column}.${measure}`;
        sums.set(key, (sums.get(key) ?? 0) + value);
      }
    }
  }
}

function namesOf(folder: string): string[] {
  return readdirSync(folder).sort();
}

/** As somebody does who opens the table and types another number over 安全宣讲进企业场次. */
function raiseFirstNumber(file: string): void {
  const parts = unzipSync(readFileSync(file));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const cell = /(<c r="B\d+"(?![^>]*t=)[^>]*><v>)(\d+)(<\/v>)/u;
  parts[name] = strToU8(xml.replace(cell, (_, a, digits, b) => `${a}${Number(digits) + 7}${b}`));
  writeFileSync(file, zipSync(parts));
}
