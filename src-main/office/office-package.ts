import { Refusal } from '#shared/domain/failure.ts';
import { BrokenZip } from '../zip/broken-zip.ts';
import { ZipBytes } from '../zip/zip-bytes.ts';
import { type FileUse, lockedFile, refuseForeignFile } from './foreign-files.ts';
import { encodingOf, exactText } from './xml/decode-xml.ts';
import { applyEdits, type Edit } from './xml/edits.ts';
import { streamXml, type XmlHandlers } from './xml/stream-xml.ts';
import { BrokenXml } from './xml/strict-parser.ts';
import { parseXml, type XmlPart } from './xml/xml-tree.ts';

/**
 * An Office file in memory: its parts as bytes, as XML to look at and edit, or as XML to read
 * through once. Whatever is wrong with it is refused in the words of its use.
 */
export class OfficePackage {
  readonly file: string;
  private readonly use: FileUse;
  private readonly zip: ZipBytes;
  private readonly parts = new Map<string, XmlPart>();

  private constructor(zip: ZipBytes, file: string, use: FileUse) {
    this.zip = zip;
    this.file = file;
    this.use = use;
  }

  static open(bytes: Uint8Array, file: string, use: FileUse): OfficePackage {
    refuseForeignFile(bytes, file, use);
    return new OfficePackage(
      worded(() => ZipBytes.open(bytes), file, use),
      file,
      use,
    );
  }

  names(): string[] {
    return this.zip.names();
  }

  has(name: string): boolean {
    return this.zip.has(name);
  }

  /** Null when there is no such part. */
  read(name: string): Uint8Array | null {
    return worded(() => this.zip.read(name), this.file, this.use);
  }

  /** A part as a tree; parsed once until it is edited. */
  part(name: string): XmlPart | null {
    const known = this.parts.get(name);
    if (known) return known;
    const bytes = this.read(name);
    if (!bytes) return null;
    const decode = this.use === 'form' ? exactText : readText;
    const part = worded(() => parseXml(decode(bytes), name), this.file, this.use);
    this.parts.set(name, part);
    return part;
  }

  /** Reads through a part of any length without keeping it; `lighten` as for `streamXml`. */
  stream(name: string, handlers: XmlHandlers, lighten?: (block: string) => string): boolean {
    const bytes = this.read(name);
    if (bytes) worded(() => streamXml(bytes, handlers, lighten), this.file, this.use);
    return bytes !== null;
  }

  edit(part: XmlPart, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.parts.delete(part.name);
    this.zip.replace(part.name, new TextEncoder().encode(applyEdits(part.source, edits)));
  }

  bytes(): Uint8Array {
    return this.zip.write();
  }

  damaged(): Refusal {
    return damagedFile(this.file, this.use);
  }
}

function readText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function worded<T>(work: () => T, file: string, use: FileUse): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof BrokenXml && error.fault === 'doctype')
      throw new Refusal(
        'unsupported-file',
        `“${file}”里有外部定义（DTD）或实体声明，正常的 WPS、Office 文件没有这些，为安全起见不打开。${AGAIN[use]}`,
        { file },
      );
    if (error instanceof BrokenZip && error.fault === 'locked') throw lockedFile(file, use);
    if (error instanceof BrokenZip && error.fault === 'too-large')
      throw new Refusal('unsupported-file', `“${file}”解开后的内容过大，${TOO_LARGE[use]}`, {
        file,
      });
    if (error instanceof BrokenZip || error instanceof BrokenXml) throw damagedFile(file, use);
    throw error;
  }
}

function damagedFile(file: string, use: FileUse): Refusal {
  return new Refusal(
    'corrupt',
    `“${file}”已损坏或没有传完整，打不开。请重新复制一份；${AGAIN[use]}`,
    { file },
  );
}

const AGAIN: Record<FileUse, string> = {
  import: '或在 WPS、Excel 中打开后另存为 .xlsx 再导入。',
  form: '或在 WPS、Word 中打开原文件，另存一份后再试。',
};

const TOO_LARGE: Record<FileUse, string> = {
  import: '不像正常的台账，已停止读取。请把需要的工作表复制到一个新的 .xlsx 文件后再导入。',
  form: '不像一张空白表，已停止读取。请向发表单位要一份干净的文件。',
};
