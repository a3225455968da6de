"""Reuse: what other sites take of this one: texts to republish, lists to embed, oEmbed."""
