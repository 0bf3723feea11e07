"""Dataclasses that nobody may change, without the price of guarding that at run time.

`@dataclass(frozen=True)` here is the standard library's, as far as type checking goes: mypy refuses
every assignment. Guarding each field once more while it is first set takes longer than all else
about making a record, and a call of the next visitor makes twenty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(*, frozen: bool = False, **how: bool) -> type:
        """Make a dataclass; a frozen one has a hash, and costs as little as any other."""
        return dataclasses.dataclass(unsafe_hash=frozen, **how)


__all__ = ["dataclass"]
