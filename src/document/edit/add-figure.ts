import { isError } from '../../core/record/problem.ts';
import { isObject, numeralAt, type Tree } from '../parse/tree.ts';
import { parseYaml } from '../parse/yaml/yaml-tree.ts';
import { type NewFigure, partsOf } from './entry-text.ts';
import { insertions } from './insertions.ts';
import { listPlaceIn } from './yaml-list.ts';

/**
 * The text of a file of figures with one more: text is put in, and no letter that was there is touched. Null where
 * there is no place for it that leaves everything else saying what it said. The file must have been read without
 * errors, or be empty.
 */
export function withFigure(text: string, province: string, figure: NewFigure): string | null {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const before = text.slice(mark.length);
  const place = listPlaceIn(before, 'measurements');
  const { tree: old } = parseYaml(before, '');
  for (const { offset, text: added } of insertions(before, place, province, figure)) {
    const after = before.slice(0, offset) + added + before.slice(offset);
    if (addsOnly(old, after, province, figure)) return mark + after;
  }
  return null;
}

/** Whether a text states what a tree states, and one more figure. */
function addsOnly(old: Tree | null, after: string, province: string, figure: NewFigure): boolean {
  const { tree, problems } = parseYaml(after, '');
  if (!tree || problems.some(isError)) return false;
  const { measurements: was, ...others } = isObject(old?.value) ? old.value : { province };
  const { measurements: is, ...rest } = isObject(tree.value) ? tree.value : {};
  const [known, list] = [was ?? [], is].map((each) => (Array.isArray(each) ? each.map(asText) : null));
  if (!known || list?.length !== known.length + 1 || asText(others) !== asText(rest)) return false;
  const differing = known.findIndex((each, index) => each !== list[index]);
  const at = differing === -1 ? known.length : differing;
  return known.every((each, index) => each === list[index < at ? index : index + 1]) && says(tree, at, figure);
}

const asText = (value: unknown): string => JSON.stringify(value);

/** Whether an entry states the figure literally. */
function says(tree: Tree, at: number, figure: NewFigure): boolean {
  const list = isObject(tree.value) ? tree.value.measurements : null;
  const entry = Array.isArray(list) ? list[at] : null;
  if (!isObject(entry)) return false;
  const parts = partsOf(figure);
  return (
    Object.keys(entry).join() === parts.map(({ key }) => key).join() &&
    parts.every(({ key, text, kind }) => {
      const value = entry[key];
      const said = numeralAt(tree, ['measurements', at, key]) ?? String(value);
      return said === text.normalize('NFC') && (kind !== 'text' || typeof value === 'string');
    })
  );
}
