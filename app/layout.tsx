import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import "./globals.css";
import { papers } from "#domain/house/rules.ts";

export const metadata: Metadata = { title: { default: "Rencontres", template: "%s · Rencontres" } };

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: papers.light },
    { media: "(prefers-color-scheme: dark)", color: papers.dark },
  ],
};

const firstFonts = ["source-sans-3-latin-400-normal", "source-sans-3-latin-600-normal", "rencontres-serif-semibold"];

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request keeps every page dynamic: a prerendered page would carry no nonce and its scripts would be blocked.
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  for (const font of firstFonts)
    preload(`/fonts/${font}.woff2`, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="fr">
      {/* Where the components look for the nonce of the style elements that they add. */}
      <head>{nonce && <meta property="csp-nonce" nonce={nonce} />}</head>
      <body>{children}</body>
    </html>
  );
}
