import { eq } from "drizzle-orm";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { db } from "#db/client.ts";
import { staff } from "#db/schema.ts";
import type { Actor } from "#domain/account/schema.ts";

declare module "next-auth" {
  interface Session {
    actor: Actor | null;
  }
}

export const authOptions: NextAuthOptions = {
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: (credentials) => {
        const found = db()
          .select()
          .from(staff)
          .where(eq(staff.email, credentials?.email ?? ""))
          .get();
        return found ? { id: found.id } : null;
      },
    }),
  ],
  pages: { signIn: "/connexion" },
  session: { strategy: "jwt" },
  callbacks: {
    session: ({ session, token }) => {
      const found = db()
        .select()
        .from(staff)
        .where(eq(staff.id, token.sub ?? ""))
        .get();
      return { ...session, actor: found ? { id: found.id, name: found.name, role: found.role } : null };
    },
  },
};
