"""Visitors' pages: the form of a mission, and what its secret links open. No cookie is ever set.

``doors`` lets requests in: every POST passes its guards, in one place. Views read, call the
``journey`` and answer; they decide nothing.
"""
