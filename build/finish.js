import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Moves the bundles of one folder to another, file by file, so that a program that starts meanwhile finds all of them.
 * The bundles become pure ASCII: a single other character doubles the memory of the whole text and the time to read it.
 * esbuild escapes those in strings, but not in patterns and templates. Each bundle ends in a digest of its text, by
 * which `bin/parts.js` keeps compiled code.
 */
export function finish(made, folder) {
  const files = readdirSync(made);
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const path = `${made}/${file}`;
    if (file.endsWith('.js')) writeFileSync(path, withDigest(inAscii(readFileSync(path, 'utf8'))));
    renameSync(path, `${folder}/${file}`);
  }
  for (const file of readdirSync(folder)) if (!files.includes(file)) rmSync(`${folder}/${file}`, { recursive: true });
  rmSync(made, { recursive: true });
}

/** A program with a comment at its end that holds a digest of it. */
const withDigest = (program) => `${program}// ${createHash('sha256').update(program).digest('hex').slice(0, 16)}\n`;

/** The same program in ASCII. Throws for a character behind a backslash, where an escape would change the meaning. */
function inAscii(program) {
  const [slip] = /\\\P{ASCII}/u.exec(program) ?? [];
  if (slip) throw new Error(`cannot be written in ASCII: ${slip}`);
  return program.replace(/\P{ASCII}/gu, escaped);
}

/** The escapes of a character: one or two UTF-16 units. */
const escaped = (letter) =>
  letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
