/**
 * Words that no Vietnamese sentence has. What is typed as it stands (options, keys, statuses) is cut out before; «in», «to»
 * and their like are Vietnamese words too.
 */
const ENGLISH: ReadonlySet<string> = new Set(
  `the and or not is are has of for from with without than any each every all more less
  error errors warning warnings help hint choice choices default option options usage argument arguments command commands
  file files path figure figures target targets plan plans province provinces indicators component components indices
  source sources high medium low unknown missing invalid value values score scores rank ranks stale share
  place places year years quarter half month months day days yyyy found expected topic period name names kind what
  revision press official derived listed stated note notes waived open optional required see did you mean`.split(/\s+/),
);

const TYPED: readonly RegExp[] = [
  /"[^"]*"/g,
  /\bdx(?: --?[\w-]+| (?!hay\b|cho\b)[a-z-]+\b)*(?: \| [a-z-]+)*/g,
  /--?[a-zA-Z][\w-]*/g,
  /\b[a-z_]+:/g,
  /\b[\w./-]+\.(?:yaml|json|csv|xml)\b/g,
  /\b\w+_\w+\b/g,
];

/** English words left in a Vietnamese text. */
export function englishIn(text: string): readonly string[] {
  const said = TYPED.reduce((rest, typed) => rest.replace(typed, ' '), text);
  return [...said.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word).filter((word) => ENGLISH.has(word.toLowerCase()));
}
