"""Journey: what may happen to an application, each thing in one transaction.

Nothing here knows of pages: visitors' doors, coordinators' and time itself call the same functions.
"""
