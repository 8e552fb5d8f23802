"""The pages of the local newsroom: HTML in the markup of today's Day.Az (field notes, generation C) and an RSS feed.

Pure: stories in, text out. Everything taken from an article is escaped, its characters are not touched otherwise.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from string import Template
from zoneinfo import ZoneInfo

from bot.playground.outlet_words import WORDS, OutletLanguage, OutletWords
from bot.playground.stories import Story

BAKU = ZoneInfo("Asia/Baku")

_PAGE = Template("""<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
$head
<link rel="alternate" type="application/rss+xml" title="$name" href="/rss">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/newsroom.css">
</head>
<body>
<header class="site">
<a class="name" href="/news">$name</a>
<p class="motto">$motto</p>
<nav aria-label="$sections_label">$sections</nav>
</header>
<main>
$body
</main>
<footer>$name · <a href="/rss">RSS</a></footer>
</body>
</html>
""")
_ITEM = Template("""<li class="clearfix"><a href="$path"><span class="title" lang="$language">$title</span></a>
<p class="lead" lang="$language">$lead</p><span class="date">$date</span> <span class="section">$section</span></li>""")
_ARTICLE = Template("""<article lang="$language">
<p class="section"><a href="/news?section=$section_id">$section</a></p>
<h1 class="article-title">$title</h1>
<span class="date">$date</span>
<div class="article-body">
$paragraphs
</div>
</article>
<aside class="b-general" aria-label="$others_label"><h2>$others_label</h2>$others</aside>""")
_META = Template("""<meta name="description" content="$lead">
<meta property="og:type" content="article">
<meta property="og:site_name" content="$name">
<meta property="og:title" content="$title">
<meta property="og:description" content="$lead">
<meta property="og:url" content="$url">
<meta property="article:published_time" content="$published">
<meta property="article:section" content="$section">
<link rel="canonical" href="$url">
<script type="application/ld+json">$json_ld</script>""")
_FEED_ITEM = Template("""<item><title>$title</title><link>$url</link><guid isPermaLink="true">$url</guid>
<pubDate>$published</pubDate><category>$section</category><description>$lead</description></item>""")
_FEED = Template("""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>$name</title><link>$site/news</link>
<description>$description</description><language>$language</language><ttl>1</ttl>
$items
</channel></rss>
""")
_OTHERS = 6


def date_in_words(at: datetime, months: Sequence[str]) -> str:
    """Write the instant as such a site does, in Baku's time and without its zone: «2 января 2026 09:15»."""
    local = at.astimezone(BAKU)
    return f"{local.day} {months[local.month - 1]} {local.year} {local:%H:%M}"


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of one outlet."""

    name: str
    motto: str
    language: OutletLanguage

    @property
    def words(self) -> OutletWords:
        """Return what the outlet says around its articles."""
        return WORDS[self.language]

    def listing(self, stories: Sequence[Story], section: str | None = None) -> str:
        """Write the front page, or the page of one section, newest first."""
        shown = [story for story in stories if section in (None, story.draft.section)]
        items = "\n".join(self._item(story) for story in shown)
        heading = self.words.section_by_id[section] if section else self.words.newest
        empty = "" if shown else f"<p>{self.words.empty}</p>"
        body = f'<h1>{heading}</h1>\n<ul class="ciMainList">\n{items}\n</ul>{empty}'
        return self._page(title=f"{heading} · {self.name}", language=self.language, head="", body=body)

    def article(self, story: Story, stories: Sequence[Story], site: str) -> str:
        """Write the page of one article; `site` is the address of the server without a slash at its end."""
        words = self._words(story, site)
        # only older ones: so the page stays as it is when something new comes out, and its ETag good
        others = [_link(other) for other in stories if other.number < story.number][:_OTHERS]
        body = _ARTICLE.substitute(
            words,
            section_id=story.draft.section,
            date=date_in_words(story.published_at, self.words.months),
            others_label=self.words.others,
            paragraphs="\n".join(f"<p>{escape(line, quote=False)}</p>" for line in story.draft.paragraphs),
            others="\n".join(others),
        )
        facts = self._json_ld(story, site)
        head = _META.substitute(words, name=escape(self.name), published=_baku_iso(story), json_ld=facts)
        title = f"{words['title']} · {self.name}"
        return self._page(title=title, language=story.draft.language, head=head, body=body)

    def feed(self, stories: Sequence[Story], site: str) -> str:
        """Write the RSS feed: titles, links, times and leads, no bodies, as the feeds of such sites do."""
        items = (
            _FEED_ITEM.substitute(
                self._words(story, site), published=format_datetime(story.published_at.astimezone(BAKU))
            )
            for story in stories
        )
        return _FEED.substitute(
            name=self.name,
            site=escape(site),
            description=self.words.description,
            language=self.language,
            items="\n".join(items),
        )

    def not_found(self) -> str:
        """Write the page for an address where nothing is."""
        body = f'<h1>{self.words.not_found}</h1><p><a href="/news">{self.words.read_news}</a></p>'
        return self._page(title=self.name, language=self.language, head="", body=body)

    def _page(self, *, title: str, language: str, head: str, body: str) -> str:
        named = self.words.section_by_id.items()
        sections = " ".join(f'<a href="/news?section={name}">{words}</a>' for name, words in named)
        words = {"title": title, "language": escape(language), "head": head, "body": body, "sections": sections}
        return _PAGE.substitute(words, name=self.name, motto=self.motto, sections_label=self.words.sections)

    def _json_ld(self, story: Story, site: str) -> str:
        facts = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.draft.title,
            "datePublished": _baku_iso(story),
            "inLanguage": story.draft.language,
            "articleSection": self.words.section_by_id[story.draft.section],
            "url": site + story.path,
            "publisher": {"@type": "Organization", "name": self.name},
        }
        # `<` would let a headline end the script element: HTML gives no other escape inside it
        return json.dumps(facts, ensure_ascii=False).replace("<", "\\u003c")

    def _words(self, story: Story, site: str) -> dict[str, str]:
        draft = story.draft
        return {
            "title": escape(draft.title),
            "lead": escape(story.lead),
            "language": escape(draft.language),
            "section": self.words.section_by_id[draft.section],
            "url": escape(site + story.path),
            "path": story.path,
        }

    def _item(self, story: Story) -> str:
        return _ITEM.substitute(self._words(story, ""), date=date_in_words(story.published_at, self.words.months))


def http_date(at: datetime) -> str:
    """Write the instant for Last-Modified."""
    return format_datetime(at.astimezone(UTC), usegmt=True)


def _link(story: Story) -> str:
    return f'<p><a href="{story.path}" lang="{escape(story.draft.language)}">{escape(story.draft.title)}</a></p>'


def _baku_iso(story: Story) -> str:
    return story.published_at.astimezone(BAKU).isoformat()
