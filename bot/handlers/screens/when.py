"""The screen of hours and cities, and the sentences about when the next digest comes."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot import cities
from bot.cities import City
from bot.digest.dates import short_day, weekday_name, weekday_names
from bot.digest.message import Button, Message
from bot.handlers.choices import EVERY_WEEKDAY
from bot.handlers.context import Visit
from bot.handlers.taps import CityTap, Place, StartTap, WhenTap
from bot.handlers.wording import back, in_rows, rich, with_buttons

HOURS = ("08:00", "09:00", "13:00", "18:00")
CITIES = ("baku", "astana", "tashkent")


def when_screen(visit: Visit, place: Place) -> Message:
    """Ask at which hour and by which city's clock."""
    translate, schedule = visit.translate, visit.subscriber.schedule
    hours, names = _hours(visit, place), _cities(visit, place)
    other_city = Button(text=translate("other city"), data=CityTap(place=place).pack())
    width = len(HOURS) + 1 if len(hours) == len(HOURS) + 1 else 3
    rows: list[tuple[Button, ...]] = [*in_rows(hours, width)]
    if place == "own" and not schedule.instant:
        rows.append(_days(visit))
    rows += [*in_rows(names, 3), (other_city,)]
    once = translate("At once, without a schedule")
    rows.append((Button(text=_dotted(once, schedule.instant), data=WhenTap(place=place, what="once").pack()),))
    if place == "start":
        rows.append(
            (
                back(translate, StartTap(go="topics").pack()),
                Button(text=translate("Done"), data=StartTap(go="done").pack()),
            )
        )
    return with_buttons(_when(visit), rows)


def _when(visit: Visit) -> Message:
    translate, subscriber = visit.translate, visit.subscriber
    values = {
        "times": ", ".join(subscriber.schedule.times),
        "days": weekday_names(subscriber.schedule.weekdays, visit.language),
        "city": visit.voice.city_name,
        "clock": f"{visit.now.astimezone(ZoneInfo(subscriber.wish.zone)):%H:%M}",
    }
    if subscriber.schedule.instant:
        return rich(translate("**When?** At once, as soon as something is said. %(city)s (now %(clock)s)."), values)
    if subscriber.schedule.weekdays:
        return rich(translate("**When?** On %(days)s at **%(times)s**, %(city)s (now %(clock)s)."), values)
    return rich(translate("**When?** Every day at **%(times)s**, %(city)s (now %(clock)s)."), values)


def _dotted(text: str, chosen: bool) -> str:
    return f"• {text}" if chosen else text


def _days(visit: Visit) -> tuple[Button, ...]:
    """Return the week: a dot before the days on which digests come."""
    chosen = visit.subscriber.schedule.weekdays or EVERY_WEEKDAY
    return tuple(
        Button(
            text=_dotted(weekday_name(each, visit.language), each in chosen),
            data=WhenTap(place="own", what=f"day{each}").pack(),
        )
        for each in EVERY_WEEKDAY
    )


def _hours(visit: Visit, place: Place) -> list[Button]:
    schedule = visit.subscriber.schedule
    own = () if schedule.instant else schedule.times
    buttons = [_hour(each, place, chosen=each in own) for each in sorted({*HOURS, *own})]
    return [*buttons, Button(text=visit.translate("other"), data=WhenTap(place=place, what="grid").pack())]


def _hour(time: str, place: Place, *, chosen: bool) -> Button:
    return Button(text=_dotted(time, chosen), data=WhenTap(place=place, what=time.replace(":", "")).pack())


def _cities(visit: Visit, place: Place) -> list[Button]:
    own = visit.subscriber.wish.city
    ids = CITIES if own in CITIES or not own else (own, *CITIES)
    return [city_button(found, visit, place) for each in ids if (found := cities.city(each))]


def city_button(city: City, visit: Visit, place: Place) -> Button:
    """Return the button that chooses a city."""
    name = _dotted(city.name(visit.language), city.id == visit.subscriber.wish.city)
    return Button(text=name, data=CityTap(place=place, city=city.id).pack())


def hours_screen(visit: Visit, place: Place) -> Message:
    """Show the grid of hours, 00 to 23, under what is chosen now."""
    own = visit.subscriber.schedule.times
    hours = [_hour(f"{hour:02}:00", place, chosen=f"{hour:02}:00" in own) for hour in range(24)]
    return with_buttons(_when(visit), [*in_rows(hours, 4), (back(visit.translate, WhenTap(place=place).pack()),)])


def moment(at: datetime, visit: Visit) -> str:
    """Return "tomorrow at 09:00 (Astana)" for an instant, by the subscriber's clock."""
    translate, zone = visit.translate, ZoneInfo(visit.subscriber.wish.zone)
    local, today = at.astimezone(zone), visit.now.astimezone(zone).date()
    values = {
        "time": f"{local:%H:%M}",
        "date": short_day(local.date(), visit.language),
        "city": visit.voice.city_name,
    }
    if local.date() == today:
        return translate("today at %(time)s (%(city)s)") % values
    if local.date() == today + timedelta(days=1):
        return translate("tomorrow at %(time)s (%(city)s)") % values
    return translate("on %(date)s at %(time)s (%(city)s)") % values
