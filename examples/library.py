"""Audit a page from Python: print its score and what to change."""

import ketaudit

with open("examples/clinic-page.md", encoding="utf-8") as file:
    report = ketaudit.audit(file.read(), format="markdown")

print(f"{report.summary.score:g} of 100, grade {report.summary.grade}")
for finding in report.findings:
    print(f"{finding.start_line}: {finding.severity}: {finding.excerpt!r}: {finding.message}")
