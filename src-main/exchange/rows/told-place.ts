import { placeAtHead } from '#shared/recognition/place-in-prose.ts';
import type { RowReader } from './row-reader.ts';

/** Where it was: in its column, or else at the head of the account, where no column asks for it. */
export function toldPlace(reader: RowReader): string {
  if (reader.hasColumn('place')) return reader.line('place');
  const account = reader.text('summary');
  const place = placeAtHead(account);
  if (place !== '')
    reader.guess('place', account, place, '没有单列一栏，取内容开头的地点', { at: 'summary' });
  return place;
}
