import { spawnSync } from 'node:child_process';

/**
 * Takes a folder with a lock file and what of it is looked at, and gives what `npm audit` has to say as a line; throws where it
 * knows of a weakness. A registry that cannot be asked is said to be so: then nothing was shown.
 */
export function audit(folder, ...options) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...options], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    report = {};
  }
  const { total } = report.metadata?.vulnerabilities ?? {};
  if (total === undefined)
    return `npm audit: not shown, the registry did not answer (${report.message ?? report.error?.summary ?? 'no answer'})`;
  if (total > 0)
    throw new Error(
      `npm audit knows of ${total} weaknesses: ${Object.keys(report.vulnerabilities).join(', ')}`,
    );
  return `npm audit: 0 of ${report.metadata.dependencies?.total ?? '?'} packages`;
}
