import { defineCollection, z } from "astro:content";
import { glob } from "astro/loaders";

const texts = defineCollection({
  loader: glob({ pattern: "{recits,missions,associations}/*.md", base: "./content" }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    summary: z.string(),
    causes: z.array(z.string()),
    territory: z.string(),
    author: z.string().optional(),
    keywords: z.array(z.string()).optional(),
  }),
});

export const collections = { texts };
