/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // A page is loaded when it is first asked for: ready sooner, and less memory for what nobody opens.
  experimental: { preloadEntriesOnStart: false },
  // Titles come with the page: streamed after it, they are missing for a moment each time a screen is refreshed.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: ["better-sqlite3"],
  typescript: { ignoreBuildErrors: true },
  // A font that changes gets another name.
  headers: async () => [
    { source: "/fonts/:file*", headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }] },
  ],
};
