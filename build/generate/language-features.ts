/** What the language support of an editor can be asked for, and the test that shows Platen doing it; or, honestly, what is missing. */

export interface Evidence {
  /** From the root of the repository. */
  readonly file: string;
  /** As the file writes it, with "..." for what it fills in. */
  readonly title: string;
}

export interface LanguageFeature {
  readonly feature: string;
  readonly state: 'done' | 'partly' | 'not yet';
  /** None where it is not done. */
  readonly shownBy: readonly Evidence[];
  readonly note?: string;
}

const inEditor = (name: string, ...titles: string[]): Evidence[] =>
  titles.map((title) => ({ file: `test/vscode/${name}`, title }));

export const languageFeatures: readonly LanguageFeature[] = [
  {
    feature: 'Own language id and language configuration',
    state: 'done',
    shownBy: inEditor(
      'claimed-files.test.ts',
      'open as printer-config by their names, and no other JSON does',
      'take line comments as the language says',
    ),
  },
  {
    feature: 'TextMate grammar, with snapshot tests',
    state: 'done',
    shownBy: [
      { file: 'test/syntaxes/printer-config.test.ts', title: 'colours ... as pictured' },
      {
        file: 'test/syntaxes/printer-config.test.ts',
        title: 'knows every property and section of the format, and no other',
      },
    ],
  },
  {
    feature: 'Grammar injection: configurations in Markdown',
    state: 'done',
    shownBy: [
      {
        file: 'test/syntaxes/printer-config.test.ts',
        title: 'colours a fence in Markdown as a file of its own, and nothing after it',
      },
    ],
  },
  {
    feature: 'Semantic tokens',
    state: 'done',
    shownBy: inEditor('shapes.test.ts', 'colours names by what they are'),
  },
  {
    feature: 'Completion from the table of fields',
    state: 'done',
    shownBy: inEditor(
      'typing.test.ts',
      'offers the ports of the file for a printer',
      'puts a key with its value into the text, and asks for the value at once',
    ),
  },
  {
    feature: 'Snippets',
    state: 'done',
    shownBy: [
      { file: 'test/language/completion/entry-templates.test.ts', title: '"..." is a sound entry of ...' },
    ],
    note: 'As completions with places to fill in, where they fit; there is no separate file of snippets.',
  },
  {
    feature: 'Hover: documentation, and the value at the cursor',
    state: 'done',
    shownBy: inEditor('typing.test.ts', 'tells what a key means', 'tells what a value comes to here'),
  },
  {
    feature: 'Signature help',
    state: 'done',
    shownBy: inEditor('typing.test.ts', 'names the parts of source ports while they are typed'),
  },
  {
    feature: 'Live diagnostics',
    state: 'done',
    shownBy: inEditor(
      'diagnostics.test.ts',
      'follow the text as it is typed',
      'show up for files that are not open, and go with them',
    ).concat(
      inEditor(
        'live-diagnostics.test.ts',
        'are those of the whole text, whatever was done to it',
        'of a large site are there with the letter that was typed',
        'wait for a pause where the whole text must be read, and for nothing afterwards',
      ),
      inEditor(
        'flows/19-cold-window.flow.ts',
        'findings in a cold window sooner than from the JSON extension of VS Code, small and with 20,000 entries',
      ),
    ),
  },
  {
    feature: 'Diagnostic code with a link to its explanation',
    state: 'done',
    shownBy: inEditor('diagnostics.test.ts', 'carry a code that opens the explanation of their rule'),
  },
  {
    feature: 'Severity of each rule',
    state: 'done',
    shownBy: [
      ...inEditor('diagnostics.test.ts', 'obey the nearest .platenrc.jsonc, and follow it'),
      ...inEditor(
        'code-actions.test.ts',
        'set the severity of the rule in the settings of the project, new or not, and keep its comments',
      ),
    ],
    note: 'In `.platenrc.jsonc`, not in the settings of the editor, so that the command line agrees.',
  },
  {
    feature: 'Comments that ignore a finding',
    state: 'done',
    shownBy: inEditor('code-actions.test.ts', 'ignore a finding so that it is gone'),
  },
  {
    feature: 'Quick fixes that edit',
    state: 'done',
    shownBy: inEditor(
      'code-actions.test.ts',
      'fix the value and leave every comment',
      'fix all findings of a rule at once',
    ),
  },
  {
    feature: '`source.fixAll.platen` on save',
    state: 'done',
    shownBy: inEditor('code-actions.test.ts', 'fix all that is safe on save'),
  },
  {
    feature: 'Formatter, of documents and ranges',
    state: 'done',
    shownBy: inEditor(
      'shapes.test.ts',
      'is formatted without losing a comment',
      'is formatted in a range only where asked',
    ),
  },
  {
    feature: 'Outline and breadcrumbs',
    state: 'done',
    shownBy: inEditor('names.test.ts', 'make the outline and the breadcrumbs'),
  },
  {
    feature: 'Workspace symbols',
    state: 'done',
    shownBy: inEditor('names.test.ts', 'are found in files that are not open'),
  },
  {
    feature: 'Folding and selection ranges',
    state: 'done',
    shownBy: inEditor(
      'shapes.test.ts',
      'folds objects and comments',
      'grows a selection from a name to the whole text',
    ),
  },
  {
    feature: 'Definition, references, highlights and rename across entries',
    state: 'done',
    shownBy: inEditor(
      'names.test.ts',
      'lead to their definition, also from inside a path',
      'list their references',
      'light up where the cursor is on one',
      'are renamed everywhere at once',
      'are not renamed to one that is taken',
      'lead to what another file of the folder defines',
      'are found and renamed in all files of the folder, and not beyond',
    ),
    note: 'The configurations of one folder are one site: hosts and shares lead from file to file, keys stay in theirs.',
  },
  {
    feature: 'Code lens',
    state: 'done',
    shownBy: inEditor('test-print.test.ts', 'stands above each printer as a lens'),
  },
  {
    feature: 'Inlay hints',
    state: 'done',
    shownBy: inEditor(
      'typing.test.ts',
      'show what is in force and not written',
      'show what would stand on every row only where that is asked for',
      'go away by kind and altogether',
    ),
  },
  {
    feature: 'Document links',
    state: 'done',
    shownBy: inEditor('shapes.test.ts', 'links to the documents of test prints, beside the file only'),
  },
  {
    feature: 'Incidents replayed from a finding',
    state: 'done',
    shownBy: inEditor(
      'incidents.test.ts',
      'is offered by the finding behind it, and shows both runs as a page and as a read-only document',
      'folds by the run, its minutes and its moments',
    ).concat(
      inEditor(
        'flows/5-replay.flow.ts',
        'in Restricted Mode an incident can be replayed, for nothing is sent',
      ),
    ),
  },
  {
    feature: 'Project configuration shared with the command line',
    state: 'done',
    shownBy: inEditor('same-findings.test.ts', 'come from the editor, from platen lint and from platen lsp'),
  },
  {
    feature: 'Problem matcher and task type',
    state: 'done',
    shownBy: [
      { file: 'test/build/problem-matcher.test.ts', title: 'reads what platen lint writes' },
      ...inEditor(
        'tasks.test.ts',
        'are offered to lint and to check the format of a folder with a configuration',
        'are taken from tasks.json with their paths and options, and end as the command line does',
      ),
      ...inEditor('flows/6-lint-task.flow.ts', 'run the lint task, see its findings among the problems'),
    ],
  },
  {
    feature: 'Restricted Mode: `untrustedWorkspaces` declared, limited',
    state: 'done',
    shownBy: inEditor(
      'flows/4-restricted.flow.ts',
      'in Restricted Mode findings and tests are shown and nothing prints',
    ),
  },
  {
    feature: 'Virtual workspaces: `virtualWorkspaces` declared, limited',
    state: 'done',
    shownBy: [
      ...inEditor(
        'virtual-files.test.ts',
        'have findings, symbols and links',
        'obey the settings beside them',
      ),
      ...inEditor('shapes.test.ts', 'is known in a document that no disk has'),
    ],
    note: 'Limited: what is printed must be on a disk.',
  },
  {
    feature: 'Runs in the web host',
    state: 'done',
    shownBy: [
      ...inEditor(
        'simulated-print.test.ts',
        'says in its result and in its trace that nothing left the browser',
        'says why it prints to no device, and offers a virtual printer',
      ),
      ...inEditor(
        'flows/8-browser-alone.flow.ts',
        'in a browser without any server fix a file, simulate a print, learn why no device can be reached',
      ),
      {
        file: 'test/build/bundles.long.test.ts',
        title: 'hold for a browser all in one file under 1.8 MB that needs nothing but VS Code',
      },
    ],
    note: 'All language features; test prints to virtual printers are simulated, devices are out of reach, and there are no tasks.',
  },
  {
    feature: 'Localised',
    state: 'done',
    shownBy: [
      { file: 'test/build/localisation.test.ts', title: 'no message goes past vscode.l10n.t' },
      ...inEditor('flows/7-german.flow.ts', 'a German user sees commands, lenses and messages in German'),
    ],
    note: 'English and German. Findings, fixes, hovers, hints, events and the documents made of them are in English everywhere.',
  },
  {
    feature: 'Test Explorer: printers as tests',
    state: 'done',
    shownBy: [
      ...inEditor(
        'test-explorer.test.ts',
        'lists printers with a test print below file and folder, as files on the disk come, change and go',
        'runs to virtual printers, shows a miss at the value that is expected, and the trace as output',
        'runs again what a saved file has, where tests are run continuously, and no more once that ends',
        'prints to the devices after a yes, each time',
        'cancels what runs, and skips the rest',
        'holds test prints back while tests run on devices',
        'runs the queues of a file of another program that the configuration names',
        'keeps its runs in the history of test prints',
      ),
      ...inEditor(
        'flows/16-failing-test.flow.ts',
        'a failing test, its trace, the corrected line, and green',
      ),
      ...inEditor(
        'simulated-tests.test.ts',
        'simulates tests to virtual printers, says so, and shows a miss at the value that is expected',
        'runs none on devices, and says why',
      ),
      ...inEditor(
        'flows/4-restricted.flow.ts',
        'in Restricted Mode findings and tests are shown and nothing prints',
      ),
    ],
    note: 'Run profiles for virtual printers, the default, and for real devices, which asks each time. In a browser the first simulates and the second says why not.',
  },
  {
    feature: 'Test print from the editor, with its outcome in the status bar and above the printer',
    state: 'done',
    shownBy: inEditor(
      'test-print.test.ts',
      'reaches a virtual LPD in the place of the device, and leaves a trace',
      'leaves its outcome above the printer until the text of the printer or its port is another',
    ).concat(
      inEditor(
        'flows/2-print-virtual.flow.ts',
        'test print from the palette to a virtual printer, read outcome and trace',
      ),
      inEditor(
        'simulated-print.test.ts',
        'says in its result and in its trace that nothing left the browser',
      ),
      inEditor(
        'flows/4-restricted.flow.ts',
        'in Restricted Mode findings and tests are shown and nothing prints',
      ),
    ),
    note: 'The tooltip of the status bar says how long name lookup, connecting, sending and waiting took (`test/engine/trace/print-phases.test.ts`). In a browser every print is simulated, and said to be.',
  },
  {
    feature: 'Where it prints from, the settings in force and the time that findings take',
    state: 'done',
    shownBy: inEditor(
      'language-status.test.ts',
      'names the settings in force, the time that finding out took, and the machine that prints where it is another',
    ),
  },
  {
    feature: 'Cancel while it runs',
    state: 'done',
    shownBy: [
      ...inEditor('device-print.test.ts', 'can be cancelled'),
      ...inEditor('jobs-view.test.ts', 'shows a test print with its stage, until it has ended'),
      ...inEditor('large-print.test.ts', 'is cancelled within ... ms ...'),
    ],
    note: 'With a document of 500 MB, too. A browser only simulates, which is over at once; in Restricted Mode no print begins.',
  },
  {
    feature: 'History kept over a reload, and run again',
    state: 'done',
    shownBy: inEditor(
      'history.test.ts',
      'has after a reload what was added before it, newest first, until it is removed',
      'keeps the last ones, however many end at once',
      'passes over what is no entry, with one sentence in the log for each',
      'is shown with the trace, what arrived, and a way to print again and to remove',
      'prints the last one again',
    ).concat(
      inEditor(
        'flows/15-history.flow.ts',
        'history after a reload: read a trace, compare two, in each theme and a small window',
      ),
    ),
    note: 'In Restricted Mode it is shown, and nothing prints.',
  },
  {
    feature: 'Compare a result with an earlier one',
    state: 'done',
    shownBy: inEditor(
      'history.test.ts',
      'compares two traces of a printer without what differs each time',
    ).concat(
      inEditor(
        'flows/15-history.flow.ts',
        'history after a reload: read a trace, compare two, in each theme and a small window',
      ),
    ),
  },
  {
    feature: 'Received documents looked at: drawn, and explained command by command',
    state: 'done',
    shownBy: [
      {
        file: 'test/documents/zpl/draw-label.test.ts',
        title: 'has what is in a whole label, and says what is not',
      },
      {
        file: 'test/documents/escpos/describe-escpos.test.ts',
        title: 'draws lines where they stand, and one receipt from cut to cut',
      },
      { file: 'test/documents/pcl/describe-pcl.test.ts', title: 'knows every command of our own test page' },
      {
        file: 'test/documents/postscript/describe-postscript.test.ts',
        title: 'knows every operator of our own test page',
      },
      {
        file: 'test/documents/raster/describe-raster.test.ts',
        title: 'a page that is cut says so and shows what is there',
      },
      {
        file: 'test/documents/hostile-documents.long.test.ts',
        title: 'of random bytes are described and drawn',
      },
      ...inEditor(
        'flows/14-received-document.flow.ts',
        'a received label, a text, a PDF and a page of dots, as they are printed',
      ),
    ],
    note: 'ZPL, ESC/POS, PWG and Apple Raster, PDF, PNG, JPEG and text are drawn, PCL and PostScript explained, and our own test page in them drawn; bar codes are read back by ZXing. The page has no network (`documents/view-html.ts`), and the flow `14-received-document` runs axe-core in it.',
  },
  {
    feature: 'Result as a searchable text with outline and folding',
    state: 'done',
    shownBy: inEditor(
      'test-print.test.ts',
      'leaves a trace that can be folded, with an outline of its steps',
    ),
  },
  {
    feature: 'Trace as a document: colours, links to the configuration, export to and import from captures',
    state: 'done',
    shownBy: inEditor(
      'traces.test.ts',
      'is in a language of its own',
      'leads from what the file has set to the line where it stands',
      'is exported as a capture, which is opened as a trace again',
    ),
  },
  {
    feature: 'Print of the editor repeated by the command line',
    state: 'done',
    shownBy: inEditor('traces.test.ts', 'is copied as the command line that prints so again'),
  },
  {
    feature: 'Command line on the same core',
    state: 'done',
    shownBy: inEditor('same-findings.test.ts', 'come from the editor, from platen lint and from platen lsp'),
  },
  {
    feature: 'Language server for other editors',
    state: 'done',
    shownBy: [
      { file: 'test/lsp/same-findings.test.ts', title: 'come from platen lint and from platen lsp' },
      ...inEditor('same-findings.test.ts', 'come from the editor, from platen lint and from platen lsp'),
    ],
  },
  {
    feature: 'SARIF and annotations for GitHub',
    state: 'done',
    shownBy: [
      {
        file: 'test/cli/reports/sarif-report.test.ts',
        title: 'points each result at its rule and its place',
      },
      { file: 'test/cli/reports/sarif-report.test.ts', title: 'is valid for what ... finds' },
      {
        file: 'test/cli/reports/line-reports.test.ts',
        title: "GitHub's commands are escaped as the runner expects",
      },
    ],
  },
  {
    feature: 'Tests inside a real VS Code, and of the packed extension driven in a browser',
    state: 'done',
    shownBy: [
      ...inEditor('host.test.ts', 'loads the extension'),
      ...inEditor('flows/1-fix.flow.ts', 'open the example, see the findings, apply a fix'),
    ],
  },
  {
    feature: 'The same tests in the web host',
    state: 'done',
    shownBy: inEditor('host.test.ts', 'runs in the kind of extension host that this run is for'),
    note: 'All but three suites that need Node; each run prints which, and why.',
  },
];
