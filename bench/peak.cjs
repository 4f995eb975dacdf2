// Preloaded: writes the most memory that the process held, in KiB, to the fourth of its open files when it ends.
process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));
