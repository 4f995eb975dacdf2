import { mkdirSync } from 'node:fs';
import { WIDE, writeFiguresCsv, writePlansYaml, writeVocabulary } from './bench/record.ts';

const dir = process.argv[2] ?? '';
const rows = Number(process.argv[3]);
mkdirSync(dir + '/data', { recursive: true });
writeVocabulary(dir, WIDE);
writePlansYaml(dir, { ...WIDE, provinces: 1 }, 20);
writeFiguresCsv(dir + '/data/measurements.csv', rows);
