"""The release this source belongs to."""

__version__ = "0.1.0"
