"""The largest memory of this process and its workers while they are watched; looking costs next to nothing."""

import resource
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

STEP_SECONDS = 0.01
CHILDREN_SECONDS = 0.25
"""How often it is looked whether there are other processes: that is the dear part."""
PAGE = resource.getpagesize()


class Peak:
    """`mb` are megabytes, resident; `leave_out` are children whose command says so: what serves the pages is not the bot's."""

    def __init__(self, leave_out: str = "resource_tracker") -> None:
        self.mb = 0.0
        self.ours_mb = 0.0
        self._leave_out = leave_out
        self._statms: list[Path] = []
        self._looked_at = 0.0
        self._stop = threading.Event()

    def look(self) -> float:
        """Return the memory at this moment, and remember it where it is the largest."""
        if time.monotonic() - self._looked_at > CHILDREN_SECONDS:
            self._statms = [Path(f"/proc/{pid}/statm") for pid in self._children()]
            self._looked_at = time.monotonic()
        ours = self._resident(Path("/proc/self/statm"))
        total = ours + sum(map(self._resident, self._statms))
        self.mb, self.ours_mb = max(self.mb, total), max(self.ours_mb, ours)
        return total

    @contextmanager
    def watched(self) -> Generator["Peak"]:
        """Look every ten milliseconds."""
        self.mb = self.ours_mb = 0.0
        self.look()
        self._stop.clear()
        thread = threading.Thread(target=self._watch)
        thread.start()
        try:
            yield self
        finally:
            self._stop.set()
            thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(STEP_SECONDS):
            self.look()

    def _children(self) -> list[int]:
        found: list[int] = []
        for child in psutil.Process().children(recursive=True):
            with suppress(psutil.Error):
                if self._leave_out not in " ".join(child.cmdline()):
                    found.append(child.pid)
        return found

    @staticmethod
    def _resident(statm: Path) -> float:
        with suppress(OSError):
            return int(statm.read_text("ascii").split()[1]) * PAGE / 1024 / 1024
        return 0.0
