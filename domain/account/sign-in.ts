import { eq } from "drizzle-orm";
import { db, type Tx, write } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import { forgetOldTraces } from "./forget-old-traces.ts";
import { networkOf } from "./network.ts";
import { verifyPassword } from "./passwords.ts";
import { emailInput, type SignInInput } from "./schema.ts";
import { openSession } from "./session.ts";
import { countAttempt, forgive, type LimitKey, takeBack } from "./sign-in-limits.ts";

export type Browser = {
  userAgent: string;
  address: string;
  /** Accounts that signed in from this browser before: it is not slowed by what others try elsewhere. */
  known: { id: string; staffId: string } | null;
};

const wrongCredentials = "L’adresse ou le mot de passe ne convient pas.";

/**
 * Signs a browser in and returns the secret for its cookie.
 * The refusal and the work are the same whether the address is unknown, disabled, without a password, or the password wrong.
 * @throws Refusal "refused" for wrong credentials, "tooMany" when it has to wait
 */
export async function signIn(input: SignInInput, browser: Browser): Promise<{ staffId: string; secret: string }> {
  const email = emailInput.safeParse(input.email);
  const account = email.success ? findAccount(email.data) : null;
  const keys = limitKeys(email.data ?? input.email, account?.id ?? null, browser);
  countAttempt(keys);

  const hash = account && account.disabledAt === null ? account.passwordHash : null;
  const isRight = await verifyPassword(input.password, hash).catch((error: unknown) => {
    write((tx) => takeBack(tx, keys));
    throw error;
  });
  if (!account || !isRight) throw new Refusal(wrongCredentials);

  const secret = write((tx) => {
    refuseChanged(tx, account);
    forgive(tx, keys);
    forgetOldTraces(tx);
    return openSession(tx, account.id, browser);
  });
  return { staffId: account.id, secret };
}

const verified = { id: staff.id, passwordHash: staff.passwordHash, disabledAt: staff.disabledAt };

function findAccount(email: string) {
  return db().select(verified).from(staff).where(eq(staff.email, email)).get() ?? null;
}

/** While the password was being verified the account may have been disabled, or its password changed. */
function refuseChanged(tx: Tx, account: { id: string; passwordHash: string | null }): void {
  const present = tx.select(verified).from(staff).where(eq(staff.id, account.id)).get();
  if (present?.passwordHash !== account.passwordHash || present.disabledAt !== null)
    throw new Refusal(wrongCredentials);
}

function limitKeys(email: string, accountId: string | null, { known, address }: Browser): LimitKey[] {
  if (known && known.staffId === accountId) return [{ kind: "browser", of: known.id }];
  return [
    { kind: "account", of: email },
    { kind: "address", of: networkOf(address) },
  ];
}
