"""The archive's tables (DESIGN.md, Shared decisions): sources, articles and what is said in them."""

from sqlalchemy import Column, Index, UniqueConstraint, text

from bot.storage.shapes import lease, one_of, partial_index, refers, row_id, table
from bot.storage.types import Flag, Json, UtcDateTime, Whole, Words

sources = table(
    "sources",
    Column("id", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("reason", Words),
    Column("ways", Json, nullable=False, server_default=text("'{}'")),
    Column("next_at", UtcDateTime),
    Column("last_ok_at", UtcDateTime),
    Column("last_article_at", UtcDateTime),
    Column("channel", Words),
    Column("failures", Whole, nullable=False),
    Column("found", Whole, nullable=False),
    Column("read", Whole, nullable=False),
    Column("announced", Flag, nullable=False),
    Column("set_aside", Json, nullable=False),
    Column("daily", Json, nullable=False, server_default=text("'{}'")),
    *lease(),
)

hosts = table("hosts", Column("host", Words, primary_key=True), *lease())

articles = table(
    "articles",
    row_id(),
    Column("source_id", Words, nullable=False),
    Column("source_key", Words, nullable=False),
    Column("url", Words, nullable=False),
    Column("story_id", Whole),
    Column("announced", Json, nullable=False, server_default=text("'{}'")),
    Column("looks", Whole, nullable=False, server_default=text("0")),
    Column("looked_at", UtcDateTime),
    Column("missing", Whole, nullable=False, server_default=text("0")),
    Column("gone_at", UtcDateTime),
    Column("standing_version_id", Whole),
    UniqueConstraint("source_id", "source_key"),
)
partial_index("ix_articles_story_id", "story_id IS NOT NULL", articles.c.story_id)
partial_index("ix_articles_gone_at", "gone_at IS NOT NULL", articles.c.gone_at)

article_aliases = table(
    "article_aliases",
    Column("source_id", Words, primary_key=True),
    Column("source_key", Words, primary_key=True),
    refers("article_id", "articles.id", nullable=False),
)

article_versions = table(
    "article_versions",
    row_id(),
    refers("article_id", "articles.id", nullable=False),
    Column("number", Whole, nullable=False),
    Column("text", Words, nullable=False),
    Column("text_sha256", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("paragraphs", Json, nullable=False),
    Column("lead", Json),
    Column("author", Words),
    Column("section", Words),
    Column("language", Words, nullable=False),
    Column("published_at", UtcDateTime),
    Column("has_time", Flag, nullable=False),
    Column("zone", Words, nullable=False),
    Column("image", Words),
    Column("body_origin", Words, nullable=False),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("ready_at", UtcDateTime),
    Column("given_up", Words),
    *lease(),
    Column("claims", Whole, nullable=False, server_default=text("0")),
    UniqueConstraint("article_id", "text_sha256"),
    one_of("language", "ru", "az", "en", "other"),
)
Index("ix_article_versions_ready_at", article_versions.c.ready_at)
partial_index("ix_article_versions_unready", "ready_at IS NULL", article_versions.c.id)

story_signs = table(
    "story_signs",
    refers("version_id", "article_versions.id", ondelete="CASCADE", primary_key=True),
    Column("sign", Words, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
Index("ix_story_signs_sign", story_signs.c.sign, story_signs.c.at)

article_topics = table(
    "article_topics",
    refers("version_id", "article_versions.id", ondelete="CASCADE", primary_key=True),
    Column("topic", Words, primary_key=True),
    Column("rank", Whole, nullable=False),
)
Index("ix_article_topics_topic", article_topics.c.topic, article_topics.c.version_id)

speakers = table("speakers", row_id(), Column("name", Words, nullable=False))
Index("ix_speakers_name", speakers.c.name)

mentions = table(
    "mentions",
    row_id(),
    refers("speaker_id", "speakers.id", nullable=False),
    Column("surface_name", Words, nullable=False),
    Column("role", Words),
    Column("language", Words, nullable=False),
    Column("reason", Words),
)
Index("ix_mentions_surface_name", mentions.c.surface_name)
Index("ix_mentions_speaker_id", mentions.c.speaker_id)

spellings = table(
    "spellings",
    Column("block", Words, primary_key=True),
    refers("speaker_id", "speakers.id", ondelete="CASCADE", primary_key=True),
)

quotes = table(
    "quotes",
    row_id(),
    refers("version_id", "article_versions.id", ondelete="CASCADE", nullable=False),
    Column("ordinal", Whole, nullable=False),
    Column("kind", Words, nullable=False),
    refers("speaker_id", "speakers.id"),
    refers("mention_id", "mentions.id"),
    Column("cue", Words),
    Column("reason", Words, nullable=False),
    Column("confidence", Json, nullable=False),
    Column("engine_version", Whole, nullable=False),
    Column("language", Words, nullable=False),
    Column("sentence", Json),
    Column("sentence_sha256", Words),
    Column("evidence", Json),
    UniqueConstraint("version_id", "ordinal"),
    one_of("kind", "direct", "indirect", "mixed"),
)
Index("ix_quotes_mention_id", quotes.c.mention_id)

quote_spans = table(
    "quote_spans",
    refers("quote_id", "quotes.id", ondelete="CASCADE", primary_key=True),
    Column("n", Whole, primary_key=True),
    Column("start", Whole, nullable=False),
    Column("end", Whole, nullable=False),
    Column("sha256", Words, nullable=False),
)

key_sentences = table(
    "key_sentences",
    refers("quote_id", "quotes.id", ondelete="CASCADE", primary_key=True),
    Column("rank", Whole, primary_key=True),
    Column("start", Whole, nullable=False),
    Column("end", Whole, nullable=False),
    Column("cut_before", Flag, nullable=False),
    Column("cut_after", Flag, nullable=False),
)
