import { spawn } from 'node:child_process';
import type { Launch } from './launch';

/** What one run of the command line said. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs one command of the command line. Resolves with what it said, whatever its exit code; rejects if it cannot start. */
export function runProgram(launch: Launch, args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(launch.executable, [...launch.commandArguments, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', text => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', text => (stderr += text));
    child.on('error', reject);
    child.on('close', code => resolve({ code, stdout, stderr }));
  });
}
