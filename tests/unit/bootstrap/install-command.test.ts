import { describe, expect, test } from 'vitest';
import { browserInstallCommand } from '../../../src/bootstrap/install-command.mjs';

describe('the command that installs a browser', () => {
  test.each([
    ['win32', '', 'winget install Google.Chrome'],
    ['darwin', '', 'brew install --cask google-chrome'],
    ['linux', '/usr/bin/apt-get', 'sudo apt-get install -y chromium'],
    ['linux', '/usr/bin/dnf', 'sudo dnf install -y chromium'],
  ])('on %s with "%s" it is %s', (platform, tool, command) => {
    expect(browserInstallCommand(platform, (path) => path === tool)).toBe(command);
  });
});
