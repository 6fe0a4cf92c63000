import { foldText } from './fold-text.ts';
import { readCount } from './read-count.ts';
import { guessed, type Reading, refused } from './reading.ts';

/** A length of time in whole seconds: 95, 95秒, 3分20秒, 2分半, 3'20". */
export function readSeconds(text: string): Reading<number> {
  const folded = foldText(text).replace(/(?<![.。])[.。]+$/u, '');
  const match = /^(约|大约)?(\d{1,6})(?:分钟?|'|′)(?:(半)|(\d{1,2})(?:秒钟?|"|″)?)?(左右)?$/u.exec(
    folded,
  );
  if (match) {
    const [, about, minutes, half, seconds = '0', more] = match;
    const value = Number(minutes) * 60 + (half ? 30 : Number(seconds));
    return guessed(value, about || more ? '约数，分钟已换算' : '分钟已换算');
  }
  if (/[分时′:]/u.test(folded)) return refused('看不出是多少秒');
  return readCount(folded.replace(/(?:秒钟?|"|″)(?=左右|$)/u, ''), 'any');
}
