/** Installs a Debian package where that is possible: as root, with apt-get; says why where it is not. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** True when this process may install Debian packages. */
export function canInstallDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Installs one package and returns the reason when it did not work. */
export function installDebian(name: string): string | undefined {
  if (!canInstallDebian()) return `${name} is not installed, and only root on Debian can install it here`
  const run = (...args: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=180', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 300_000,
    })
  run('update', '-q')
  const installed = run('install', '-y', '-q', '--no-install-recommends', name)
  return installed.status === 0 ? undefined : `apt-get could not install ${name}: ${installed.stderr.trim().slice(-400)}`
}
