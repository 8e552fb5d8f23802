"""Makes schema.json, the table every call is checked against, from the published types of the Bot API (`make schema`).

The types are those of the npm package `@gramio/types` (MIT), which follows the official page; needs npm and a network.
They are not taken from the library the bot uses: the same classes at both ends of the wire would prove nothing.

The table keeps TypeScript's way of writing types, shortened: `integer | string`, `MessageEntity[]`, `"HTML" | "Markdown"`;
a field whose name ends with `?` may be left out.
"""

import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "@gramio/types@10.3.1"
SCHEMA = Path(__file__).with_name("schema.json")
FRACTIONS = {"latitude", "longitude", "horizontal_accuracy", "scale", "x_shift", "y_shift", "main_frame_timestamp"}
FRACTIONS |= {"cover_frame_timestamp"}
"""Fields that are Float in the documentation; TypeScript calls all numbers `number`."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INTERFACE = re.compile(r"^export interface (\w+) \{(\}|\n.*?^\})", re.DOTALL | re.MULTILINE)
_ALIAS = re.compile(r"^export type (\w+) =(.*?)(?=^export |\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^    (\w+\??):(.*?)(?=^    \w+\??:|\Z)", re.DOTALL | re.MULTILINE)
_METHOD = re.compile(r"^    (\w+): (CallAPI\w*)<(.*?)>$(?=\n    \w|\n\})", re.DOTALL | re.MULTILINE)
_CONVENIENCE = re.compile(r"\|?\s*\{ to(?:String|JSON)\(\): [\w.]+ \}")
_VERSION = re.compile(r"Based on Bot API v([\d.]+)")


def type_text(source: str, field: str = "") -> str:
    """Shorten a TypeScript type: no prefixes, no helpers of the language; `number` becomes integer where it is one."""
    text = _CONVENIENCE.sub("", source)
    text = re.sub(r'Exclude<keyof [\w.]+, "update_id">', "UpdateType", text)
    text = re.sub(r"\b(?:Objects|Params)\.", "", text)
    text = re.sub(r"\bTelegram(?=[A-Z])", "", text)
    if field.rstrip("?") not in FRACTIONS:
        text = re.sub(r"\bnumber\b", "integer", text)
    text = re.sub(r"\s+", " ", text).strip().removeprefix("|")
    return re.sub(r"\( ?\|? ?(.*?) ?\)", r"(\1)", text).strip()


def read_fields(body: str) -> dict[str, str]:
    """Read the fields of an interface."""
    return {name: type_text(source, name) for name, source in _FIELD.findall(body)}


def read_types(source: str) -> Iterator[tuple[str, dict[str, str] | str]]:
    """Read interfaces (as fields) and aliases (as a type) of a .d.ts file; comments are gone already."""
    for name, body in _INTERFACE.findall(source):
        yield name.removeprefix("Telegram"), read_fields(body.removesuffix("}"))
    for name, body in _ALIAS.findall(source):
        yield name.removeprefix("Telegram"), type_text(body)


def read_methods(source: str) -> Iterator[tuple[str, str | None, str]]:
    """Read name, name of the parameters' type and the type of the answer of each method."""
    for name, kind, arguments in _METHOD.findall(source):
        parameters, answer = (None, arguments) if kind == "CallAPIWithoutParams" else arguments.split(",", 1)
        yield name, parameters and type_text(parameters), type_text(answer)


def _without_comments(source: str) -> str:
    return re.sub(r"\n(?:[ \t]*\n)+", "\n", _COMMENT.sub("", source))


def make_schema(methods: str, parameters: str, objects: str) -> dict[str, object]:
    """Make the table from the texts of the three .d.ts files."""
    version = _VERSION.search(methods)
    methods, parameters, objects = (_without_comments(text) for text in (methods, parameters, objects))
    types = dict(read_types(objects))
    local = dict(read_types(parameters))
    update = types["Update"]
    assert isinstance(update, dict)  # noqa: S101  because the rest makes no sense without it
    types["UpdateType"] = " | ".join(json.dumps(name.rstrip("?")) for name in update if name != "update_id")
    types["InputFile"] = "file"
    types |= {name: each for name, each in local.items() if isinstance(each, str)}
    table = {
        name: {"fields": local[taken] if taken else {}, "returns": answer}
        for name, taken, answer in read_methods(methods)
    }
    return {"source": PACKAGE, "bot_api": version[1] if version else "", "methods": table, "types": types}


def fetch(folder: Path) -> list[str]:
    """Fetch the package with npm and return the texts of methods, params and objects."""
    command = ["npm", "pack", "--silent", PACKAGE]
    packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603  because the command is a constant
    with tarfile.open(folder / packed.stdout.strip()) as archive:
        names = [f"package/out/{name}.d.ts" for name in ("methods", "params", "objects")]
        members = [archive.extractfile(name) for name in names]
        return [member.read().decode() for member in members if member]


def main() -> int:
    """Write schema.json anew."""
    with tempfile.TemporaryDirectory() as folder:
        schema = make_schema(*fetch(Path(folder)))
    text = json.dumps(schema, ensure_ascii=False, sort_keys=True, indent=0, separators=(",", ":"))
    SCHEMA.write_text(text + "\n", "utf-8")
    sys.stdout.write(f"{SCHEMA.name}: {len(text):,} characters, Bot API {schema['bot_api']}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
