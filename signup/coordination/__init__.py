"""Coordination: the pages of those who answer for an association, behind a sign-in.

A view reads what was asked, calls what ``journey`` allows, and draws; it decides nothing. Whatever
it reads of missions and applications comes through ``scope``, which knows whose they are.
"""
