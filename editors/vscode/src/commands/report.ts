import * as vscode from 'vscode';

/** What `slipway check --format json` prints. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Report {
  files: { path: string; findings: Finding[] }[];
  summary: { files: number; errors: number; warnings: number; infos: number };
}

interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  range: { start: Place; end: Place };
  url?: string;
}

interface Place {
  line: number;
  column: number;
}

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

export function diagnosticsOf(findings: Finding[]): vscode.Diagnostic[] {
  return findings.map(finding => {
    const { start, end } = finding.range;
    const range = new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
    const diagnostic = new vscode.Diagnostic(range, finding.message, SEVERITIES[finding.severity]);
    diagnostic.source = 'slipway';
    diagnostic.code = finding.url
      ? { value: finding.rule, target: vscode.Uri.parse(finding.url) }
      : finding.rule;
    return diagnostic;
  });
}
