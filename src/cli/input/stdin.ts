import type { In } from '../call.ts';

type Terminal<Stream> = Stream & { readonly isTTY?: boolean };

/** What is typed into the process. The streams are made when they are asked for: most calls read nothing. */
export function inOf(input: () => Terminal<NodeJS.ReadableStream>, output: () => Terminal<NodeJS.WritableStream>): In {
  return {
    // A question that nobody sees is none.
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
