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
process.on('exit', () => {
  const builtins = process.moduleLoadList.map((name) => name.replace(/^NativeModule /, ''));
  writeFileSync(process.env.DX_LOADED, JSON.stringify({ files: Object.keys(require.cache), builtins, segmenters }));
});
