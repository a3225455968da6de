"""Where other rooms join in, between reading and writing.

``text_read(reading)``: a text is valid on its own; convert its body, typeset its fields. Part of a
pure function of the text: nothing else may be read.
``entries_read(entries)``: so are the entries of a register or of ``photos.yaml``.
``site_opened(site)``: give documents what they do not know themselves (``Site.provide``).
``pages_planned(site, pages=list)``: the pages are listed; add others.
``pages_listed(site, pages=list)``: all of them are; add what tells of them.
"""

from blinker import Namespace

_stages = Namespace()
text_read = _stages.signal("text_read")
entries_read = _stages.signal("entries_read")
site_opened = _stages.signal("site_opened")
pages_planned = _stages.signal("pages_planned")
pages_listed = _stages.signal("pages_listed")
