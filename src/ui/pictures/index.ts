// Every picture by its id, as a component that fetches its family when it is shown; most ids are the codes of findings and hazards.
import { createElement } from 'react';
import { pictureIds, type PictureId } from '#domain/picture-ids.ts';
import type { Drawing } from './family.ts';
import type { PictureProps } from './parts/picture-frame.tsx';
import { Picture } from './picture.tsx';

export { Picture, type PictureId };

const ids: readonly PictureId[] = Object.values(pictureIds).flat();

function named(id: PictureId): Drawing {
  const NamedPicture = (props: PictureProps) => createElement(Picture, { id, ...props });
  return NamedPicture;
}

function isWhole(made: Partial<Record<PictureId, Drawing>>): made is Record<PictureId, Drawing> {
  return ids.every((id) => id in made);
}

function everyPicture(): Record<PictureId, Drawing> {
  const made: Partial<Record<PictureId, Drawing>> = Object.fromEntries(ids.map((id) => [id, named(id)]));
  if (!isWhole(made)) throw new Error('a picture has no id');
  return made;
}

export const pictureById = everyPicture();

/** Whether a code is the id of a picture. */
export function isPictureId(code: string): code is PictureId {
  return code in pictureById;
}
