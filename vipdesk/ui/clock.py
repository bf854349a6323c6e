"""The day and the moment at the desk."""

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo


class Clock:
    """The day and the moment, real or as they are taken to be; in the zone of the computer until a shop is open."""

    def __init__(self, today: date | None) -> None:
        self._chosen = today
        self._zone: tzinfo | None = None

    def live_in(self, zone: str) -> None:
        """Take the day from the shop's own zone, as its orders and the commands do."""
        self._zone = ZoneInfo(zone)

    def today(self) -> date:
        """The day of the shop."""
        return self._chosen or self._local().date()

    def now(self) -> datetime:
        """This moment in UTC; on a chosen day, that day at this time."""
        return datetime.combine(self.today(), self._local().timetz()).astimezone(UTC)

    def _local(self) -> datetime:
        return datetime.now(UTC).astimezone(self._zone)
