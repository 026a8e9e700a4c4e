import * as z from "zod";

export const roles = ["reader", "editor", "publisher", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Who asks: a signed-in member of staff, or the command line (no id). `sessionId` is the browser they ask from. */
export type Actor = { id: string | null; name: string; role: Role; sessionId?: string };

/** invited: has not chosen a password yet. */
export type StaffState = "active" | "invited" | "disabled";

/** One of the team, as an administrator sees them. */
export type StaffLine = {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: StaffState;
  lastSeenAt: number | null;
};

/** A signed-in browser, as its owner sees it. */
export type BrowserLine = {
  id: string;
  /** « Firefox sur Windows ». */
  name: string;
  address: string;
  lastSeenAt: number;
  isThisOne: boolean;
};

const ascii = /^[\x21-\x7e]+$/;
const emailMessage = "Écrivez une adresse électronique, par exemple prenom.nom@exemple.fr.";

/** Two spellings of one address must not make two accounts: NFKC, lower case, then ASCII only. */
export const emailInput = z
  .string()
  .max(254, emailMessage)
  .transform((typed) => typed.normalize("NFKC").trim().toLowerCase())
  .pipe(z.string().max(254, emailMessage).regex(ascii, emailMessage).pipe(z.email(emailMessage)));

export const passwordLength = { min: 15, max: 200 } as const;

/** Whether it is easy to guess is asked by `passwordProblem`, which needs to know whose it is. */
export const newPasswordInput = z
  .string()
  .max(passwordLength.max, `${passwordLength.max} caractères au maximum.`)
  .transform((typed) => typed.normalize("NFKC"))
  .pipe(
    z
      .string()
      .refine((password) => [...password].length >= passwordLength.min, `${passwordLength.min} caractères au minimum.`),
  );

export const nameInput = z
  .string()
  .trim()
  .min(1, "Indiquez le prénom et le nom.")
  .max(200, "200 caractères au maximum.")
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, "Le nom contient un caractère qui ne s’écrit pas.");

export const signInInput = z.object({ email: z.string(), password: z.string() });
export type SignInInput = z.infer<typeof signInInput>;

const roleInput = z.enum(roles, "Choisissez un rôle.");

export const createStaffInput = z.object({
  email: emailInput,
  name: nameInput,
  role: roleInput,
  password: newPasswordInput,
});
export type CreateStaffInput = z.output<typeof createStaffInput>;

export const inviteStaffInput = z.object({ id: z.uuid(), email: emailInput, name: nameInput, role: roleInput });
export type InviteStaffInput = z.output<typeof inviteStaffInput>;

export const staffInput = z.object({ staffId: z.uuid() });
export type StaffInput = z.output<typeof staffInput>;

export const changeRoleInput = z.object({ staffId: z.uuid(), role: roleInput });
export type ChangeRoleInput = z.output<typeof changeRoleInput>;

export const renameMyselfInput = z.object({ name: nameInput });
export type RenameMyselfInput = z.output<typeof renameMyselfInput>;

export const changePasswordInput = z.object({
  current: z.string().min(1, "Écrivez votre mot de passe actuel.").max(passwordLength.max, "Mot de passe trop long."),
  password: newPasswordInput,
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const signOutBrowserInput = z.object({ sessionId: z.string().length(64) });
export type SignOutBrowserInput = z.output<typeof signOutBrowserInput>;

export const signOutOthersInput = z.object({});

export const requestLinkInput = z.object({ email: emailInput });
export type RequestLinkInput = z.output<typeof requestLinkInput>;

const linkToken = z.string().min(1).max(100);

export const choosePasswordInput = z.object({ token: linkToken, password: newPasswordInput });
export type ChoosePasswordInput = z.output<typeof choosePasswordInput>;

export const openHouseInput = z.object({
  token: linkToken,
  email: emailInput,
  name: nameInput,
  password: newPasswordInput,
});
export type OpenHouseInput = z.output<typeof openHouseInput>;
