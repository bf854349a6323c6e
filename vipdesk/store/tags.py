"""Tags: words by which the shop groups its members."""

from collections.abc import Iterable, Sequence

from vipdesk.store.database import chunks, execute, insert_all, places, select


def names() -> list[str]:
    """Every tag that somebody has, those of most members first."""
    found = select(
        "SELECT t.name FROM tag t JOIN member_tag m ON m.tag_id = t.id GROUP BY t.id, t.name"
        " ORDER BY COUNT(*) DESC, t.name"
    )
    return [name for (name,) in found]


def of_members(member_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The tags of each of these members who has any, in the order in which they were given."""
    found: dict[int, tuple[str, ...]] = {}
    question = (
        "SELECT m.member_id, t.name FROM member_tag m JOIN tag t ON t.id = m.tag_id"
        " WHERE m.member_id IN ({places}) ORDER BY m.id"
    )
    for chunk in chunks(member_ids):
        for member_id, name in select(question.format(places=places(chunk)), chunk):
            found[member_id] = (*found.get(member_id, ()), name)
    return found


def give(member_ids: Sequence[int], tags: Sequence[str]) -> None:
    """Give each of these members each of these tags, inside an open action; one that they have stays."""
    ids = _find_or_add(tags)
    for chunk in chunks(member_ids):
        there = set(
            select(
                f"SELECT member_id, tag_id FROM member_tag WHERE member_id IN ({places(chunk)})"
                f" AND tag_id IN ({places(ids)})",
                [*chunk, *ids],
            )
            if ids
            else ()
        )
        pairs = [(member_id, tag_id) for member_id in chunk for tag_id in ids]
        insert_all("member_tag", ("member_id", "tag_id"), [pair for pair in pairs if pair not in there])


def take(member_ids: Sequence[int], tags: Sequence[str]) -> None:
    """Take these tags from these members, inside an open action; a tag that nobody has any more goes."""
    if not tags:
        return
    ids = [id_ for (id_,) in select(f"SELECT id FROM tag WHERE name IN ({places(tags)})", tags)]
    for chunk in chunks(member_ids) if ids else ():
        execute(
            f"DELETE FROM member_tag WHERE member_id IN ({places(chunk)}) AND tag_id IN ({places(ids)})",
            [*chunk, *ids],
        )
    if ids:
        execute(
            f"DELETE FROM tag WHERE id IN ({places(ids)}) AND NOT EXISTS"
            " (SELECT 1 FROM member_tag m WHERE m.tag_id = tag.id)",
            ids,
        )


def _find_or_add(tags: Sequence[str]) -> list[int]:
    if not tags:
        return []
    question = f"SELECT name, id FROM tag WHERE name IN ({places(tags)})"
    known = dict(select(question, tags))
    insert_all("tag", ("name",), [(name,) for name in dict.fromkeys(tags) if name not in known])
    return [id_ for _, id_ in select(question, tags)]
