import { unzipSync } from 'fflate';
import { blankPreview } from '#main/documents/blanks/blank-preview.ts';
import { type Filling, fillTags } from '#main/documents/blanks/fill-blank.ts';
import { openForm } from '#main/documents/blanks/open-form.ts';
import { placeTags } from '#main/documents/blanks/place-tags.ts';
import { type OwnWords, recogniseBlank } from '#main/documents/blanks/recognise-blank.ts';
import { recogniseTemplate } from '#main/documents/blanks/recognise-template.ts';
import type { LocatedTag } from '#main/office/form/office-form.ts';
import type { FieldValues } from '#shared/blanks/field-values.ts';
import type { BlankRecognition } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';

/** The steps with a form, each from bytes to bytes, as a test looks at them one by one. */

export function recogniseFile(
  bytes: Uint8Array,
  name: string,
  kind: FormKind,
  words: OwnWords = { synonyms: {} },
): BlankRecognition {
  return recogniseBlank(openForm(bytes, name), kind, words);
}

export function recogniseTemplateFile(
  bytes: Uint8Array,
  name: string,
  kind: FormKind,
): BlankRecognition {
  return recogniseTemplate(openForm(bytes, name), kind);
}

export function tagFile(bytes: Uint8Array, found: BlankRecognition, name = '空白表'): Uint8Array {
  const form = openForm(bytes, name);
  placeTags(form, found);
  return form.bytes();
}

export function fillFile(bytes: Uint8Array, values: FieldValues, name = '模板'): Filling {
  return fillTags(openForm(bytes, name), values);
}

export function tagsOfFile(bytes: Uint8Array, name = '模板'): LocatedTag[] {
  return openForm(bytes, name).tags();
}

export function previewFile(bytes: Uint8Array, found: BlankRecognition): string {
  return blankPreview(openForm(bytes, '空白表'), found);
}

/** All words of a .docx's body, one after another. */
export function wordsOfWord(bytes: Uint8Array): string {
  const body = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  return [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map((match) => match[1]).join('');
}
