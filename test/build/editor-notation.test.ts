/** Text of files and devices in the editor: nothing goes past the places that take VS Code's notation out of it. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../../build/root.ts';
import { plainText } from '../../src/vscode/plain-text.ts';

/** What VS Code reads links or icons in, or shows as it is told to, and the files that may call it. */
const places: readonly { readonly calls: RegExp; readonly only: string | readonly string[] }[] = [
  {
    calls:
      /\b(show(Information|Warning|Error)Message|showQuickPick|showInputBox|create(QuickPick|InputBox|StatusBarItem)|withProgress|withScmProgress|setStatusBarMessage|showWorkspaceFolderPick)\b/g,
    only: 'notification.ts',
  },
  { calls: /\bcreateLanguageStatusItem\b/, only: 'language-status.ts' },
  { calls: /\bcreateTreeView\b|\bregisterTreeDataProvider\b/, only: 'views/register-views.ts' },
  {
    calls: /\bcreateWebviewPanel\b/,
    only: ['replays/replay-panel.ts', 'troubleshoot/troubleshoot-panel.ts'],
  },
  { calls: /\bregister(Webview|CustomEditor)\w*Provider\b/, only: 'received/register-received-editor.ts' },
  { calls: /\.\s*report\s*\(/g, only: 'notification.ts' },
  { calls: /\bMarkdownString\b/g, only: 'markdown.ts' },
  { calls: /\b(isTrusted\s*=|supportHtml|supportThemeIcons|enabledCommands)/g, only: 'markdown.ts' },
  { calls: /\bcreateOutputChannel\b/g, only: 'printing/event-log.ts' },
];

/** VS Code's own (vs/base/common/linkedText.ts and iconLabels.ts). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;

describe('notation of the editor', () => {
  const files = globSync('src/vscode/**/*.ts', { cwd: root }).sort();
  const code = (file: string) => withoutComments(readFileSync(join(root, file), 'utf8'));

  for (const { calls, only } of places) {
    it(`${calls.source.slice(0, 60)} is for ${only} alone`, () => {
      const found = files.filter((file) => new RegExp(calls).test(code(file)));
      assert.deepEqual(
        found,
        [only].flat().map((file) => `src/vscode/${file}`),
      );
    });
  }

  it('every text that notification.ts hands to VS Code is plain, a fixed icon, or a button of ours', () => {
    const text = code('src/vscode/notification.ts');
    const handed = [
      ...text.matchAll(
        /(?:show\w+Message\(|\b(?:title|message|placeHolder|label|description|detail|text|tooltip)(?::| =) )([^,;\n]+)/g,
      ),
    ].map(([, value = '']) => value.trim());
    assert.ok(handed.length >= 10, `${handed.length}`);
    const isPlain =
      /^(`\$\(\$\{icon\}\) \$\{)?plainText\(|^detail\.map\(plainText\)|^(readonly )?string\b|^\w+ !== undefined|^Markdown$|^(title|tooltip)$/;
    assert.deepEqual(
      handed.filter((value) => !isPlain.test(value)),
      [],
    );
  });

  it('the views and the language status hand over no text that is not plain, nor their own words', () => {
    for (const [file, texts] of [
      ['views/register-views.ts', /\b(?:description|tooltip) = ([^;]+)|new vscode\.TreeItem\(([^,]+)/g],
      ['language-status.ts', /\.(?:text|detail) =\s*([^;]+)/g],
      ['replays/replay-panel.ts', /createWebviewPanel\('[\w.]+',\s*([^,]+)/g],
      ['troubleshoot/troubleshoot-panel.ts', /createWebviewPanel\(\s*'[\w.]+',\s*([^,]+)/g],
    ] as const) {
      const handed = [...code(`src/vscode/${file}`).matchAll(texts)].map(
        (match) => match[1] ?? match[2] ?? '',
      );
      assert.ok(handed.length > 0, file);
      // Of our own words nothing comes from a file; a duration is digits and a unit.
      const isPlain = /^plainText\(|^(?:vscode\.)?l10n\.t\('[^']*'\)|^durationMs === undefined/;
      assert.deepEqual(
        handed.filter((value) => !isPlain.test(value.trim())),
        [],
        file,
      );
    }
  });

  it('translations hold no notation', () => {
    for (const file of globSync('l10n/*.json', { cwd: root })) {
      const texts = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;
      for (const text of Object.values(texts)) assert.equal(plainText(text), text);
    }
  });

  const hostile: [text: string, shown: string][] = [
    ['[Show what to do](command:workbench.action.quit)', '[Show what to do] (command:workbench.action.quit)'],
    ['[a](https://example.com/x "title")', '[a] (https://example.com/x "title")'],
    ['[a](file:///etc/passwd)', '[a] (file:///etc/passwd)'],
    ['[[a](command:b)](command:c)', '[[a] (command:b)] (command:c)'],
    ['[a\n](command:b)', '[a\ufffd] (command:b)'],
    ['[a]\u202e(command:b)', '[a]\ufffd(command:b)'],
    ['$(trash) $(sync~spin) \\$(x)', '$ (trash) $ (sync~spin) \\$ (x)'],
    ['$[x](command:a)$$(bug)', '$[x] (command:a)$$ (bug)'],
    ['Floor 2 [east] (colour), $5', 'Floor 2 [east] (colour), $5'],
  ];
  for (const [text, shown] of hostile) {
    it(`${JSON.stringify(text)} is text`, () => {
      assert.equal(plainText(text), shown);
      assert.doesNotMatch(plainText(text), link);
      assert.doesNotMatch(plainText(text), icon);
    });
  }
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
}
