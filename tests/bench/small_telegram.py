"""A Bot API that takes everything at once, in a process of its own: what is left is the cost of the sender.

`python -m tests.bench.small_telegram [SECONDS]` prints its address; it ends when its standard input does. Each answer comes so
many seconds after its call.
"""

import asyncio
import json
import sys

from aiohttp import web

ANSWER = json.dumps(
    {"ok": True, "result": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"}}
)
WAIT = web.AppKey("wait", float)


async def answer(request: web.Request) -> web.Response:
    """Read the call and say that the message was taken."""
    await request.read()
    await asyncio.sleep(request.app[WAIT])
    return web.Response(body=ANSWER.encode(), content_type="application/json")


async def serve(wait: float) -> None:
    """Serve until nobody listens any more."""
    application = web.Application()
    application[WAIT] = wait
    application.router.add_post("/{tail:.*}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"http://127.0.0.1:{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1]) if len(sys.argv) > 1 else 0.0))
