/**
 * Prints how fast synthesis is against that of cdk8s, and what else a user waits for; every measurement is from a
 * process of its own. The one argument is up to how many charts cdk8s is measured, which takes minutes beyond 1,000:
 * `npm run bench -- 5000`.
 */
import { measureCommandLine } from './command-line';
import { measureCommands } from './commands';
import { measureCompany } from './company';
import { measureSynthesis } from './synthesis';

measureSynthesis(Number(process.argv[2] ?? 1_000));
measureCompany();
measureCommands();
measureCommandLine();
