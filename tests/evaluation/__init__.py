"""Measurements against public labelled sets, which stay outside the project."""

import os
import sys

# The lists that the tables are compiled from are in the tree and not in the wheel.
_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(_ROOT, "src"))
