"""Where other rooms join in, between reading and writing.

``site_read(site)``: every document is read and valid on its own; attach bodies and pictures.
``site_linked(site)``: documents know each other; resolve what points from one to another.
``pages_planned(site, pages=list)``: the pages are listed; add others.
"""

from blinker import Namespace

_stages = Namespace()
site_read = _stages.signal("site_read")
site_linked = _stages.signal("site_linked")
pages_planned = _stages.signal("pages_planned")
