/** A configuration with one error, in lines that end as those of Windows do. */
export const reversed =
  '{\r\n  "version": 1,\r\n  "ports": { "P": { "device": "lpd://h/q", "sourcePorts": "731-721" } }\r\n}\r\n';
