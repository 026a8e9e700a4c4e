// A TrueType font, table by table: OpenType specification 1.9.

/** Not "LastResort": the compiler passes over fonts of that name. */
const family = "Boxed";
const box = { left: 60, bottom: 0, right: 540, top: 700, stroke: 45 };
const advance = 600;
const unitsPerEm = 1000;
// One less than there could be: some readers count the offsets of glyphs, of which there is one more, in sixteen bits.
const glyphCount = 65_534;
/** The first two: what fonts show for what they lack, here nothing, and the box that all the others repeat. */
const firstCopy = 2;
const firstCharacter = 0x21;
const lastCharacter = 0x10_ffff;

/**
 * A font (1.4 MB, made in 15 ms) that has a box for every character there is: what no other font draws is seen to be
 * missing, and is still in the file for whoever copies or hears it. Each character has a glyph of its own, since a file
 * says of each glyph what it stands for; only characters 65,532 apart share one.
 */
export function lastResortFont(): Buffer {
  const outline = boxOutline();
  const copy = int16(-1, box.left, box.bottom, box.right, box.top, 2, 1, 0);
  const copies = glyphCount - firstCopy;
  const offsets = Array.from({ length: copies + 1 }, (_, index) => outline.length + index * copy.length);
  return fontOf({
    cmap: characterMap(copies),
    glyf: Buffer.concat([outline, Buffer.alloc(copies * copy.length, copy)]),
    head: Buffer.concat([
      int32(0x1_0000, 0x1_0000, 0, 0x5f0f_3cf5),
      int16(0, unitsPerEm),
      Buffer.alloc(16),
      int16(box.left, box.bottom, box.right, box.top, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([
      int32(0x1_0000),
      int16(box.top, 0, 0, advance, box.left, advance - box.right, box.right, 1),
      Buffer.alloc(14),
      int16(1),
    ]),
    hmtx: Buffer.concat([int16(advance), Buffer.alloc(2 * glyphCount, int16(box.left))]),
    loca: int32(0, 0, ...offsets),
    maxp: Buffer.concat([int32(0x1_0000), int16(glyphCount, 8, 2, 8, 2, 2, 0, 0, 0, 0, 0, 0, 1, 1)]),
    name: names(),
  });
}

/** A frame: two squares, the inner one turning the other way. */
function boxOutline(): Buffer {
  const { left, bottom, right, top, stroke } = box;
  const [width, height] = [right - left, top - bottom];
  const [innerWidth, innerHeight] = [width - 2 * stroke, height - 2 * stroke];
  return Buffer.concat([
    int16(2, left, bottom, right, top, 3, 7, 0),
    Buffer.alloc(8, 1),
    int16(left, 0, width, 0, stroke - width, innerWidth, 0, -innerWidth),
    int16(bottom, height, 0, -height, stroke, 0, innerHeight, 0),
  ]);
}

function characterMap(copies: number): Buffer {
  const groups: Buffer[] = [];
  for (let first = firstCharacter; first <= lastCharacter; first += copies)
    groups.push(int32(first, Math.min(first + copies - 1, lastCharacter), firstCopy));
  return Buffer.concat([
    int16(0, 1, 3, 10),
    int32(12),
    int16(12, 0),
    int32(16 + 12 * groups.length, 0, groups.length),
    ...groups,
  ]);
}

/** Its family, style, whole name and PostScript name. */
function names(): Buffer {
  const values = [family, "Regular", family, family].map((value) => Buffer.from(value, "utf16le").swap16());
  let offset = 0;
  const records = [1, 2, 4, 6].map((id, index) => {
    const length = values[index]?.length ?? 0;
    offset += length;
    return int16(3, 1, 0x409, id, length, offset - length);
  });
  return Buffer.concat([int16(0, records.length, 6 + 12 * records.length), ...records, ...values]);
}

/** @param tables by their tags, in alphabetical order */
function fontOf(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables);
  let offset = 12 + 16 * entries.length;
  const directory = entries.map(([tag, table]) => {
    offset += padded(table).length;
    return Buffer.concat([Buffer.from(tag), int32(0, offset - padded(table).length, table.length)]);
  });
  const bodies = entries.map(([, table]) => padded(table));
  return Buffer.concat([int32(0x1_0000), int16(entries.length, 128, 3, 0), ...directory, ...bodies]);
}

function padded(table: Buffer): Buffer {
  return Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
}

function int16(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer).swap16();
}

function int32(...values: number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer).swap32();
}
