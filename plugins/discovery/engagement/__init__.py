"""Open missions for API Engagement, the French state's aggregator, which hands them to others.

``offers`` is what is told of a mission, ``writing`` the file, ``rules`` what its reader refuses;
``gathering`` makes offers of documents and ``feed`` the product ``/api-engagement.xml``.
Source: the importer of https://github.com/betagouv/api-engagement and its documentation,
https://doc.api-engagement.beta.gouv.fr (read in November 2026).
"""
