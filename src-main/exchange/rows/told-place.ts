import { placeAtHead, placeInName, roomAlone } from '#shared/recognition/place-in-prose.ts';
import type { RowReader } from './row-reader.ts';

/** Where it was: in its column, or else told beside other things, where no column asks for it. */
export function toldPlace(reader: RowReader): string {
  if (reader.hasColumn('place')) return reader.line('place');
  const { place, at } = placeBeside(reader);
  if (place !== '') reader.guess('place', reader.text(at), place, BESIDE[at], { at });
  return place;
}

/** A place told at the head of the account, within the name or among the remarks. Empty where a column asks for it. */
export function placeBeside(reader: RowReader): { place: string; at: keyof typeof BESIDE } {
  if (reader.hasColumn('place')) return { place: '', at: 'summary' };
  const summary = placeAtHead(reader.text('summary'));
  if (summary !== '') return { place: summary, at: 'summary' };
  const title = placeInName(reader.text('title'));
  if (title !== '') return { place: title, at: 'title' };
  const remarks = reader.text('remarks');
  return { place: placeAtHead(remarks) || roomAlone(remarks), at: 'remarks' };
}

const BESIDE = {
  summary: '没有单列一栏，取内容开头的地点',
  title: '没有单列一栏，取名称里的地点',
  remarks: '没有单列一栏，取备注里的地点',
} as const;
