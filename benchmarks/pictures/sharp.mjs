// node sharp.mjs <photographs> <out> <avif quality> <avif effort> <jpeg quality>
// The same derivatives by sharp. Photographs are taken two at a time, each by one thread of the
// library, and every width starts from one decoding at the size of the widest. No other arrangement
// of sharp was tried: a quicker one may exist.
import { mkdirSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import sharp from "sharp";

const [folder, out, avifQuality, avifEffort, jpegQuality] = process.argv.slice(2);
const WIDTHS = [320, 480, 640, 960, 1280, 1600, 2048];
const FALLBACK_WIDTHS = [640, 1280, 2048];
sharp.concurrency(1);
sharp.cache(false);

async function derive(file) {
  const name = join(out, basename(file, ".jpg"));
  const { data, info } = await sharp(file)
    .rotate()
    .resize(WIDTHS.at(-1))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (const width of WIDTHS) {
    const sized = sharp(data, { raw }).resize(width);
    const avif = sized.clone().avif({ quality: +avifQuality, effort: +avifEffort });
    await avif.toFile(`${name}-${width}.avif`);
    if (FALLBACK_WIDTHS.includes(width)) {
      const jpeg = sized.clone().jpeg({ quality: +jpegQuality, progressive: true });
      await jpeg.toFile(`${name}-${width}.jpg`);
    }
  }
}

mkdirSync(out, { recursive: true });
const files = readdirSync(folder).filter((file) => file.endsWith(".jpg")).sort();
const next = files[Symbol.iterator]();
async function work() {
  for (const file of next) await derive(join(folder, file));
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
