// Reads a CSV of figures into a DuckDB file with the same key. Its package need not be installed: npm install --no-save @duckdb/node-api.
import { DuckDBInstance } from '@duckdb/node-api';

const [csv, target] = process.argv.slice(2);
const instance = await DuckDBInstance.create(target);
const connection = await instance.connect();
await connection.run(`CREATE TABLE measurements (province TEXT, indicator TEXT, period TEXT, value TEXT, source TEXT,
  as_stated TEXT, note TEXT, PRIMARY KEY (province, indicator, period, source))`);
await connection.run(`INSERT INTO measurements SELECT * FROM read_csv('${csv}', header = true, all_varchar = true)`);
connection.closeSync();
