import * as fs from 'node:fs';
import * as path from 'node:path';
import { Found, findJava, Rejected } from './java';

/** How the program is started: as a server, or for one command of its command line. */
export interface Launch {
  executable: string;
  /** Everything before the program's own arguments. */
  serverArguments: string[];
  commandArguments: string[];
  /** In words for the user, such as `Java 17 from JAVA_HOME`. */
  runtime: string;
}

export interface LaunchSettings {
  javaHome?: string | null;
  vmArguments?: string;
  env: NodeJS.ProcessEnv;
  /** Where a crash of Java itself may leave its report. */
  logFolder: string;
}

const MODULE = 'dev.slipway/dev.slipway.Main';
/** Java prints its own warnings on standard output, into the protocol, unless told otherwise twice in this order. */
const QUIET = ['-XX:-UsePerfData', '-Xlog:disable', '-Xlog:all=error:stderr'];
const SERVER = ['-XX:+UseSerialGC', '-Xms16m', '-Xmn8m', '-Xmx512m', '-XX:+ExitOnOutOfMemoryError'];
const COMMAND = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** What Java exits with when -XX:+ExitOnOutOfMemoryError ended it. */
export const OUT_OF_MEMORY = 3;

/**
 * The way to start the program that this extension carries: with its own runtime where it has one and no setting says
 * otherwise, else with a Java of the machine.
 */
export async function launchOf(
  extensionFolder: string,
  settings: LaunchSettings,
): Promise<Launch | { executable?: undefined; rejected: Rejected[] }> {
  const own = settings.javaHome?.trim() ? undefined : bundledRuntime(extensionFolder);
  const errors = `-XX:ErrorFile=${path.join(settings.logFolder, 'java_error_%p.log')}`;
  const extra = words(settings.vmArguments ?? '');
  if (own) {
    const archive = own.archive ? [`-XX:AOTCache=${own.archive}`] : [];
    const program = [...QUIET, errors, ...archive];
    return {
      executable: own.executable,
      serverArguments: [...SERVER, ...program, ...extra, '-m', MODULE],
      commandArguments: [...COMMAND, ...program, '-m', MODULE],
      runtime: 'the runtime of this extension',
    };
  }
  const found: Found = await findJava({ setting: settings.javaHome, env: settings.env });
  if (!found.java) {
    return { rejected: found.rejected };
  }
  const jar = ['-jar', path.join(extensionFolder, 'server', 'slipway.jar')];
  return {
    executable: found.java.executable,
    serverArguments: [...SERVER, ...QUIET, errors, ...extra, ...jar],
    commandArguments: [...COMMAND, ...QUIET, errors, ...jar],
    runtime: `Java ${found.java.version} from ${found.java.source}`,
  };
}

/** The runtime in a platform's package of this extension, and the archive that makes it start fast. */
function bundledRuntime(extensionFolder: string): { executable: string; archive?: string } | undefined {
  const folder = path.join(extensionFolder, 'server', 'runtime');
  const executable = path.join(folder, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
  if (!fs.existsSync(executable)) {
    return undefined;
  }
  // A flag that names a missing file would cost the runtime's own archive as well.
  const archive = path.join(extensionFolder, 'server', 'slipway.aot');
  return fs.existsSync(archive) ? { executable, archive } : { executable };
}

/** Words between spaces; quotes keep spaces together. */
export function words(text: string): string[] {
  const found = text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return found.map(word => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}
