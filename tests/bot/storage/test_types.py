from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from bot.storage.types import Flag, Json, UtcDateTime

SQLITE = sqlite.dialect()
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
INSTANTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=ZONES)  # noqa: DTZ001  because hypothesis adds the zone
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(INSTANTS)
def test_an_instant_comes_back_to_the_microsecond(instant: datetime) -> None:
    kept = UtcDateTime().process_bind_param(instant, SQLITE)
    back = UtcDateTime().process_result_value(kept, SQLITE)
    assert isinstance(kept, int)
    assert back == instant
    assert back.tzinfo is UTC


@given(INSTANTS, INSTANTS)
def test_instants_are_kept_in_their_order(one: datetime, other: datetime) -> None:
    kept = UtcDateTime().process_bind_param(one, SQLITE), UtcDateTime().process_bind_param(other, SQLITE)
    assert kept[0] is not None
    assert kept[1] is not None
    assert (kept[0] < kept[1]) == (one < other)


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        UtcDateTime().process_bind_param(datetime(2026, 1, 2, 8, 0), SQLITE)  # noqa: DTZ001  because this is what is refused


@given(VALUES.filter(lambda value: value is not None))
def test_a_plain_value_comes_back(value: Any) -> None:
    kept = Json().process_bind_param(value, SQLITE)
    assert isinstance(kept, str)
    assert Json().process_result_value(kept, SQLITE) == value


@pytest.mark.parametrize("flag", [True, False])
def test_a_flag_is_kept_as_a_number(flag: bool) -> None:
    kept = Flag().process_bind_param(flag, SQLITE)
    assert kept in {0, 1}
    assert type(kept) is int
    assert Flag().process_result_value(kept, SQLITE) is flag


@pytest.mark.parametrize("kind", [UtcDateTime(), Json(), Flag()], ids=["instant", "json", "flag"])
def test_what_is_not_known_stays_so(kind: UtcDateTime | Json | Flag) -> None:
    assert kind.process_bind_param(None, SQLITE) is None
    assert kind.process_result_value(None, SQLITE) is None
