"""Numbers and days that stand in the fields that the owner defined."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from vipdesk.domain.segment_conditions import Value
from vipdesk.domain.segment_fields import Operator
from vipdesk.store.database import attached
from vipdesk.store.where import Where, negated

_SIGNS: Mapping[Operator, str] = {one: one.value for one in Operator if one is not Operator.UNEQUAL}
_NUMBER = "CASE WHEN {is_number} THEN CAST(v.value AS DOUBLE PRECISION) END"
"""A field may hold text that is no number since another desk changed its kind; that is neither more nor less."""
_OF_FIELD = "m.id IN (SELECT v.member_id FROM custom_value v WHERE v.custom_field_id = ? AND v.value <> '' AND"


def where(field_id: int, operator: Operator, value: Value) -> Where:
    """Whom the comparison is true of; where nothing was filled in, only `!=` is."""
    if operator is Operator.UNEQUAL:
        return negated(where(field_id, Operator.EQUAL, value))
    sign = _SIGNS[operator]
    if isinstance(value, date):
        return Where(f"{_OF_FIELD} v.value {sign} ?)", (field_id, value.isoformat()))
    assert isinstance(value, Decimal)
    number = _NUMBER.format(is_number=attached().is_number.format(text="v.value"))
    return Where(f"{_OF_FIELD} {number} {sign} ?)", (field_id, float(value)))
