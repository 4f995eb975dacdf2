/** Does the tasks in their order, so many at once; answers in their order. */
export async function inTurns<Task, Result>(
  tasks: readonly Task[],
  atOnce: number,
  step: (task: Task, place: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < tasks.length) {
      const place = next++;
      results[place] = await step(tasks[place] as Task, place);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}
