"""What a list says of members besides their own row: nicks, further phones, tags, own fields, who lives together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from vipdesk.store.database import chunks, insert_all, places, repeat, select


class Extras(NamedTuple):
    """What somebody has, or is to get; `own` are (name of the field, value)."""

    nicks: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    household: str = ""

    def beyond(self, known: "Extras") -> "Extras":
        """What is here and not known yet."""
        return Extras(
            nicks=tuple(one for one in self.nicks if one not in known.nicks),
            phones=tuple(one for one in self.phones if one not in known.phones),
            tags=tuple(one for one in self.tags if one not in known.tags),
            own=tuple(one for one in self.own if one not in known.own),
            household="" if self.household == known.household else self.household,
        )


NOTHING = Extras()


def of_members(ids: Iterable[int]) -> dict[int, Extras]:
    """What each of these members has."""
    wanted = list(ids)
    nicks = _lists("SELECT member_id, nick FROM alias WHERE member_id IN ({places}) ORDER BY id", wanted)
    phones = _lists("SELECT member_id, number FROM other_phone WHERE member_id IN ({places}) ORDER BY id", wanted)
    tags = _lists(
        "SELECT m.member_id, t.name FROM member_tag m JOIN tag t ON t.id = m.tag_id WHERE m.member_id IN ({places})",
        wanted,
    )
    homes = _lists(
        "SELECT m.id, h.name FROM member m JOIN household h ON h.id = m.household_id WHERE m.id IN ({places})", wanted
    )
    own = _own(wanted)
    return {
        id_: Extras(
            tuple(nicks.get(id_, ())),
            tuple(phones.get(id_, ())),
            tuple(tags.get(id_, ())),
            tuple(own.get(id_, ())),
            homes.get(id_, [""])[0],
        )
        for id_ in wanted
    }


def _lists(question: str, ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for chunk in chunks(ids):
        for member_id, text in select(question.format(places=places(chunk)), chunk):
            found.setdefault(member_id, []).append(text)
    return found


def _own(ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    question = (
        "SELECT v.member_id, f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.custom_field_id"
        " WHERE v.member_id IN ({places})"
    )
    found: dict[int, list[tuple[str, str]]] = {}
    for chunk in chunks(ids):
        for member_id, name, value in select(question.format(places=places(chunk)), chunk):
            found.setdefault(member_id, []).append((name, value))
    return found


def add(new: Sequence[tuple[int, Extras]]) -> None:
    """Give members what they have not yet; nicks are added by `newcomers.add_aliases`, which knows the platform."""
    insert_all(
        "other_phone", ("member_id", "number", "note"), [(id_, one, "") for id_, each in new for one in each.phones]
    )
    tags = _ids("tag", {tag for _, each in new for tag in each.tags})
    insert_all("member_tag", ("member_id", "tag_id"), [(id_, tags[tag]) for id_, each in new for tag in each.tags])
    homes = _ids("household", {each.household for _, each in new if each.household})
    repeat(
        "UPDATE member SET household_id = ? WHERE id = ?",
        [(homes[each.household], id_) for id_, each in new if each.household],
    )
    _set_own(new)


def _ids(table: str, names: set[str]) -> Mapping[str, int]:
    """The rows of these names, added where there is none."""
    question = f"SELECT name, MIN(id) FROM {table} WHERE name IN ({{places}}) GROUP BY name"
    known = dict(row for chunk in chunks(sorted(names)) for row in select(question.format(places=places(chunk)), chunk))
    insert_all(table, ("name",), [(name,) for name in sorted(names - known.keys())])
    return dict(row for chunk in chunks(sorted(names)) for row in select(question.format(places=places(chunk)), chunk))


def _set_own(new: Sequence[tuple[int, Extras]]) -> None:
    """Each value in the place of the one before."""
    fields = dict(select("SELECT name, id FROM custom_field"))
    values = [(fields[name], id_, value) for id_, each in new for name, value in each.own if name in fields]
    repeat("DELETE FROM custom_value WHERE custom_field_id = ? AND member_id = ?", [one[:2] for one in values])
    insert_all("custom_value", ("custom_field_id", "member_id", "value"), values)
