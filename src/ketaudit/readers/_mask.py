"""Hides template code from the parsers without moving a letter."""

import re
from collections.abc import Iterator

from ketaudit.readers._letters import HIDDEN, LONE_SURROGATE, PLACEHOLDER

Stretch = tuple[int, int]  # from the first letter to behind the last

# What opens a comment in MDX, Hugo, Handlebars and Jinja, and what closes it.
# Jinja's has a space: {#name} after a heading of Markdown is its anchor.
_CLOSERS = {"{/*": "*/}", "{{/*": "*/}}", "{{!--": "--}}", "{#": "#}"}
_OPENER = r"\{\{/\*|\{\{!--|\{/\*|\{#(?=[\s-])"

# Each alternative ends at the next opener of its kind, so that a page of openers costs no more
# than its length.
_OUTPUT = r"\{\{\{[^{}]*+\}\}\}|\{\{(?:[^{}]|\{(?!\{)|\}(?!\}))*+\}\}"
_TAG = r"\{%(?:[^{%]|\{(?!%)|%(?!\}))*+%\}"
_ATTRIBUTES = r"\{(?:[:.#](?=[\s\w.-])|[\w-]+=)[^{}\r\n]*+\}"  # kramdown, Pandoc
_TEMPLATE = f"{_OUTPUT}|{_TAG}|{_ATTRIBUTES}"

# Output that stands for no words: shortcodes, blocks, partials, and what steers.
_NO_WORDS = (
    r"\{\{\{?[-~]?\s*+(?:[<%#/>!^&}]|(?:if|else|end|range|with|define|block|template|partial|include"
    r"|break|continue|return|slot|yield)\b|\$?\w+ *:?=[^=])"
)
# Tags and shortcodes whose content is no prose: comments, code, settings.
_UNREAD = (
    r"\{%-?\s*(?P<tag>comment|highlight|schema|style|stylesheet|javascript)\b[^%]*%\}"
    r"|\{\{[<%]\s*(?P<code>highlight|mermaid|katex|math|chart)\b[^{}]*[>%]\}\}"
)

# WordPress: [gallery ids="1,2"], [caption …]…[/caption]; a link of Markdown is none.
_SHORTCODE = (
    r"\[(?P<close>/)?(?P<name>[a-z][a-z0-9_-]*+|TOC)(?P<rest>(?:[^\[\]\"']|\"[^\"]*+\"|'[^']*+')*+)\]"
    r"(?=(?P<link>[(\[:])?)"
)
_ARGUMENTS = r"(?:\s++[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\"'\]]+))+\s*/?$"
# What makes Markdown MDX: a module is imported or exported, or a component is used.
MODULE = (
    r"(?m)^\ufeff?(?:import\s+(?:[\"']|(?:type\s+)?(?:\w+\s*,\s*)?"
    r"(?:\w+|\{[^{}]*+\}|\*\s+as\s+\w+)\s+from\s*[\"'])"
    r"|export\s+(?:default|const|let|var|function|async|class)\b)"
)
_COMPONENT = r"<[A-Z][a-z]\w*(?:\.\w+)*(?:[\s>]|/>)"

# VuePress, Docusaurus: the line that opens or ends a container, with the title it may have.
_CONTAINER = (
    r"(?m)^(?P<indent> {0,3}):::"
    r"(?P<mark>:*+[ \t]*+(?:[A-Za-z][\w-]*+)?(?:\{[^}\r\n]*+\})?[ \t]*+\[?)"
    r"(?P<title>[^\r\n]*)"
)
_LONE = frozenset("gallery embed audio video playlist toc TOC".split())


def mask(source: str, *, markdown: bool = False, mdx: bool = False) -> str:
    """Return the source as a parser should see it, letter for letter as long.

    Template code becomes ``HIDDEN`` letters, its line breaks stay; of output that stands for
    words the first letter becomes ``PLACEHOLDER``.
    A lone surrogate, which no encoder takes, becomes ``LONE_SURROGATE``,
    and a carriage return that ends a line by itself a line feed.
    """
    view = source
    try:
        view.encode()
    except UnicodeEncodeError:
        view = re.sub("[\ud800-\udfff]", LONE_SURROGATE, view)
    if "\r" in view:
        view = re.sub(r"\r(?!\n)", "\n", view)
    view = without_templates(view)
    if mdx:
        from ketaudit.readers._mdx import without_code  # noqa: PLC0415 - few pages are MDX

        view = without_code(view)
    if markdown and ":::" in view:
        view = re.sub(_CONTAINER, _heading, view)
    return _without_shortcodes(view) if "[" in view else view


def is_mdx(source: str, name: str | None) -> bool:
    """Return whether Markdown has JavaScript in it: its name says so, or what it holds."""
    if name is not None and name.lower().endswith(".mdx"):
        return True
    may_load = "import" in source or "export" in source  # or each line is looked at for nothing
    uses = "<" in source and re.search(_COMPONENT, source)
    return bool(uses or (may_load and re.search(MODULE, source)))


def without_templates(view: str) -> str:
    """Hide the code of Jinja, Liquid, Nunjucks, Hugo and Handlebars, comments first."""
    if PLACEHOLDER in view:
        view = view.replace(PLACEHOLDER, HIDDEN)
    if "{" not in view:
        return view
    view = hide(view, (whole for whole, _ in template_comments(view)))
    if "{{" in view or "{%" in view:
        view = hide(view, _unread(view))
    return re.sub(_TEMPLATE, _hidden_or_held, view)


def hide(view: str, stretches: Iterator[Stretch]) -> str:
    """Hide stretches that are in order and do not overlap."""
    pieces, at = list[str](), 0
    for start, end in stretches:
        pieces += [view[at:start], hidden(view[start:end])]
        at = end
    return "".join(pieces) + view[at:] if pieces else view


def hidden(code: str) -> str:
    """Return as many hidden letters as some code has, with its line breaks."""
    return re.sub(r"[^\r\n]", HIDDEN, code)


def held(code: str) -> str:
    """Return hidden letters that stand for a word."""
    return PLACEHOLDER + hidden(code)[1:]


def template_comments(source: str) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield where each template comment of a source stands, and where what it says."""
    opener = re.compile(_OPENER)
    never_closed: set[str] = set()  # so that a page of openers is not searched from each of them
    found = opener.search(source)
    while found:
        start, after = found.span()
        closer = _CLOSERS[found.group()]
        end = -1 if closer in never_closed else source.find(closer, after)
        if end < 0:
            never_closed.add(closer)
        else:
            yield (start, end + len(closer)), (after, end)
            after = end + len(closer)
        found = opener.search(source, after)


def _hidden_or_held(found: re.Match[str]) -> str:
    code = found.group()
    stands_for_words = code.startswith("{{") and not re.match(_NO_WORDS, code)
    return held(code) if stands_for_words else hidden(code)


def _unread(view: str) -> Iterator[Stretch]:
    """Yield the content of tags that hold no prose, from opening to closing tag."""
    opener = re.compile(_UNREAD)
    never_closed: set[str] = set()
    found = opener.search(view)
    while found:
        name = found["tag"] or found["code"]
        closer = rf"\{{%-?\s*end{name}" if found["tag"] else rf"\{{\{{[<%]\s*/\s*{name}"
        close = None if name in never_closed else re.compile(closer).search(view, found.end())
        if close is None:
            never_closed.add(name)
        else:
            yield found.end(), close.start()
        found = opener.search(view, close.start() if close else found.end())


def _heading(found: re.Match[str]) -> str:
    """Return the line of a container as a heading of its title, or as a blank line."""
    title, mark = found["title"].rstrip(), found["mark"]
    if not title.strip("] ") or not mark:
        return " " * len(found.group())
    if title.endswith("]") and mark.endswith("["):
        title = title[:-1]
    rest = len(found["title"]) - len(title)
    return f"{found['indent']}### {HIDDEN * (len(mark) - 1)}{title}{HIDDEN * rest}"


def _without_shortcodes(view: str) -> str:
    """Hide the shortcodes of WordPress: those with arguments, with an end, or known by name."""
    if not any(map(_may_be_shortcode, view.split("[")[1:])):
        return view
    found = list(re.finditer(_SHORTCODE, view))
    closed = {one["name"] for one in found if one["close"]}
    return hide(view, (one.span() for one in found if _is_shortcode(one, closed)))


def _may_be_shortcode(behind: str) -> bool:
    """Return whether what follows a bracket could be a shortcode: a link of Markdown costs less."""
    inside = behind.partition("]")[0]
    return "=" in inside or inside.strip(" /") in _LONE or inside.startswith("/")


def _is_shortcode(found: re.Match[str], closed: set[str]) -> bool:
    name, rest = found["name"], found["rest"]
    if found["close"] or not rest.strip(" /"):
        return name in closed or (name in _LONE and not found["link"])
    return re.match(_ARGUMENTS, rest) is not None
