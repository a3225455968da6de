export default {
  site: "https://example.org",
  trailingSlash: "always",
  cacheDir: "./.cache",
  devToolbar: { enabled: false },
  vite: { cacheDir: "./.cache/vite" },
};
