"""Each import is taken back as a whole, also after others; and brought back, row by row as it was."""

from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.conftest import NOW, Fill
from vipdesk.domain.moments import to_local
from vipdesk.errors import Cancelled, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import erase_member, import_orders, merge_members, undo_import
from vipdesk.services.merge_members import Merge
from vipdesk.store import import_history, members, shop
from vipdesk.store.database import attached, execute, select
from vipdesk.store.journal import NAMES, Journal

TODAY = to_local(NOW, "Asia/Shanghai").date()
Rows = dict[str, list[tuple[object, ...]]]


def everything() -> Rows:
    return {table: select(f"SELECT * FROM {table} ORDER BY id") for table in NAMES}


def brought(journal: Journal, *paths: Path) -> int:
    """Import files; the number of their import."""
    found = import_orders.preview_all(paths, NOW, Progress())
    with journal.action(import_orders.label(found)):
        import_orders.apply(found, NOW, Progress())
    return import_history.imports()[0].id


def items(path: Path, numbers: list[int]) -> Path:
    lines = ["订单编号,标题,价格,购买数量,商品属性,商家编码"]
    lines += [f"{9_000_000_000_000_001 + n},明前龙井,88,1,250克,LJ-250" for n in numbers]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def take_back(journal: Journal, import_id: int) -> None:
    undo_import.take_back(journal, import_id, TODAY, Progress())


def test_taking_back_and_bringing_back_restore_every_row(journal: Journal, tmp_path: Path) -> None:
    empty = everything()
    may = brought(
        journal, write(tmp_path / "may.csv", [order(n) for n in range(20)]), items(tmp_path / "i.csv", [1, 2])
    )
    whole = everything()
    assert len(whole["order_line"]) == 2
    take_back(journal, may)
    assert everything() == empty
    undo_import.bring_back(journal, may, Progress())
    assert everything() == whole


def test_an_import_can_be_taken_back_after_a_restart(journal: Journal, tmp_path: Path) -> None:
    empty = everything()
    may = brought(journal, write(tmp_path / "may.csv", [order(n) for n in range(20)]))
    location = attached().location
    shop.close()
    shop.open_shop(location)
    assert select("SELECT COUNT(*) FROM shop_order") == [(20,)]
    take_back(Journal("owner", lambda: NOW), may)
    assert everything() == empty


def test_an_import_that_is_not_the_last_leaves_what_came_after_it(journal: Journal, tmp_path: Path) -> None:
    may = brought(journal, write(tmp_path / "may.csv", [order(n) for n in range(10)]))
    brought(journal, write(tmp_path / "june.csv", [order(n) for n in range(10, 15)]))
    both = everything()
    take_back(journal, may)
    assert select("SELECT COUNT(*), MIN(number) FROM shop_order") == [(5, "9000000000000011")]
    undo_import.bring_back(journal, may, Progress())
    assert everything() == both


def test_a_buyer_who_bought_again_stays(journal: Journal, tmp_path: Path) -> None:
    may = brought(journal, write(tmp_path / "may.csv", [order(1), order(2)]))
    brought(journal, write(tmp_path / "june.csv", [order(3, 买家会员名="nick1")]))
    both = everything()
    take_back(journal, may)
    assert select("SELECT nick FROM buyer") == [("nick1",)]
    undo_import.bring_back(journal, may, Progress())
    assert everything() == both


def test_what_an_import_changed_is_put_back(journal: Journal, tmp_path: Path) -> None:
    brought(journal, write(tmp_path / "may.csv", [order(1), order(2)]))
    before = everything()
    later = brought(
        journal,
        write(tmp_path / "later.csv", [order(1, 买家实际支付金额="58.00", 退款金额="30.00"), order(4)]),
    )
    take_back(journal, later)
    assert everything() == before


def test_an_import_that_a_later_one_changed_names_that_one(journal: Journal, tmp_path: Path) -> None:
    may = brought(journal, write(tmp_path / "may.csv", [order(1)]))
    brought(journal, write(tmp_path / "later.csv", [order(1, 买家实际支付金额="58.00", 退款金额="30.00")]))
    before = everything()
    with pytest.raises(UserError, match=r"owner changed its orders or buyers since, on .*: Import orders from later"):
        take_back(journal, may)
    assert everything() == before


def test_an_import_whose_items_came_later_names_their_file(journal: Journal, tmp_path: Path) -> None:
    may = brought(journal, write(tmp_path / "may.csv", [order(1)]))
    lines = brought(journal, items(tmp_path / "lines.csv", [1]))
    with pytest.raises(UserError, match=r"lines\.csv, imported on"):
        take_back(journal, may)
    take_back(journal, lines)
    take_back(journal, may)
    assert select("SELECT COUNT(*) FROM shop_order") == [(0,)]


def test_a_match_by_hand_is_not_lost(journal: Journal, tmp_path: Path, fill: Fill) -> None:
    fill(1)
    may = brought(journal, write(tmp_path / "may.csv", [order(5)]))
    with journal.action(Sentence("Match a buyer")):
        execute("UPDATE buyer SET member_id = (SELECT MIN(id) FROM member), matched_how = 'hand' WHERE nick = 'nick5'")
    with pytest.raises(UserError, match="Match a buyer"):
        take_back(journal, may)


def test_members_made_of_its_buyers_stay(journal: Journal, fill: Fill) -> None:
    fill(3)
    (orders,) = [one for one in import_history.imports() if one.kind == "orders"]
    before = everything()
    take_back(journal, orders.id)
    assert select("SELECT COUNT(*) FROM member") == [(3,)]
    assert select("SELECT COUNT(*) FROM shop_order") == [(0,)]
    undo_import.bring_back(journal, orders.id, Progress())
    assert everything() == before


def test_the_history_shows_what_was_taken_back(journal: Journal, tmp_path: Path) -> None:
    may = brought(journal, write(tmp_path / "may.csv", [order(1)]))
    june = brought(journal, write(tmp_path / "june.csv", [order(2)]))
    take_back(journal, may)
    assert [(one.id, one.file, one.is_undone) for one in import_history.imports()] == [
        (june, "june.csv", False),
        (may, "may.csv", True),
    ]


def test_nothing_is_taken_back_twice(journal: Journal, tmp_path: Path) -> None:
    may = brought(journal, write(tmp_path / "may.csv", [order(1)]))
    take_back(journal, may)
    with pytest.raises(UserError, match="taken back already"):
        take_back(journal, may)


def test_a_file_that_came_in_again_is_not_brought_back_twice(journal: Journal, tmp_path: Path) -> None:
    path = write(tmp_path / "may.csv", [order(1)])
    may = brought(journal, path)
    take_back(journal, may)
    brought(journal, path)
    before = everything()
    with pytest.raises(UserError, match="changed again since"):
        undo_import.bring_back(journal, may, Progress())
    assert everything() == before


def test_taking_back_that_is_called_off_changes_nothing(journal: Journal, tmp_path: Path) -> None:
    may = brought(journal, write(tmp_path / "may.csv", [order(1)]))
    before = everything()
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        undo_import.take_back(journal, may, TODAY, progress)
    assert everything() == before


def test_undo_after_taking_back_takes_the_one_before(journal: Journal, tmp_path: Path) -> None:
    before = everything()
    brought(journal, write(tmp_path / "may.csv", [order(1)]))
    june = brought(journal, write(tmp_path / "june.csv", [order(2)]))
    take_back(journal, june)
    journal.undo()
    assert everything() == before


def test_an_import_is_brought_back_after_another_one_came(journal: Journal, tmp_path: Path) -> None:
    may = brought(journal, write(tmp_path / "may.csv", [order(1)]))
    take_back(journal, may)
    brought(journal, write(tmp_path / "june.csv", [order(2)]))
    undo_import.bring_back(journal, may, Progress())
    assert select("SELECT number FROM shop_order ORDER BY id") == [("9000000000000002",), ("9000000000000003",)]


def test_an_import_of_a_step_with_several_is_not_taken_back_alone(journal: Journal, tmp_path: Path) -> None:
    paths = [write(tmp_path / "may.csv", [order(1)]), write(tmp_path / "june.csv", [order(2)])]
    with journal.action(Sentence("Two imports")):
        for path in paths:
            import_orders.apply(import_orders.preview(path, NOW, Progress()), NOW, Progress())
    before = everything()
    with pytest.raises(UserError, match="in one step with others"):
        take_back(journal, import_history.imports()[0].id)
    assert everything() == before


def test_an_import_does_not_come_back_with_somebody_who_was_erased_since(
    journal: Journal, fill: Fill, tmp_path: Path
) -> None:
    fill(3)
    may = brought(journal, write(tmp_path / "may.csv", [order(2, 订单编号="777", 买家会员名="other2")]))
    take_back(journal, may)
    member_id = members.identify("nick2")
    with journal.action(erase_member.label(member_id)):
        erase_member.erase(member_id, NOW, TODAY, "owner")
    before = everything()
    with pytest.raises(UserError, match="A person was erased since"):
        undo_import.bring_back(journal, may, Progress())
    assert everything() == before


def test_an_import_does_not_come_back_to_somebody_who_was_merged_since(journal: Journal, fill: Fill) -> None:
    fill(3)
    (orders,) = [one for one in import_history.imports() if one.kind == "orders"]
    take_back(journal, orders.id)
    kept, other = members.identify("nick1"), members.identify("nick2")
    with journal.action(Sentence("Merge")):
        merge_members.merge(Merge(kept, (other,), NOW, TODAY, "owner"))
    before = everything()
    with pytest.raises(UserError, match="again since"):
        undo_import.bring_back(journal, orders.id, Progress())
    assert everything() == before
    journal.undo()
    undo_import.bring_back(journal, orders.id, Progress())
    assert select("SELECT COUNT(*) FROM shop_order WHERE member_id = ?", [other]) == [(1,)]


def test_a_merge_before_taking_back_is_kept_when_it_comes_back(journal: Journal, fill: Fill) -> None:
    fill(3)
    (orders,) = [one for one in import_history.imports() if one.kind == "orders"]
    kept, other = members.identify("nick1"), members.identify("nick2")
    with journal.action(Sentence("Merge")):
        merge_members.merge(Merge(kept, (other,), NOW, TODAY, "owner"))
    before = everything()
    take_back(journal, orders.id)
    undo_import.bring_back(journal, orders.id, Progress())
    assert everything() == before
