import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';

/** The oldest Java that runs the server. */
export const OLDEST_JAVA = 17;

/** A Java that can run the server. */
export interface Java {
  /** The program to start. */
  executable: string;
  /** Where it was found, in words for the user. */
  source: string;
  /** The feature release, such as 17 or 25. */
  version: number;
}

/** A place that was looked at in vain, and why. */
export interface Rejected {
  source: string;
  reason: string;
}

export interface Search {
  /** The value of `slipway.java.home`. */
  setting?: string | null;
  env: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  /** Asks a Java for its release; replaced in tests. */
  versionOf?: (executable: string) => Promise<number | undefined>;
}

export type Found = { java: Java } | { java?: undefined; rejected: Rejected[] };

/**
 * Looks for Java in the setting, JDK_HOME, JAVA_HOME and the PATH, in this order, and takes the first that is new enough.
 * A setting is an order: when it cannot be followed, nothing else is taken instead of it.
 */
export async function findJava(search: Search): Promise<Found> {
  const platform = search.platform ?? process.platform;
  const program = platform === 'win32' ? 'java.exe' : 'java';
  const versionOf = search.versionOf ?? javaVersion;
  const rejected: Rejected[] = [];

  const check = async (executable: string, source: string): Promise<Java | undefined> => {
    if (!fs.existsSync(executable)) {
      rejected.push({ source, reason: `there is no ${executable}` });
      return undefined;
    }
    const version = await versionOf(executable);
    if (version === undefined) {
      rejected.push({ source, reason: `${executable} does not start` });
    } else if (version < OLDEST_JAVA) {
      rejected.push({ source, reason: `${executable} is Java ${version}` });
    } else {
      return { executable, source, version };
    }
    return undefined;
  };

  const setting = search.setting?.trim();
  if (setting) {
    const java = await check(executableIn(setting, program), 'the setting slipway.java.home');
    return java ? { java } : { rejected };
  }
  for (const variable of ['JDK_HOME', 'JAVA_HOME']) {
    const home = search.env[variable]?.trim();
    if (home) {
      const java = await check(path.join(home, 'bin', program), variable);
      if (java) {
        return { java };
      }
    }
  }
  const onPath = search.env.PATH ?? search.env.Path ?? '';
  for (const folder of onPath.split(platform === 'win32' ? ';' : ':')) {
    const executable = path.join(folder, program);
    if (folder && fs.existsSync(executable)) {
      const java = await check(executable, 'the PATH');
      if (java) {
        return { java };
      }
    }
  }
  return { rejected };
}

/** People set the home, its bin folder or the program itself; all three say which Java they mean. */
function executableIn(setting: string, program: string): string {
  const base = path.basename(setting);
  if (base === program || base === 'java') {
    return setting;
  }
  return base === 'bin' ? path.join(setting, program) : path.join(setting, 'bin', program);
}

/** The feature release of a Java, read from its `release` file or, where there is none, asked of itself. */
export async function javaVersion(executable: string): Promise<number | undefined> {
  try {
    const home = path.dirname(path.dirname(fs.realpathSync(executable)));
    const release = await fs.promises.readFile(path.join(home, 'release'), 'utf8');
    const version = featureRelease(/^JAVA_VERSION="?([^"\r\n]+)/m.exec(release)?.[1]);
    if (version !== undefined) {
      return version;
    }
  } catch {
    // Some packages of Java have no such file.
  }
  try {
    const { stdout, stderr } = await promisify(execFile)(executable, ['-version'], { timeout: 20_000 });
    return featureRelease(/version "([^"]+)"/.exec(stderr + stdout)?.[1]);
  } catch {
    return undefined;
  }
}

/** 8 of `1.8.0_402`, 17 of `17.0.15`, 25 of `25-ea`. */
export function featureRelease(version: string | undefined): number | undefined {
  const parts = /^(\d+)(?:\.(\d+))?/.exec(version ?? '');
  if (!parts) {
    return undefined;
  }
  const first = Number(parts[1]);
  return first === 1 && parts[2] !== undefined ? Number(parts[2]) : first;
}

/** One sentence for the user: what was looked for, and what was found instead. */
export function missingJava(rejected: Rejected[]): string {
  const needs = `Slipway needs Java ${OLDEST_JAVA} or later`;
  if (rejected.length === 0) {
    return `${needs}, and there is none in JDK_HOME, JAVA_HOME or on the PATH.`;
  }
  return `${needs}. Looked at: ${rejected.map(it => `${it.source} (${it.reason})`).join('; ')}.`;
}
