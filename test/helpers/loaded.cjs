// Preloaded into the program: on exit, writes what it has loaded to the file named by DX_LOADED.
const { writeFileSync } = require('node:fs');
const { Segmenter } = Intl;
let segmenters = 0;
Intl.Segmenter = class extends Segmenter {
  constructor(...given) {
    super(...given);
    segmenters += 1;
  }
};
// The parts of the bundle are scripts, everything else is in Node's own list.
const vm = require('node:vm');
const { Script } = vm;
const parts = [];
vm.Script = class extends Script {
  constructor(text, options) {
    super(text, options);
    parts.push({ file: options.filename, isKept: this.cachedDataRejected === false });
  }
};
process.on('exit', () => {
  const builtins = process.moduleLoadList.map((name) => name.replace(/^NativeModule /, ''));
  writeFileSync(
    process.env.DX_LOADED,
    JSON.stringify({ files: Object.keys(require.cache), parts, builtins, segmenters }),
  );
});
