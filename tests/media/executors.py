"""An executor that a site may choose, and that tells what it did."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, ClassVar


class Counting(ThreadPoolExecutor):
    """Does the work in this process; ``done`` names every piece of work it was given."""

    done: ClassVar[list[str]] = []

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **options: Any) -> Future[Any]:
        """Note the name of the work, and have it done."""
        self.done.append(work.__name__)
        return super().submit(work, *arguments, **options)


CHOSEN = f"{__name__}.Counting"
