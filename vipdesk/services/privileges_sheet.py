"""The sheet of a group's privileges, from the terms in force on a day: to be pasted into the group, or printed."""

from datetime import date
from pathlib import Path

from vipdesk.domain import privilege_sheet
from vipdesk.domain.privilege_sheet import Sheet
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import groups, shop
from vipdesk.translation import told, translator


def sheet(group_id: int, on: date) -> Sheet:
    """What a group's members are promised on a day; UserError where the group is not there any more."""
    names, settings = dict(groups.names()), shop.settings()
    if group_id not in names:
        raise UserError(groups.GONE)
    newcomers, everybody = groups.terms_of_groups(on)[group_id], groups.terms_of_groups()[group_id]
    return Sheet(
        shop=settings.name,
        group=names[group_id],
        on=on,
        statements=privilege_sheet.statements(newcomers, on),
        currency=settings.currency,
        keeps_more=privilege_sheet.keeps_more(everybody, newcomers, on),
    )


def as_text(found: Sheet, language: str) -> str:
    """The sheet as lines of plain text, to be pasted into a chat."""
    translate = translator(language)
    promises = [f"{number}. {told(one, translate)}" for number, one in enumerate(privilege_sheet.lines(found), start=1)]
    return "\n".join(
        (told(privilege_sheet.title(found), translate), *promises, told(privilege_sheet.as_of(found), translate))
    )


def write(path: Path, found: Sheet, language: str) -> int:
    """Write the sheet as a PDF, whole or not at all; the number of its pages."""
    from vipdesk.files import preview, privileges_pdf  # noqa: PLC0415 - the text alone needs none of it

    translate = translator(language)
    paper = privileges_pdf.PrivilegesPaper(
        title=told(privilege_sheet.title(found), translate),
        as_of=told(privilege_sheet.as_of(found), translate),
        promises=[
            (told(one.words, translate), told(one.remark, translate) if one.remark else "")
            for one in privilege_sheet.promises(found)
        ],
        language=language,
    )
    privileges_pdf.write(path, paper)
    return preview.pages(path)


def group_named(text: str) -> int:
    """The group of a name, or of `#` and an id; UserError where there is none."""
    wanted = text.strip()
    found = [id_ for id_, name in groups.names() if wanted in (name, f"#{id_}")]
    if not found:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is no group {name}."), name=wanted)
    return found[0]
