"""The sign-up service: takes volunteers' applications and lets associations answer them.

A Django program beside the site. It reads what the site says (``catalogue.json``, ``site.json``),
draws its pages with the same theme and tells the seats taken (``places.json``); it knows nothing
else of the generator, which knows nothing of it.

From the ground up: ``configuration`` and ``settings``; ``clock``, ``keys``, ``writing``; ``site``
(what the site says), ``addresses``; ``models`` (what is kept); ``journey`` (what may happen to an
application); ``cleaning`` and ``forms`` (what is typed); ``mails`` (what is written to people);
``public`` (visitors' pages), ``coordination`` (those of associations); ``operation`` (running it).
"""
