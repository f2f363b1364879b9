"""SHA-256 without OpenSSL: importing hashlib costs more than reading a page."""

try:
    from _sha2 import sha256  # Python 3.12 and later
except ImportError:
    try:
        from _sha256 import sha256
    except ImportError:  # a Python built without its own digests
        from hashlib import sha256

__all__ = ["sha256"]
