import type { Failure } from '#shared/domain/failure.ts';

const OWN_NAMES = /\b(?:Word|Excel|WPS|SQLite|Windows|Linux|JSON|ZIP|PDF|MB|GB|KB|A4|A3)\b/giu;

/**
 * Why the words of a refusal are not fit for a clerk, or null: a Chinese sentence without English,
 * stack or internal error, of a length that can be read. What is quoted is the clerk's own.
 */
export function unfitWords({ code, message }: Failure): string | null {
  const own = message.replaceAll(/“[^”]*”/gu, '').replaceAll(OWN_NAMES, '');
  if (code === 'internal') return `internal error: ${message}`;
  if (!/[\u4e00-\u9fff]/u.test(own)) return `not Chinese: ${message}`;
  if (!message.endsWith('。')) return `no sentence: ${message}`;
  if (/[a-z]{3,}[ _][a-z]{2,}|\bat .*:\d+|undefined|\[object|NaN|Error\b/iu.test(own)) {
    return `English: ${message}`;
  }
  if (message.length > 1_000) return `too long: ${message}`;
  return null;
}
