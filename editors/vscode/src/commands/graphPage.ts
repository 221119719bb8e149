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
  svg { max-width: 100%; height: auto; }
  svg .page { fill: transparent !important; }
  [data-stage] { cursor: pointer; }
  [data-stage]:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
</style>
</head>
<body>
${svg}
<script nonce="${nonce}">
  const vscode = acquireVsCodeApi();
  const picture = document.querySelector('svg');
  // Small enough to be read no more, it scrolls instead.
  picture.style.minWidth = 0.6 * picture.width.baseVal.value + 'px';
  // By itself the picture would follow the operating system's theme.
  const follow = () => {
    const { classList } = document.body;
    picture.dataset.theme = classList.contains('vscode-dark') || (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light')) ? 'dark' : 'light';
  };
  follow();
  new MutationObserver(follow).observe(document.body, { attributes: true, attributeFilter: ['class'] });
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
