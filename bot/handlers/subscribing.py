"""What subscribing means, wherever it is asked for: the state is stored, a first digest is put in the outbox."""

from bot.delivery.single import first_digest
from bot.digest.message import Message
from bot.handlers.choices import subscribed
from bot.handlers.context import Visit
from bot.handlers.screens.welcome import already_screen, back_screen, done_screen
from bot.storage import sources


async def subscribe(visit: Visit) -> Message:
    """Begin the digests and return what to say.

    The first digest waits in the outbox: wake the sender after this was said, so that it comes below.
    """
    already = visit.subscriber.state == "active" and visit.subscriber.covered_until is not None
    if already:
        return already_screen(visit)
    returns = visit.subscriber.covered_until is not None
    visit = await visit.change(lambda subscriber: subscribed(subscriber, visit.now))
    first = await first_digest(visit.world.storage, visit.world, visit.subscriber, visit.now)
    if returns:
        return back_screen(visit)
    return done_screen(visit, first=first, states=await visit.world.storage.read(sources.list_states))
