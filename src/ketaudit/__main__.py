"""``python -m ketaudit`` and the ``ketaudit`` command."""

from ketaudit.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
