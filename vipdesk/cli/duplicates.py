"""duplicates, merge: members who are likely one person, and making them one."""

from dataclasses import replace
from typing import Any

from vipdesk.cli.asking import agreed
from vipdesk.cli.desk import Desk, user
from vipdesk.domain.merging import FIELDS, Field
from vipdesk.domain.value_words import value_word
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError
from vipdesk.progress import Progress
from vipdesk.services import find_duplicates, merge_members
from vipdesk.services.find_duplicates import Likely
from vipdesk.services.merge_members import Merge, Preview
from vipdesk.store import members, shop

NONE = QT_TRANSLATE_NOOP("sentences", "No members look like one person.")
NOTED = QT_TRANSLATE_NOOP("sentences", "{name} and {other} will not be proposed again.")
ONE = QT_TRANSLATE_NOOP("sentences", "Name two different members: these are one already.")
MERGED = QT_TRANSLATE_NOOP("sentences", "{name} took over everything of {count} other(s).")


def run(desk: Desk) -> int:
    """List who is likely the same, say that two are not, or merge."""
    with desk.open():
        if desk.options.command == "merge":
            return _merge(desk)
        return _decide(desk) if desk.options.not_same else _list(desk)


def _list(desk: Desk) -> int:
    found = find_duplicates.find(Progress())
    shown = found.likely[: desk.options.last]
    as_json = {
        "compared": found.compared,
        "groups": len(found.likely),
        "all": found.is_all,
        "likely": [_likely_json(desk, one) for one in shown],
    }
    lines = desk.table(
        ("%", "members", "why"),
        [(one.score, _named(one), "; ".join(map(desk.say, one.pairs[0].sentences()))) for one in shown],
        right=(0,),
    )
    desk.answer(as_json, lines if shown else [desk.say(Sentence(NONE))])
    return 0


def _named(one: Likely) -> str:
    return ", ".join(f"#{id_} {name}" for id_, name in zip(one.members, one.names, strict=True))


def _likely_json(desk: Desk, one: Likely) -> dict[str, Any]:
    return {
        "score": one.score,
        "members": [{"id": id_, "name": name} for id_, name in zip(one.members, one.names, strict=True)],
        "pairs": [
            {
                "members": [pair.first, pair.second],
                "score": pair.score,
                "evidence": [each.kind.value for each in pair.evidence],
                "why": [desk.say(each) for each in pair.sentences()],
            }
            for pair in one.pairs
        ],
    }


def _decide(desk: Desk) -> int:
    ids = [members.identify(text) for text in desk.options.not_same]
    if len(set(ids)) == 1:
        raise UserError(ONE)
    names = [members.card(id_).name for id_ in ids]
    with desk.journal().action(find_duplicates.not_same_label(names)):
        find_duplicates.not_the_same(ids, desk.today(shop.settings().time_zone))
    desk.answer({"not_same": ids}, [desk.say(Sentence(NOTED, name=names[0], other=names[1]))])
    return 0


def _merge(desk: Desk) -> int:
    zone = shop.settings().time_zone
    kept = members.identify(desk.options.keep)
    others = tuple(members.identify(text) for text in desk.options.others)
    preview = merge_members.preview(kept, others)
    chosen = _chosen(desk, preview)
    fields = tuple(one._replace(kept=chosen.get(one.key, one.kept)) for one in preview.fields)
    preview = replace(preview, fields=fields)
    if desk.options.dry_run:
        desk.answer(_preview_json(desk, preview), _preview_lines(desk, preview))
        return 0
    if not desk.options.yes:
        _ask(desk, preview)
    wanted = Merge(kept, others, desk.now(zone), desk.today(zone), user(), chosen)
    with desk.journal().action(merge_members.label(preview.names[0], preview.names[1:])):
        pulls = [desk.say(one) for one in merge_members.merge(wanted)]
    done = desk.say(Sentence(MERGED, name=preview.names[0], count=len(others)))
    desk.answer({"kept": kept, "merged": list(others), "pull": pulls}, [done, *pulls])
    return 0


def _ask(desk: Desk, preview: Preview) -> None:
    """Show what would be done and ask; UserError where nobody says yes."""
    desk.answer(_preview_json(desk, preview), _preview_lines(desk, preview))
    if not agreed(desk, Sentence(_MERGE_THEM, count=len(preview.members))):
        raise UserError(_UNASKED)


def _chosen(desk: Desk, preview: Preview) -> dict[str, int]:
    """Whose value of which field was typed; UserError where there is no such field, or nobody of that name."""
    custom = merge_members.custom_names(preview.members)
    keys = {name.casefold(): key for key, name in custom.items()}
    keys |= {desk.say(Sentence(word)).casefold(): key for key, word in FIELDS.items()} | {key: key for key in FIELDS}
    fields = {one.key: one for one in preview.fields}
    chosen = {}
    for text in desk.options.take:
        name, _, who = text.rpartition("=")
        one = fields.get(keys.get(name.strip().casefold(), ""))
        if one is None:
            known = [custom.get(key, key) for key, each in fields.items() if each.is_open]
            raise UserError(_NO_FIELD, field=name or text, fields=Several(known))
        chosen[one.key] = _owner(one, who.strip(), preview)
    return chosen


def _owner(one: Field, who: str, preview: Preview) -> int:
    member_id = members.identify(who)
    if member_id not in preview.members:
        raise UserError(_NOT_MERGED, who=who)
    if not any(value.text for value in one.values if value.member_id == member_id):
        raise UserError(_HAS_NONE, who=who, field=one.key)
    return member_id


_MERGE_THEM = QT_TRANSLATE_NOOP("sentences", "Shall these {count} members become one?")
_UNASKED = QT_TRANSLATE_NOOP("sentences", "Nothing was merged: say --yes to do it without a question.")
_NO_FIELD = QT_TRANSLATE_NOOP("sentences", "There is nothing to choose in “{field}”. They differ in: {fields}.")
_NOT_MERGED = QT_TRANSLATE_NOOP("sentences", "{who} is not among those who are to become one.")
_HAS_NONE = QT_TRANSLATE_NOOP("sentences", "{who} has nothing in {field} that could stay.")


def _preview_json(desk: Desk, preview: Preview) -> dict[str, Any]:
    return {
        "kept": preview.kept,
        "merged": list(preview.members[1:]),
        "fields": {
            one.key: {"kept": _kept(one), "values": [value.text for value in one.values]} for one in preview.fields
        },
        "follows": [{"what": desk.say(one.what), "rows": one.rows} for one in preview.follows],
        "letters": [desk.say(one) for one in preview.letters],
        "dry_run": bool(desk.options.dry_run),
    }


def _preview_lines(desk: Desk, preview: Preview) -> list[str]:
    custom = merge_members.custom_names(preview.members)
    fields = [
        (custom[one.key] if one.key in custom else desk.say(Sentence(FIELDS[one.key])), *_marked(desk, one))
        for one in preview.fields
    ]
    heads = ("", *(f"#{id_} {name}" for id_, name in zip(preview.members, preview.names, strict=True)))
    follows = [(desk.say(one.what), one.rows) for one in preview.follows]
    return [
        *desk.table(heads, fields),
        "",
        *desk.table(("follows", "rows"), follows, right=(1,)),
        *map(desk.say, preview.letters),
    ]


def _marked(desk: Desk, one: Field) -> list[str]:
    """The values, that which is kept with a star before it."""
    words = [desk.word(value_word("member", one.key, value.text)) for value in one.values]
    kept = [value.member_id == one.kept for value in one.values]
    return [f"* {word}" if is_kept else word for word, is_kept in zip(words, kept, strict=True)]


def _kept(one: Field) -> str:
    return next(value.text for value in one.values if value.member_id == one.kept)
