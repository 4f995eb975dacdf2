// The least that a program on Node with this database driver does: one query, its rows as they come, no table drawn.
const Database = require('better-sqlite3');

const [path, sql] = process.argv.slice(2);
const database = new Database(path, { readonly: true });
for (const row of database.prepare(sql).raw().all()) process.stdout.write(`${row.join('\t')}\n`);
database.close();
