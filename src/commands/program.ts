import { Command } from 'commander';
import type { ExitStatus, Host } from '../host.ts';
import { registerAgreement } from '../program/agreement.ts';
import { registerAssess } from '../program/assess.ts';
import { registerCheck } from '../program/check.ts';
import { registerCompare } from '../program/compare.ts';
import { registerExplain } from '../program/explain.ts';
import { registerPlan } from '../program/plan.ts';
import { registerQuestionnaire } from '../program/questionnaire.ts';
import { registerReport } from '../program/report.ts';
import { registerRule } from '../program/rule.ts';
import { registerScore } from '../program/score.ts';

/** The commands in the order of the help. */
const COMMANDS = [
  registerAssess,
  registerScore,
  registerReport,
  registerCheck,
  registerExplain,
  registerPlan,
  registerCompare,
  registerAgreement,
  registerQuestionnaire,
  registerRule,
] as const;

/** All commands, registered in one place; each action imports its command when it runs. */
export function createProgram(host: Host, exit: (status: ExitStatus) => void): Command {
  const program = new Command('outready')
    .description(
      'Tells whether an organisation is ready to outsource a piece of work, what stands in the way,\nand the shortest way up.',
    )
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(outready --help lists the commands and options)')
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
      getOutHelpWidth: () => Math.min(host.stdout.columns || 100, 100),
      getErrHelpWidth: () => Math.min(host.stderr.columns || 100, 100),
    })
    .exitOverride();

  for (const register of COMMANDS) register(program, { host, exit });
  return program;
}
