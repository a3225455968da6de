"""The settings of Django, made of the environment (see ``configuration``)."""

import os
import sqlite3
import sys
from typing import Any

import dj_database_url

from signup.configuration import ConfigurationError, read_configuration
from signup.secrets import secret

try:
    CONFIGURATION = read_configuration(os.environ)
except ConfigurationError as error:
    sys.exit(str(error))

SECRET_KEY = secret(CONFIGURATION.data)
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *CONFIGURATION.hosts]
ROOT_URLCONF = "signup.urls"
WSGI_APPLICATION = "signup.wsgi.application"
APPEND_SLASH = False
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "fr"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "signup",
]
MIDDLEWARE = [
    "signup.answers.Headers",
    "signup.answers.Unavailable",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": lang,
        "OPTIONS": {"environment": f"signup.pages.environment_{lang}", "autoescape": True},
    }
    for lang in ("fr", "en")
]

if CONFIGURATION.has_admin:
    INSTALLED_APPS += ["django.contrib.admin.apps.SimpleAdminConfig", "django.contrib.messages"]
    MIDDLEWARE += ["django.contrib.messages.middleware.MessageMiddleware"]
    STATIC_URL = "/admin/static/"
    TEMPLATES += [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "NAME": "admin",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ]

AUTH_USER_MODEL = "signup.Coordinator"
PASSWORD_HASHERS = ["signup.coordination.hashing.Argon2"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
        "UserAttributeSimilarityValidator": {"user_attributes": ("email", "name")},
    }.items()
]

# A link in a mail must find who is signed in: Lax, not Strict.
SESSION_COOKIE_NAME = "session" if CONFIGURATION.is_development else "__Host-session"
CSRF_COOKIE_NAME = "csrf" if CONFIGURATION.is_development else "__Host-csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not CONFIGURATION.is_development
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 3600
CSRF_FAILURE_VIEW = "signup.coordination.refusing.stale"
LOGIN_URL = "/coordination/connexion/"
CSRF_COOKIE_AGE = None
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
# No file is taken.
FILE_UPLOAD_HANDLERS: list[str] = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

# WAL may be corrupted by two connections that write at once before SQLite 3.51.3
# (https://www.sqlite.org/wal.html, "the WAL-reset bug"): an older library keeps a plain journal.
JOURNAL_MODE = "WAL" if sqlite3.sqlite_version_info >= (3, 51, 3) else "TRUNCATE"
PRAGMAS = {
    "journal_mode": JOURNAL_MODE,
    "synchronous": "FULL" if JOURNAL_MODE == "WAL" else "EXTRA",
    "secure_delete": "ON",
}
DATABASES = {"default": dict(dj_database_url.parse(CONFIGURATION.database_url, conn_max_age=None))}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # A transaction that reads, then writes, would fail at once when another wrote between.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "".join(f"PRAGMA {name}={value};" for name, value in PRAGMAS.items()),
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"]["OPTIONS"] = {"options": "-c lock_timeout=5000 -c statement_timeout=20000"}

LOGGING_CONFIG = None
EMAIL_BACKEND = "signup.mails.delivery.Unused"
