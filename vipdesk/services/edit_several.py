"""One change to many members, as somebody wishes for it: what is typed is read as in one member's form."""

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.services import define_fields
from vipdesk.store import custom_fields
from vipdesk.store.several import Change, Deed


def checked(wish: Change) -> Change:
    """The change as it is stored; UserError where the field cannot hold what was typed."""
    if wish.deed is not Deed.OWN_FIELD:
        return wish
    field = next((one for one in custom_fields.fields() if one.id == wish.id), None)
    if field is None:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This field was given up meanwhile."))
    return wish._replace(text=define_fields.read(field, wish.text))
