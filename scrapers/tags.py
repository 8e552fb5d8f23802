"""Which HTML elements part a text into paragraphs, and which are never part of it."""

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
NEVER_TEXT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "svg",
        "button",
        "textarea",
        "select",
        "option",
        "object",
        "video",
        "audio",
        "canvas",
        "head",
        "footer",
    ]
)
"""Not shown, or not text."""
BESIDE_TEXT = frozenset(["figure", "figcaption", "aside", "nav"])
"""Shown beside the text: pictures with their captions, side notes, menus."""
SILENT = NEVER_TEXT | BESIDE_TEXT
