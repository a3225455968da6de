"""The benchmark ``signup``: what the sign-up service bears, on both databases.

Everything is real: the service as its command starts it, connections, a PostgreSQL and a mail
server of one's own. What loads it runs on the same machine, and takes its part of the processors.
"""
