import { randomBytes } from 'node:crypto';

/** A page that holds the picture and tells which stage was clicked, or chosen with the keyboard. It loads nothing. */
export function graphPage(svg: string): string {
  const nonce = randomBytes(16).toString('hex');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}';">
<title>Stage graph</title>
<style>
  body { margin: 0; padding: 16px; background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); }
  /* VS Code says which theme it has; the picture's own dark mode would follow the operating system. */
  body.vscode-light svg, body.vscode-high-contrast-light svg { color-scheme: light; }
  body.vscode-dark svg, body.vscode-high-contrast svg { color-scheme: dark; }
  svg { max-width: 100%; height: auto; }
  [data-stage] { cursor: pointer; }
  [data-stage]:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
</style>
</head>
<body>
${svg}
<script nonce="${nonce}">
  const vscode = acquireVsCodeApi();
  const choose = element => vscode.postMessage({ stage: Number(element.dataset.stage) });
  for (const element of document.querySelectorAll('[data-stage]')) {
    element.setAttribute('tabindex', '0');
    element.setAttribute('role', 'button');
    element.addEventListener('click', () => choose(element));
    element.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose(element);
      }
    });
  }
</script>
</body>
</html>`;
}
