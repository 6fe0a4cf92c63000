import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { clauseSchema, noticeSchema } from '#shared/notice/notice.ts';
import { RULED_CLAUSES } from '#shared/rules/notice-duties.ts';

export const NOTICE_SCHEMA_FILE = path.join(
  import.meta.dirname,
  '../resources/notices/notice.schema.json',
);

/**
 * The notice's schema as JSON Schema, so that an editor warns its writer while a slip is made: a
 * clause that neither asks for a number nor says why it is unchecked has one of the ids that rules
 * rest on.
 */
export function noticeSchemaText(): string {
  const ruled = {
    if: { not: { anyOf: [{ required: ['unchecked'] }, { required: ['atLeast'] }] } },
    // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema calls it so.
    then: { properties: { id: { enum: [...RULED_CLAUSES].sort() } } },
  };
  const schema = z.toJSONSchema(noticeSchema, {
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === clauseSchema) Object.assign(jsonSchema, ruled);
    },
  });
  return `${JSON.stringify({ title: '五进台账：通知文件', ...schema }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(NOTICE_SCHEMA_FILE, noticeSchemaText());
