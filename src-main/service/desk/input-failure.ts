import type { z } from 'zod';
import { WITHOUT_NUL } from '#shared/contract/path-field.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';

/** Words for the first fault a schema found, naming the field. */
export function inputFailure(error: z.ZodError): Failure {
  const issue = error.issues[0];
  if (!issue) return { code: 'invalid-input', message: '填写的内容不符合要求，请检查后再试。' };
  const field = issue.path.findLast((step): step is string => typeof step === 'string');
  const label = field ? `“${fieldLabel(field)}”` : '内容';
  const failure: Failure = { code: 'invalid-input', message: `${label}${faultOf(issue)}` };
  if (field) failure.place = { field };
  return failure;
}

function faultOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '没有填写，请补上。' : '不符合要求，请检查后重填。';
    case 'too_small':
      return issue.origin === 'number'
        ? `不能小于 ${String(issue.minimum)}。`
        : '没有填写，请补上。';
    case 'too_big':
      return issue.origin === 'number'
        ? `不能大于 ${String(issue.maximum)}。`
        : `太长，最多 ${String(issue.maximum)} 个字。`;
    case 'invalid_value':
      return '不在可选的范围内，请从列表中选择。';
    case 'custom':
      return '不是一个存在的日期，请按“2024-05-12”的样子填写。';
    case 'invalid_format':
      return issue.pattern === WITHOUT_NUL.toString()
        ? '里有不能用的字符，请改名后再试。'
        : '不符合要求，请检查后重填。';
    default:
      return '不符合要求，请检查后重填。';
  }
}
