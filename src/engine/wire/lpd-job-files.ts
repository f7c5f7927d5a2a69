/** Which control files and data files of one LPD job are here, and whether they make a whole: RFC 1179 §6. */
import { type LpdControlFile, maxDataFileCount } from './lpd-control-file-reading.ts';

/** The files of one job as they arrive, in either order and with any number of control files. */
export class LpdJobFiles {
  readonly #controlFiles = new Map<string, LpdControlFile>();
  readonly #dataFiles = new Set<string>();
  readonly #wanted = new Set<string>();

  /** Why this data file cannot belong to the job, or undefined. */
  refuseDataFile(name: string): string | undefined {
    if (this.#dataFiles.has(name)) return 'two data files have the same name';
    return this.#dataFiles.size >= maxDataFileCount ? `more than ${maxDataFileCount} data files` : undefined;
  }

  addDataFile(name: string): void {
    this.#dataFiles.add(name);
  }

  /** Why this control file cannot be taken, or undefined. */
  addControlFile(name: string, file: LpdControlFile): string | undefined {
    if (this.#controlFiles.has(name)) return 'two control files have the same name';
    if (this.#controlFiles.size >= maxDataFileCount) return `more than ${maxDataFileCount} control files`;
    this.#controlFiles.set(name, file);
    for (const document of file.documents) this.#wanted.add(document.dataFileName);
    return this.#wanted.size > maxDataFileCount ? `more than ${maxDataFileCount} data files` : undefined;
  }

  /** Every named data file is here, and every data file here is named. */
  isComplete(): boolean {
    return this.#controlFiles.size > 0 && this.#missing().length === 0 && this.#unnamed().length === 0;
  }

  /** Whether the data file about to come is the only thing missing: then it may end with the connection. */
  lacksOnly(name: string): boolean {
    const gap = this.#missing();
    return gap.length === 1 && gap[0] === name && this.#unnamed().length === 0;
  }

  /** What an incomplete job lacks, in words. */
  describeGap(): string {
    if (this.#controlFiles.size === 0) return 'no control file came';
    if (this.#unnamed().length > 0) return 'a data file came that no control file names';
    return `${this.#missing().length} of ${this.#wanted.size} data files did not come`;
  }

  /** What the control files said, and how each document is to be printed. */
  attributes(): Record<string, string> {
    const merged: Record<string, string> = {};
    const formats: string[] = [];
    const copyCounts: number[] = [];
    for (const file of this.#controlFiles.values()) {
      for (const [name, value] of Object.entries(file.attributes)) merged[name] ??= value;
      for (const document of file.documents) {
        formats.push(document.format);
        copyCounts.push(document.copyCount);
      }
    }
    const number = jobNumber(this.#controlFiles.keys().next().value ?? '');
    if (number !== undefined) merged.number = number;
    return { ...merged, format: formats.join(','), copies: copyCounts.join(',') };
  }

  #missing(): string[] {
    return [...this.#wanted].filter((name) => !this.#dataFiles.has(name));
  }

  #unnamed(): string[] {
    return [...this.#dataFiles].filter((name) => !this.#wanted.has(name));
  }
}

/** `cfA123host`: three digits (RFC 1179 §6.2), six with LPRng's long numbers. */
function jobNumber(controlFileName: string): string | undefined {
  return /^cf[A-Za-z](\d{6}|\d{3})/.exec(controlFileName)?.[1];
}
