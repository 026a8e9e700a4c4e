import sharp from "sharp";

/** In points, from the top left; the right and bottom ones are outside. */
export type Area = { left: number; top: number; right: number; bottom: number };

/** A picture as it is seen, in colours like "#fbfaf6". */
export type ReadPicture = {
  type: string;
  width: number;
  height: number;
  /** How many points of an area are of this colour, or nearly. */
  pointsOf: (colour: string, area?: Partial<Area>) => number;
  /** The smallest area that holds all of them; null where there is none. */
  areaOf: (colour: string, area?: Partial<Area>) => Area | null;
  /** The smallest area that holds every point of another colour. */
  areaUnlike: (ground: string, area?: Partial<Area>) => Area | null;
};

type Point = [x: number, y: number];

export async function readPicture(file: Buffer): Promise<ReadPicture> {
  const { format } = await sharp(file).metadata();
  const { data, info } = await sharp(file).flatten().toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;

  function points({ left = 0, top = 0, right = width, bottom = height }: Partial<Area> = {}): Point[] {
    const rows = Array.from({ length: bottom - top }, (_, index) => top + index);
    return rows.flatMap((y) => Array.from({ length: right - left }, (_, x): Point => [left + x, y]));
  }
  function isLike([x, y]: Point, colour: string): boolean {
    const wanted = Number.parseInt(colour.slice(1), 16);
    const at = channels * (y * width + x);
    return [wanted >> 16, (wanted >> 8) & 255, wanted & 255].every(
      (channel, index) => Math.abs(channel - (data[at + index] ?? 0)) <= 8,
    );
  }

  return {
    type: format,
    width,
    height,
    pointsOf: (colour, area) => points(area).filter((point) => isLike(point, colour)).length,
    areaOf: (colour, area) => around(points(area).filter((point) => isLike(point, colour))),
    areaUnlike: (ground, area) => around(points(area).filter((point) => !isLike(point, ground))),
  };
}

function around(points: readonly Point[]): Area | null {
  return points.reduce<Area | null>(
    (area, [x, y]) => ({
      left: Math.min(area?.left ?? x, x),
      top: Math.min(area?.top ?? y, y),
      right: Math.max(area?.right ?? 0, x + 1),
      bottom: Math.max(area?.bottom ?? 0, y + 1),
    }),
    null,
  );
}
