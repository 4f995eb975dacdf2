import { parentPort, workerData } from 'node:worker_threads';
import { parseText, type TextToParse } from './parse-file.ts';

/** Parses the texts that this thread was started with, and sends the outcomes. An error ends the thread. */
async function parseGiven(): Promise<void> {
  const parsed: string[] = [];
  for (const { name, text } of workerData as readonly TextToParse[])
    parsed.push(JSON.stringify(await parseText(name, text)));
  parentPort?.postMessage(parsed);
}

void parseGiven();
