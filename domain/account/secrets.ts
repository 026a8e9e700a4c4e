import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, fit for a cookie or an address. Only its hash is ever stored. */
export const makeSecret = () => randomBytes(32).toString("base64url");

export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");
