/** What is wrong with the page as it stands, by axe's rules. */
import axe from 'axe-core';

export async function problems(): Promise<string[]> {
  const { violations } = await axe.run(document.querySelector('main') ?? document.body);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
