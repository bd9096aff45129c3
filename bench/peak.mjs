// Loaded before the engine: tells the peak of its memory, in KiB, when it ends.
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`))
