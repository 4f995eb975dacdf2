/** One job of the campaign, in a process of its own: whatever it does to itself, the others go on. */
import type { Order } from './area.ts';
import { AREAS } from './areas.ts';

const [name = '', order = ''] = process.argv.slice(2);
const listed = AREAS[name];
if (!listed) throw new Error(`no such area: ${name}`);
process.on('SIGTERM', () => process.exit(143));
const area = await listed.load();
process.stdout.write(JSON.stringify(await area(JSON.parse(order) as Order)));
