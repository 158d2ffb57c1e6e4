import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from '../../src/newsroom/project.ts';

/** What a step counted. A step that is no test run counts as one. */
export interface Count {
  passed: number;
  failed: number;
}

export interface Step {
  /** What is looked at, in words. */
  title: string;
  run: () => Promise<Count>;
}

export const passedOnce: Count = { passed: 1, failed: 0 };
export const failedOnce: Count = { passed: 0, failed: 1 };

/** Programs of the project, by the file Node runs. */
const programs = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
} as const;

/**
 * Settings of somebody's own portal have no place in a test of this one. The browser's own are
 * kept.
 */
const foreign = /^(SITE_URL|CMS_\w+|DESK_URL|BUILD_TIME|PORTAL_DIR|PORT|NODE_ENV|FORCE_COLOR)$/;

export function testEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** Runs one of the project's programs; what it prints is shown when it fails. */
export async function tool(program: keyof typeof programs, ...args: string[]): Promise<Count> {
  const env = { ...testEnvironment(), NO_COLOR: '1' };
  return (await runNode([programFile(program), ...args], 'on-failure', env)) === 0
    ? passedOnce
    : failedOnce;
}

export function programFile(program: keyof typeof programs): string {
  return join(projectDir, 'node_modules', programs[program]);
}

/**
 * Runs a script on this Node, in the project's folder.
 *
 * @returns The exit code; 1 when a signal ended it.
 */
export function runNode(
  args: readonly string[],
  show: 'always' | 'on-failure',
  env: NodeJS.ProcessEnv = testEnvironment(),
): Promise<number> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, {
      cwd: projectDir,
      env,
      stdio: [
        'ignore',
        show === 'always' ? 'inherit' : 'pipe',
        show === 'always' ? 'inherit' : 'pipe',
      ],
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', (error) => {
      console.log(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      if (code !== 0) console.log(output.trimEnd());
      resolve(code ?? 1);
    });
  });
}
