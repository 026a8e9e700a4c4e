import { write } from "#db/client.ts";
import { houseLogos } from "#db/schema.ts";
import { authorize, canManageHouse } from "../account/rules.ts";
import type { Actor } from "../account/schema.ts";
import { recordEvent } from "../audit/record-event.ts";
import { canBePrinted } from "../press/press.ts";
import { Refusal } from "../refusal.ts";
import { storeHouse, versionOf } from "./edit-house.ts";
import type { Logo, SetLogoInput } from "./schema.ts";

/** In pixels. */
const largest = 4000;

type Picture = Omit<Logo, "bytes">;

/**
 * Takes a picture as the logo on a light or dark ground: PNG or JPEG, told by its own bytes and not by its name, and drawn
 * once to its last point, since all that the house sends will be opened by it.
 */
export async function setLogo(actor: Actor, { ground, picture: encoded }: SetLogoInput): Promise<void> {
  authorize(canManageHouse(actor));
  const bytes = Buffer.from(encoded, "base64");
  const picture = readPng(bytes) ?? readJpeg(bytes);
  if (picture === null) throw new Refusal("Ce fichier n’est pas une image PNG ou JPEG.");
  if (Math.max(picture.width, picture.height) > largest)
    throw new Refusal("Cette image dépasse 4 000 points de côté. Réduisez-la, puis choisissez-la de nouveau.");
  if (!(await canBePrinted({ ...picture, bytes })))
    throw new Refusal("Cette image est abîmée ou incomplète. Enregistrez-la de nouveau, puis choisissez-la.");

  write((tx) => {
    const logo = { ground, ...picture, bytes };
    tx.insert(houseLogos).values(logo).onConflictDoUpdate({ target: houseLogos.ground, set: logo }).run();
    storeHouse(tx, actor, { version: versionOf(tx) + 1 });
    recordEvent(tx, actor, { action: "house.edited", objectId: "house", summary: "le logo" });
  });
}

/** PNG (ISO/IEC 15948): a signature, then the header chunk with the size. */
function readPng(bytes: Buffer): Picture | null {
  const isPng = bytes.length > 33 && bytes.subarray(0, 16).toString("latin1") === "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
  if (!isPng) return null;
  return { mediaType: "image/png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** JPEG (ITU T.81): segments, of which the frame header has the size. */
function readJpeg(bytes: Buffer): Picture | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff_d8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { mediaType: "image/jpeg", width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  return null;
}
