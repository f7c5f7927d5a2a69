/** The looks of a replay's page: by the theme of the editor where there is one, else by what the system prefers; nothing moves. */

export const replayStyles = `
:root {
  color-scheme: light dark;
  --text: var(--vscode-editor-foreground, #1f2328);
  --page: var(--vscode-editor-background, #ffffff);
  --faint: var(--vscode-panel-border, var(--vscode-contrastBorder, #8c959f));
  --link: var(--vscode-textLink-foreground, #0550ae);
  --focus: var(--vscode-focusBorder, #0550ae);
  --before: #b3261e;
  --after: #0a6b2d;
  --mark: #7a4d00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: var(--vscode-editor-foreground, #e6edf3);
    --page: var(--vscode-editor-background, #0d1117);
    --faint: var(--vscode-panel-border, var(--vscode-contrastBorder, #6e7681));
    --link: var(--vscode-textLink-foreground, #79b8ff);
    --focus: var(--vscode-focusBorder, #79b8ff);
    --before: #ff8f85;
    --after: #6fdd8b;
    --mark: #f2cc60;
  }
}
body.vscode-light { --before: #b3261e; --after: #0a6b2d; --mark: #7a4d00; }
body.vscode-dark, body.vscode-high-contrast { --before: #ff8f85; --after: #6fdd8b; --mark: #f2cc60; }
body.vscode-high-contrast-light { --before: #8c0000; --after: #004d1a; --mark: #5c3a00; }
* { box-sizing: border-box; }
body { margin: 0; padding: 0; color: var(--text); background: var(--page); font: 14px/1.5 var(--vscode-font-family, system-ui, sans-serif); }
main { max-width: 1200px; margin: 0 auto; padding: 16px 24px 48px; }
h1 { margin: 0; font-size: 1.7em; line-height: 1.25; }
h2 { margin: 24px 0 4px; font-size: 1.15em; }
.subject { margin: 4px 0 12px; }
.assumption { padding: 4px 0 4px 12px; border-left: 3px solid var(--mark); }
a { color: var(--link); text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
button { padding: 4px 11px; color: var(--vscode-button-secondaryForeground, var(--text)); background: var(--vscode-button-secondaryBackground, transparent); border: 1px solid var(--vscode-contrastBorder, var(--faint)); border-radius: 2px; font: inherit; cursor: pointer; }
.cases { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 0 32px; }
.verdict { margin: 0; font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin: 6px 0; padding: 0; list-style: none; }
.line { display: inline-block; width: 28px; margin-right: 8px; vertical-align: middle; border-top: 3px solid; }
.run-1 .line { border-color: var(--before); color: var(--before); }
.run-2 .line { border-color: var(--after); color: var(--after); border-top-style: dashed; }
.mark .line { width: 0; height: 12px; border-top: 0; border-left: 3px solid var(--mark); color: var(--mark); margin-left: 12px; }
.chart { width: 100%; min-height: 260px; color: var(--text); }
.chart .grid-colour { color: var(--faint); }
.moment { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin: 4px 0 8px; }
[hidden] { display: none !important; }
.moment input { width: min(320px, 50vw); accent-color: var(--focus); vertical-align: middle; }
output { font-variant-numeric: tabular-nums; }
details { margin: 8px 0; }
summary { cursor: pointer; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 4px 0; }
th, td { padding: 2px 12px 2px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--faint); font-weight: normal; }
thead th { font-weight: 600; }
pre { max-height: 80vh; margin: 4px 0; padding: 12px; overflow: auto; border: 1px solid var(--faint); font: 12px/1.45 var(--vscode-editor-font-family, ui-monospace, monospace); }
@media (forced-colors: active) {
  :root { --before: CanvasText; --after: Highlight; --mark: LinkText; --faint: GrayText; --text: CanvasText; }
  .line { forced-color-adjust: none; }
}
@media print { pre { max-height: none; overflow: visible; white-space: pre-wrap; } .moment { display: none; } details { display: block; } }
.uplot, .uplot *, .uplot *::before, .uplot *::after { box-sizing: border-box; }
.uplot { line-height: 1.5; width: min-content; }
.u-wrap { position: relative; user-select: none; }
.u-over, .u-under { position: absolute; }
.u-under { overflow: hidden; }
.uplot canvas { display: block; position: relative; width: 100%; height: 100%; }
.u-axis { position: absolute; }
.u-cursor-x, .u-cursor-y, .u-select { position: absolute; left: 0; top: 0; pointer-events: none; }
.u-hz .u-cursor-x, .u-vt .u-cursor-y { height: 100%; border-right: 1px dashed var(--text); }
.u-hz .u-cursor-y, .u-vt .u-cursor-x { width: 100%; border-bottom: 1px dashed var(--text); }
.u-cursor-pt { position: absolute; top: 0; left: 0; border-radius: 50%; border: 0 solid; pointer-events: none; background-clip: padding-box !important; }
.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off { display: none; }
`;
