// One picture by its id: its family is fetched when the first of it is shown, and until then its empty card keeps the room.
import type { PictureId } from '#domain/picture-ids.ts';
import { useDrawings } from './fetched-families.ts';
import { PictureFrame, type PictureProps } from './parts/picture-frame.tsx';

export function Picture({ id, ...props }: PictureProps & { id: PictureId }) {
  const Drawing = useDrawings(id)?.[id];
  return Drawing ? <Drawing {...props} /> : <PictureFrame {...props} />;
}
