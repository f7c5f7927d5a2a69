/** The format of Dockerfiles whose RUN, CMD and ENTRYPOINT lines make queues of CUPS. */
import type { ForeignFormat } from '../foreign-format.ts';
import { bashGrammar, readPieces, type ScriptReading } from '../shell/read-shell.ts';
import { mayHoldCupsCommands } from '../shell/shell.ts';
import { shellQuoted } from '../shell/shell-quoted.ts';
import { editCommands, type QuoteAt } from '../shell/write-shell.ts';
import { writeFixes } from '../write-edits.ts';
import { readInstructions } from './instructions.ts';

export const dockerfile: ForeignFormat = {
  id: 'dockerfile',
  family: 'lpadmin',
  title: 'a Dockerfile that makes queues of CUPS',
  commentMark: '#',
  patterns: ['**/{Dockerfile,Containerfile}{,.*}', '**/*.{dockerfile,Dockerfile}'],
  isOne: (path, text) =>
    (/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]*)?$/.test(path) || /\.dockerfile$/i.test(path)) &&
    mayHoldCupsCommands(text),
  prepare: (load) => bashGrammar.prepare(load),
  read: (text) => readDockerfile(text).config,
  readForeign: readDockerfile,
  write: (text, fixes) =>
    writeFixes(text, fixes, (before, edit) =>
      editCommands(before, readDockerfile(before), edit, quoteAt(before)),
    ),
};

function readDockerfile(text: string): ScriptReading {
  return readPieces(
    'dockerfile',
    text,
    readInstructions(text).flatMap(({ piece }) => piece ?? []),
  );
}

/** In the JSON form a word is a JSON string. */
function quoteAt(text: string): QuoteAt {
  const instructions = readInstructions(text);
  return (word, at) => {
    const one = instructions.find(({ start, end }) => at >= start && at <= end);
    return one?.piece && 'words' in one.piece ? JSON.stringify(word) : shellQuoted(word);
  };
}
