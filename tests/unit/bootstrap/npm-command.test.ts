import { describe, expect, test } from 'vitest';
import { npmCommand } from '../../../src/bootstrap/npm-command.mjs';

const nothing = () => false;

describe('starting npm', () => {
  test('inside an npm script the running npm is run again by this Node, without a shell', () => {
    const command = npmCommand(['ci'], {
      platform: 'linux',
      env: { npm_execpath: '/opt/npm/bin/npm-cli.js' },
      execPath: '/usr/bin/node',
      exists: (path) => path === '/opt/npm/bin/npm-cli.js',
    });
    expect(command).toEqual({ file: '/usr/bin/node', args: ['/opt/npm/bin/npm-cli.js', 'ci'] });
  });

  test('the script of another package manager is not taken for npm', () => {
    const command = npmCommand(['ci'], {
      platform: 'linux',
      env: { npm_execpath: '/opt/yarn/bin/yarn.js' },
      execPath: '/usr/bin/node',
      exists: (path) => path === '/opt/yarn/bin/yarn.js',
    });
    expect(command).toEqual({ file: 'npm', args: ['ci'] });
  });

  test('on Windows the npm beside node.exe is run by node.exe', () => {
    const script = 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js';
    const command = npmCommand(['ci', '--no-audit'], {
      platform: 'win32',
      env: {},
      execPath: 'C:\\Program Files\\nodejs\\node.exe',
      exists: (path) => path === script,
    });
    expect(command).toEqual({
      file: 'C:\\Program Files\\nodejs\\node.exe',
      args: [script, 'ci', '--no-audit'],
    });
  });

  test('on Windows npm.cmd goes through cmd.exe by name, since Node refuses to spawn a batch file', () => {
    const command = npmCommand(['ci', '--no-audit'], {
      platform: 'win32',
      env: { ComSpec: 'C:\\Windows\\System32\\cmd.exe' },
      execPath: 'D:\\alat\\node.exe',
      exists: nothing,
    });
    expect(command).toEqual({
      file: 'C:\\Windows\\System32\\cmd.exe',
      args: ['/d', '/s', '/c', '"npm.cmd ci --no-audit"'],
      options: { windowsVerbatimArguments: true },
    });
  });
});
