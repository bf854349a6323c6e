"""What the command `match` says of money is as every other command says it."""

from pathlib import Path

from tests.cli.conftest import Terminal
from tests.order_files import order, write


def test_money_is_a_decimal_text(terminal: Terminal, tmp_path: Path) -> None:
    terminal("import", "orders", write(tmp_path / "o.csv", [order(0)]))
    found = terminal("match").json
    (buyer,) = found["buyers"]
    assert (found["shares"]["unmatched_orders"], found["shares"]["net"]) == (1, buyer["net"])
    assert buyer["net"] == terminal("match", "nick0").json["shares"]["unmatched_net"]
    assert "." in buyer["net"]
