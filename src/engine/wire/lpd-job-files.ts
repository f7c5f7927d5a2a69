/** Which control files and data files of one LPD job are here, and whether they make a whole: RFC 1179 §6. */
import { type LpdControlFile, maxDataFileCount } from './lpd-control-file-reading.ts';

/** The files of one job as they arrive, in either order and with any number of control files. */
export interface LpdJobFiles {
  /** Why this data file cannot belong to the job, or undefined. */
  refuseDataFile(name: string): string | undefined;
  addDataFile(name: string): void;
  /** Why this control file cannot be taken, or undefined. */
  addControlFile(name: string, file: LpdControlFile): string | undefined;
  /** Every named data file is here, and every data file here is named. */
  isComplete(): boolean;
  /** Whether the data file about to come is the only thing missing: then it may end with the connection. */
  lacksOnly(name: string): boolean;
  /** What an incomplete job lacks, in words. */
  describeGap(): string;
  /** What the control files said, and how each document is to be printed. */
  attributes(): Record<string, string>;
}

export function createLpdJobFiles(): LpdJobFiles {
  const controlFiles = new Map<string, LpdControlFile>();
  const dataFiles = new Set<string>();
  const wanted = new Set<string>();

  const missing = () => [...wanted].filter((name) => !dataFiles.has(name));
  const unnamed = () => [...dataFiles].filter((name) => !wanted.has(name));

  return {
    refuseDataFile(name) {
      if (dataFiles.has(name)) return 'two data files have the same name';
      return dataFiles.size >= maxDataFileCount ? `more than ${maxDataFileCount} data files` : undefined;
    },
    addDataFile(name) {
      dataFiles.add(name);
    },
    addControlFile(name, file) {
      if (controlFiles.has(name)) return 'two control files have the same name';
      if (controlFiles.size >= maxDataFileCount) return `more than ${maxDataFileCount} control files`;
      controlFiles.set(name, file);
      for (const document of file.documents) wanted.add(document.dataFileName);
      return wanted.size > maxDataFileCount ? `more than ${maxDataFileCount} data files` : undefined;
    },
    isComplete() {
      return controlFiles.size > 0 && missing().length === 0 && unnamed().length === 0;
    },
    lacksOnly(name) {
      const gap = missing();
      return gap.length === 1 && gap[0] === name && unnamed().length === 0;
    },
    describeGap() {
      if (controlFiles.size === 0) return 'no control file came';
      if (unnamed().length > 0) return 'a data file came that no control file names';
      return `${missing().length} of ${wanted.size} data files did not come`;
    },
    attributes() {
      const merged: Record<string, string> = {};
      const formats: string[] = [];
      const copyCounts: number[] = [];
      for (const file of controlFiles.values()) {
        for (const [name, value] of Object.entries(file.attributes)) merged[name] ??= value;
        for (const document of file.documents) {
          formats.push(document.format);
          copyCounts.push(document.copyCount);
        }
      }
      const number = jobNumber(controlFiles.keys().next().value ?? '');
      if (number !== undefined) merged.number = number;
      return { ...merged, format: formats.join(','), copies: copyCounts.join(',') };
    },
  };
}

/** `cfA123host`: three digits (RFC 1179 §6.2), six with LPRng's long numbers. */
function jobNumber(controlFileName: string): string | undefined {
  return /^cf[A-Za-z](\d{6}|\d{3})/.exec(controlFileName)?.[1];
}
