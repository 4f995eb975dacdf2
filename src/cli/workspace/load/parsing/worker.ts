import { parentPort, workerData } from 'node:worker_threads';
import { type ParsedText, parseText, type TextToParse } from './parse-file.ts';

/** Parses the texts that this thread was started with, and says what came of them. What fails ends the thread. */
async function parseGiven(): Promise<void> {
  const parsed: ParsedText[] = [];
  for (const { name, text } of workerData as readonly TextToParse[]) parsed.push(await parseText(name, text));
  parentPort?.postMessage(JSON.stringify(parsed));
}

void parseGiven();
