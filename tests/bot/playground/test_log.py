from bot.playground.log import CALLS_KEPT, EVENTS_KEPT, Log


def test_events_are_numbered_and_heard_of() -> None:
    log, heard = Log(), []
    log.listeners.append(lambda: heard.append(log.sequence))
    log.add("typing", chat_id=1)
    log.add_violation("sendMessage", "too long", 1)
    assert heard == [1, 2]
    violation = {"method": "sendMessage", "chat_id": 1, "reason": "too long"}
    assert log.events(1) == [{"type": "violation", "sequence": 2, "violation": violation}]
    assert log.violations == [violation]


def test_a_long_day_does_not_fill_the_memory() -> None:
    log = Log()
    for number in range(max(CALLS_KEPT, EVENTS_KEPT) + 1):
        log.add_call({"number": number})
        log.add("typing")
    assert len(log.calls) == CALLS_KEPT // 2 + 1
    assert log.calls[-1] == {"number": CALLS_KEPT}
    assert len(log.events(0)) == EVENTS_KEPT
