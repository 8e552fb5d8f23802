"""Reads the parameters of a call wherever the Bot API allows them: address, form, multipart, JSON; and checks them."""

import json
from typing import Any

from aiohttp import BodyPartReader, web

from bot.playground.errors import ApiError, breach
from bot.playground.schema import Schema, Upload

Fields = dict[str, Any]
_EXACT = {"chat_id": "chat_id is empty", "text": "message text is empty"}
"""Telegram's own sentences for what is missing; the others are ours."""


async def read_parameters(request: web.Request) -> Fields:
    """Return the raw parameters: text as it came, values of JSON as they are. Raises ApiError."""
    found: Fields = dict(request.query)
    if request.content_type == "application/json":
        found |= await _json(request)
    elif request.content_type == "multipart/form-data":
        found |= await _multipart(request)
    elif request.content_type == "application/x-www-form-urlencoded":
        found |= {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    return found


def check_parameters(schema: Schema, method: str, raw: Fields) -> Fields:
    """Turn raw parameters into values that fit the method's fields. Raises ApiError (a breach)."""
    fields: dict[str, str] = schema.methods[method]["fields"]
    kinds = {name.rstrip("?"): kind for name, kind in fields.items()}
    values = {name: schema.read(kinds[name], value) if name in kinds else value for name, value in raw.items()}
    problem = schema.object_problem(fields, values, "")
    if problem is None:
        return values
    if problem.reason == "is missing" and problem.where in _EXACT:
        raise breach(_EXACT[problem.where])
    raise breach(f'parameter "{problem.where}" {problem.reason}')


async def _json(request: web.Request) -> Fields:
    try:
        text = (await request.read()).decode()
        body = json.loads(text or "{}")
        json.dumps(body, ensure_ascii=False).encode()  # lone surrogates are no text
    except ValueError as error:
        raise breach("can't parse the request: it is no JSON in UTF-8") from error
    if not isinstance(body, dict):
        raise breach("can't parse the request: it is no JSON object")
    return body


async def _multipart(request: web.Request) -> Fields:
    found: Fields = {}
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or part.name is None:
                raise breach("can't parse multipart")
            content = await part.read()
            found[part.name] = Upload(part.filename, len(content)) if part.filename else bytes(content).decode()
    except ValueError as error:
        raise breach("can't parse multipart") from error
    return found


def unknown_method() -> ApiError:
    """Make the answer for a method that Telegram does not have."""
    return ApiError(404, "method not found", breach=True)
