import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = { title: { default: "Rencontres", template: "%s · Rencontres" } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request keeps every page dynamic: a prerendered page would carry no nonce and its scripts would be blocked.
  await headers();
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  );
}
