/** A small site in which everything is named in every way it can be. */

export const siteSample = `{
  "$schema": "./schemas/printers.schema.json",
  "version": 1,
  // #region hosts
  "servers": {
    "PRINT01": { "system": "windows-server-2003", "aliases": ["print01.corp.example"] },
    "spool.corp.example": { "system": "cups-2.4" }
  },
  "clusters": {
    "PRINTVS": { "nodes": ["PRINT01"] }
  },
  // #endregion
  "devices": {
    "accounting lpd": { "uri": "lpd://10.20.0.11/raw" }
  },
  "ports": {
    "LPR_ACCT": { "device": "accounting lpd", "server": "PRINTVS" },
    // Two lines
    // of words.
    "FORWARD": { "device": "lpd://printvs/ACCT", "server": "spool.corp.example" },
    "LAB": { "device": { "uri": "virtual:lab" } }
  },
  "printers": {
    "Accounting": { "port": ["LPR_ACCT"], "share": "ACCT", "formerShares": ["ACCOUNTS"] },
    "Copy": {
      "port": "FORWARD",
      "testPrint": { "file": "documents/a page.txt" }
    }
  },
  "connections": {
    "front desk": { "path": "\\\\\\\\PRINTVS\\\\Acct", "from": "WS077" },
    "old desk": { "path": "//PRINT01.corp.example/ACCOUNTS", "from": "spool" }
  },
  "virtualPrinters": {
    "lab": { "kind": "lpd" }
  }
}
`;

/** The offset of the nth occurrence of a piece of the sample, plus a step into it. */
export function offsetOf(text: string, piece: string, nth = 1): number {
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = text.indexOf(piece, at + 1);
  if (at === -1) throw new Error(`There is no ${piece} number ${nth}.`);
  return at + 1;
}
