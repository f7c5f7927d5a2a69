/** The hotfix of KB 822553 for Windows Server 2003: the file it brings, which the spooler runs from the next restart on. */

export interface HotfixFile {
  readonly platform: '32-bit' | '64-bit';
  readonly name: string;
  readonly version: string;
  readonly byteCount: number;
  /** Coordinated Universal Time; Windows shows it as local time. */
  readonly modifiedAt: string;
}

export const win32splHotfix: readonly HotfixFile[] = [
  {
    platform: '32-bit',
    name: 'Win32spl.dll',
    version: '5.2.3790.54',
    byteCount: 93_696,
    modifiedAt: '2003-06-11T22:44Z',
  },
  {
    platform: '64-bit',
    name: 'Win32spl.dll',
    version: '5.2.3790.54',
    byteCount: 274_944,
    modifiedAt: '2003-06-11T22:36Z',
  },
];
