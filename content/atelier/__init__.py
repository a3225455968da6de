"""The illustrator's workshop: every picture of the demonstration site, drawn as a linocut print.

Run `python -m content.atelier` from the root of the repository; it needs Pillow and nothing else.
Its pictures make a film too, `python -m content.atelier.film`, which needs ffmpeg.
"""
