"""How much work something is, in lines that run: as many on a busy machine as on an idle one (seconds are in `make bench`)."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, TypeAlias

TraceFunction: TypeAlias = Callable[[FrameType, str, Any], Any]


def steps(of: Path, work: Callable[[], object]) -> int:
    """Count the lines below the folder `of` that run while `work` does."""
    run = 0
    ours = str(of)

    def line(_frame: FrameType, event: str, _arg: object) -> TraceFunction:
        nonlocal run
        run += event == "line"
        return line

    def call(frame: FrameType, _event: str, _arg: object) -> TraceFunction | None:
        return line if frame.f_code.co_filename.startswith(ours) else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    return run
