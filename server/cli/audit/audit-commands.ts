import type { Command } from 'commander';
import { exportCommand } from './export';
import { showCommand } from './show';
import { verifyCommand } from './verify';

export function auditCommands(audit: Command): void {
  audit.description('the audit trail');
  verifyCommand(audit);
  showCommand(audit);
  exportCommand(audit);
}
