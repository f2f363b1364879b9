"""The tests; a package so that ``python -m tests.evaluation`` finds these and no others."""
