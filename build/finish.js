import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Puts the bundles of one folder in the place of those of another, file by file, so that a program which starts meanwhile finds
 * each. No letter in them is beyond ASCII then: one such letter doubles the memory of the whole text, and Node takes twice as long
 * to read it. esbuild escapes those in strings, not those in patterns and templates. Each ends in a digest of its text: `bin/parts.js`
 * keeps by that what has been compiled.
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

/** A program with a comment behind it that tells it from any other. */
const withDigest = (program) => `${program}// ${createHash('sha256').update(program).digest('hex').slice(0, 16)}\n`;

/** A program that means the same. Throws where a backslash stands before such a letter: what it would mean then is not known. */
function inAscii(program) {
  const [slip] = /\\\P{ASCII}/u.exec(program) ?? [];
  if (slip) throw new Error(`cannot be written in ASCII: ${slip}`);
  return program.replace(/\P{ASCII}/gu, escaped);
}

/** A letter as the one or two numbers that it has in a string. */
const escaped = (letter) =>
  letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
