/** The site that the benchmarks read: 10,000 ports and 10,000 printers, 3 MB, as a company would write it, with a few mistakes. */

const serverCount = 40;
const deviceCount = 500;

export function largeSite(portCount = 10_000): string {
  const lines = ['// Printers of all offices, by building.', '{', '  "version": 1,', '  "servers": {'];
  for (let index = 0; index < serverCount; index += 1) lines.push(server(index));
  lines.push('  },', '  "clusters": {');
  for (let index = 0; index < 4; index += 1) {
    lines.push(
      `    "CLUSTER${index}": { "nodes": ["PRINT${pad(index * 2, 3)}", "PRINT${pad(index * 2 + 1, 3)}"], "aliases": ["cluster${index}.corp.example"] },`,
    );
  }
  lines.push('  },', '  "devices": {');
  for (let index = 0; index < deviceCount; index += 1) lines.push(device(index));
  lines.push('  },', '  "ports": {');
  for (let index = 0; index < portCount; index += 1) lines.push(...port(index));
  lines.push('  },', '  "printers": {');
  for (let index = 0; index < portCount; index += 1) lines.push(...printer(index));
  lines.push('  },', '  "connections": {');
  for (let index = 0; index < 100; index += 1) {
    lines.push(
      `    "desk ${index}": { "path": "//${serverOf(index * 7)}/Q${pad(index * 7, 5)}", "from": "WS${pad(index, 4)}" },`,
    );
  }
  lines.push('  }', '}', '');
  return lines.join('\n');
}

const systems = ['windows-server-2019', 'windows-server-2022', 'cups-2.4', 'windows-server-2003-sp2'];

function server(index: number): string {
  return `    "PRINT${pad(index, 3)}": { "system": "${systemOf(index)}", "aliases": ["print${pad(index, 3)}.corp.example"], "timeWaitSeconds": 120 },`;
}

function device(index: number): string {
  return `    "floor device ${index}": { "uri": "lpd://10.9.${index >> 8}.${index & 255}/raw", "acceptsSourcePorts": "any", "pagesPerMinute": ${20 + (index % 30)} },`;
}

function port(index: number): string[] {
  const name = `PORT_${pad(index, 5)}`;
  const address = `10.${20 + (index >> 14)}.${(index >> 8) & 63}.${index & 255}`;
  const comment = index % 50 === 0 ? [`    // Building ${index / 50}: see the floor plan.`] : [];
  const on = `"server": "${serverOf(index)}"`;
  // One in five hundred has a mistake that a rule reports.
  const sourcePorts = index % 500 === 7 ? '"512-1023"' : '"rfc1179"';
  switch (index % 5) {
    case 0:
      return [
        ...comment,
        `    "${name}": { "monitor": "raw", "device": "socket://${address}:9100", ${on} },`,
      ];
    case 1:
      return [
        ...comment,
        `    "${name}": {`,
        '      "monitor": "lpr",',
        `      "device": { "uri": "lpd://${address}/raw", "acceptsSourcePorts": "any" },`,
        `      ${on},`,
        '      "order": "control-first"',
        '    },',
      ];
    case 2: {
      // CUPS takes its source ports from the URI.
      const [option, property] =
        systemOf(index) === 'cups-2.4' ? ['?reserve=rfc1179', ''] : ['', `, "sourcePorts": ${sourcePorts}`];
      return [
        ...comment,
        `    "${name}": { "monitor": "lpr", "device": "lpd://${address}/raw${option}", ${on}${property} },`,
      ];
    }
    case 3:
      return [
        ...comment,
        `    "${name}": { "monitor": "ipp", "device": "ipp://${address}/ipp/print", ${on} },`,
      ];
    default: {
      const monitor = systemOf(index) === 'cups-2.4' ? '' : '"monitor": "standard-tcpip", ';
      return [
        ...comment,
        `    "${name}": { ${monitor}"device": "floor device ${index % deviceCount}", ${on} },`,
      ];
    }
  }
}

function printer(index: number): string[] {
  const port =
    index % 97 === 0 && index > 0
      ? `["PORT_${pad(index, 5)}", "PORT_${pad(index - serverCount, 5)}"]`
      : `"PORT_${pad(index, 5)}"`;
  return [
    `    "Queue_${pad(index, 5)}": {`,
    `      "port": ${port},`,
    `      "share": "Q${pad(index, 5)}",`,
    '      "driver": "HP Universal Printing PCL 6",',
    `      "volume": { "jobsPerHour": ${5 + (index % 20)}, "burst": 3, "pagesPerJob": 4 }`,
    '    },',
  ];
}

function serverOf(index: number): string {
  return `PRINT${pad(index % serverCount, 3)}`;
}

/** Of the server with this number, and of the one that drives a port with it. */
function systemOf(index: number): string {
  return systems[(index % serverCount) % systems.length] ?? 'other';
}

function pad(index: number, digits: number): string {
  return String(index).padStart(digits, '0');
}
