"""Plans and articles -> messages, exactly by the rules of what people see. Pure; what is chosen is `compose`'s."""

from bot.digest.excerpt import RefusedSlice
from bot.digest.render.article import answer, card, push_article
from bot.digest.render.digests import digest_message, empty_day
from bot.digest.render.lists import bare_list, latest, quote_of_the_day
from bot.digest.render.views import full_view, proof_view
from bot.digest.voice import Edition, Voice

__all__ = [
    "Edition",
    "RefusedSlice",
    "Voice",
    "answer",
    "bare_list",
    "card",
    "digest_message",
    "empty_day",
    "full_view",
    "latest",
    "proof_view",
    "push_article",
    "quote_of_the_day",
]
