import type { Command } from 'commander';
import { adoptCommand } from './adopt';
import { cosignCommand } from './cosign';
import { rotateCommand } from './rotate';
import { showCommand } from './show';

/** `guidepost pack root …`: whom browsers trust, and how that is changed. */
export function rootCommands(pack: Command): void {
  const root = pack
    .command('root')
    .description('look at the root of trust, and change it')
    .addHelpText(
      'after',
      '\nThe way of a change: rotate, then cosign by each holder until it is complete, then adopt, sign and publish.',
    );
  showCommand(root);
  rotateCommand(root);
  cosignCommand(root);
  adoptCommand(root);
}
