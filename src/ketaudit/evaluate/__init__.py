"""Measures ketaudit, or a second annotator, against pages that people have labelled."""
