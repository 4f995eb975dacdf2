import type { In } from '../call.ts';

type Terminal<Stream> = Stream & { readonly isTTY?: boolean };

/** The input of the process. The streams are created only when used: most calls read nothing. */
export function inOf(input: () => Terminal<NodeJS.ReadableStream>, output: () => Terminal<NodeJS.WritableStream>): In {
  return {
    // A question on stderr must be visible too.
    get isTTY() {
      return input().isTTY === true && output().isTTY === true;
    },
    async readAll() {
      const parts: Buffer[] = [];
      for await (const part of input()) parts.push(Buffer.from(part));
      return Buffer.concat(parts);
    },
    async ask(question) {
      const { createInterface } = await import('node:readline');
      const reader = createInterface({ input: input(), output: output() });
      return new Promise((resolve) => {
        reader.once('close', () => resolve(null));
        reader.question(question, (answer) => {
          resolve(answer);
          reader.close();
        });
      });
    },
  };
}
