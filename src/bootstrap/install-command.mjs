import { existsSync } from 'node:fs';

/**
 * @param {string} platform
 * @param {(path: string) => boolean} [exists]
 * @returns {string} the one command that installs a browser on this kind of system
 */
export function browserInstallCommand(platform, exists = existsSync) {
  if (platform === 'win32') return 'winget install Google.Chrome';
  if (platform === 'darwin') return 'brew install --cask google-chrome';
  if (exists('/usr/bin/apt-get')) return 'sudo apt-get install -y chromium';
  if (exists('/usr/bin/dnf')) return 'sudo dnf install -y chromium';
  if (exists('/usr/bin/pacman')) return 'sudo pacman -S chromium';
  if (exists('/usr/bin/zypper')) return 'sudo zypper install -y chromium';
  return 'apt-get install -y chromium';
}
