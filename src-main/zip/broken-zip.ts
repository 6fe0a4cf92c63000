/** Why a file is not unpacked: no zip or not a whole one, past the bounds, or with a password. */
export type ZipFault = 'broken' | 'too-large' | 'locked';

export class BrokenZip extends Error {
  readonly fault: ZipFault;
  /** The entry it is about, when it is about one. */
  readonly entry: string | null;

  constructor(fault: ZipFault = 'broken', entry: string | null = null) {
    super(fault);
    this.fault = fault;
    this.entry = entry;
  }
}
