import type { SourceLocation } from '../../../core/record/source-location.ts';
import type { Indicator } from '../../../core/record/vocabulary.ts';
import { nearest } from '../../../core/text/did-you-mean.ts';
import type { Registry } from '../registry.ts';

/** Whether the indicator declares a method, or none is named. Reports an undeclared one, with the most similar. */
export function refersToMethod(
  method: string | undefined,
  indicator: Pick<Indicator, 'id' | 'methods'> | null,
  at: () => SourceLocation,
  { report }: Registry,
): boolean {
  const declared = (indicator?.methods ?? []).map(({ id }) => id);
  if (method === undefined || declared.includes(method)) return true;
  const similar = nearest(method, new Set(declared));
  report('unknown_method', at(), {
    method,
    indicator: indicator?.id ?? '',
    ...(declared.length > 0 && { declared: declared.join(', ') }),
    ...(similar.length > 0 && { nearest: similar.join(', ') }),
  });
  return false;
}
