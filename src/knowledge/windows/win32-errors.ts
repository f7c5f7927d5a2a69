/** Win32 errors that a spooler answers with, by number (winerror.h). */

export interface Win32Error {
  readonly code: number;
  readonly name: string;
  /** As Windows says it. */
  readonly message: string;
}

export const INVALID_PRINTER_NAME: Win32Error = {
  code: 1801,
  name: 'ERROR_INVALID_PRINTER_NAME',
  message: 'The printer name is invalid.',
};

export const RPC_SERVER_UNAVAILABLE: Win32Error = {
  code: 1722,
  name: 'RPC_S_SERVER_UNAVAILABLE',
  message: 'The RPC server is unavailable.',
};
