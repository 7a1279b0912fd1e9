// The families of drawings that have been fetched so far; each is a file of its own and is fetched once, from the phone's cache.
import { useEffect, useSyncExternalStore } from 'react';
import { pictureIds, type PictureFamily, type PictureId } from '#domain/picture-ids.ts';
import type { Drawings } from './family.ts';

const sources: Record<PictureFamily, () => Promise<{ drawings: Drawings }>> = {
  newborn: () => import('./families/newborn.ts'),
  child: () => import('./families/child.ts'),
  woman: () => import('./families/woman.ts'),
  hazards: () => import('./families/hazards.ts'),
  care: () => import('./families/care.ts'),
  food: () => import('./families/food.ts'),
};

const families: readonly PictureFamily[] = ['newborn', 'child', 'woman', 'hazards', 'care', 'food'];
const familyOf = new Map<PictureId, PictureFamily>(families.flatMap((family) => pictureIds[family].map((id) => [id, family] as const)));

const fetched = new Map<PictureFamily, Drawings>();
const underWay = new Set<PictureFamily>();
const watchers = new Set<() => void>();

async function fetchFamily(family: PictureFamily): Promise<void> {
  if (fetched.has(family) || underWay.has(family)) return;
  underWay.add(family);
  try {
    fetched.set(family, (await sources[family]()).drawings);
    for (const tell of watchers) tell();
  } finally {
    // What could not be fetched is asked for again by the next picture of the family.
    underWay.delete(family);
  }
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** The drawings of the family that this picture belongs to; undefined until they are there. */
export function useDrawings(id: PictureId): Drawings | undefined {
  const family = familyOf.get(id);
  const now = () => (family === undefined ? undefined : fetched.get(family));
  const drawings = useSyncExternalStore(watch, now, now);
  useEffect(() => {
    if (family !== undefined) void fetchFamily(family);
  }, [family]);
  return drawings;
}
