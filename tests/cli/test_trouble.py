"""What goes wrong ends in one sentence and an exit code."""

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.order_files import order, write


def test_wrong_usage_ends_with_2(terminal: Terminal) -> None:
    assert terminal("privileges").code == 2
    assert terminal("nonsense").code == 2
    assert terminal("print", "--out", "x.pdf").code == 2
    assert terminal("print", 1, "--campaign", 1, "--out", "x.pdf").code == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("members",), "There is no shop at"),
        (("occasions", "--from", "tomorrow", "--to", "2026-01-01"), "is not a day"),
        (("occasions", "--from", "2026-02-01", "--to", "2026-01-01"), "lies before the first"),
        (("import", "orders", "nowhere.csv"), "nowhere.csv"),
    ],
)
def test_trouble_is_one_sentence_on_stderr(terminal: Terminal, words: tuple[str, ...], sentence: str) -> None:
    answer = terminal(*words)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("campaign", "show", 9), "There is no campaign 9"),
        (("plan", 9), "There is no campaign 9"),
        (("print", 9, "--out", "x.pdf"), "There is no batch 9"),
        (("review", "2026Q5"), "is not a quarter"),
        (("privileges", "nobody", "--amount", "1"), "No member is called"),
        (("privileges", "nick1", "--amount", "much"), "is not an amount"),
        (("privileges", "nick1", "--amount", "1", "--at", "noon"), "is not a moment"),
        (("campaign", "draw", "--occasion", "x", "--year", 2026, "--text", "thanks", "--seed", 1), "mid_autumn"),
        (
            ("campaign", "draw", "--occasion", "mid_autumn", "--year", 2026, "--text", "x", "--seed", 1),
            "no letter text “x”",
        ),
        (
            ("campaign", "draw", "--occasion", "laba", "--year", 2022, "--text", "thanks", "--seed", 1),
            "falls twice in 2022: 2022-01-10, 2022-12-30",
        ),
        (
            ("campaign", "draw", "--occasion", "laba", "--day", "2023-01-08", "--text", "thanks", "--seed", 1),
            "2022-01-10, 2022-12-30, 2024-01-18",
        ),
        (("campaign", "draw", "--occasion", "laba", "--day", "soon", "--text", "x", "--seed", 1), "is not a day"),
    ],
)
def test_a_question_without_an_answer_is_told(
    terminal: Terminal, tmp_path: Path, words: tuple[object, ...], sentence: str
) -> None:
    terminal(
        "import",
        "members",
        "--confirm-addresses",
        "all",
        write(tmp_path / "o.csv", [order(1), order(2)]),
        "--group",
        "VIP 1",
    )
    answer = terminal(*words)
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)
    assert sentence in answer.err


def test_a_print_never_overwrites_what_is_no_pdf(terminal: Terminal, tmp_path: Path) -> None:
    terminal(
        "import",
        "members",
        "--confirm-addresses",
        "all",
        write(tmp_path / "o.csv", [order(n) for n in range(5)]),
        "--group",
        "VIP 1",
    )
    draw = ("campaign", "draw", "--occasion", "mid_autumn", "--year", 2026, "--text", "thanks", "--seed", 1)
    assert terminal(*draw, "--hold-out", 0).code == 0
    before = (tmp_path / "shop.vipdesk").read_bytes()
    answer = terminal("print", 1, "--out", tmp_path / "shop.vipdesk")
    assert (answer.code, "is no PDF" in answer.err) == (1, True)
    assert (tmp_path / "shop.vipdesk").read_bytes()[:100] == before[:100]
    assert terminal("print", 1, "--out", tmp_path / "x.pdf").code == 0
    assert terminal("print", 1, "--out", tmp_path / "x.pdf").code == 0


def test_another_currency_is_never_added_up(terminal: Terminal, tmp_path: Path) -> None:
    terminal("import", "orders", write(tmp_path / "o.csv", [order(1)]))
    shopify = tmp_path / "shopify.csv"
    shopify.write_text(
        "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Total,Created at,Lineitem quantity,"
        "Lineitem name,Lineitem price,Refunded Amount,Cancelled at,Billing Name\n"
        "#1001,a@example.com,paid,2026-04-05 21:06:21 +0800,USD,20.00,0.00,20.00,2026-04-05 21:06:00 +0800,1,Tea,20.00,"
        "0.00,,Ann\n",
        "utf-8",
    )
    found = terminal("import", "orders", shopify).json
    assert (found["rows"], found["new"], len(found["problems"])) == (1, 0, 1)
    assert "USD" in found["problems"][0]["sentence"]


def test_several_files_are_taken_over_together_or_not_at_all(terminal: Terminal, tmp_path: Path) -> None:
    good = write(tmp_path / "good.csv", [order(1)])
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"%PDF-1.7 nothing to import")
    assert terminal("import", "orders", good, bad).code == 1
    assert terminal("import", "orders", good).json["new"] == 1


def test_a_server_address_is_refused_without_showing_its_secrets(terminal: Terminal) -> None:
    answer = terminal("--shop", "postgresql://owner:secret@host/shop", "members")
    assert answer.code == 1
    assert "secret" not in answer.err
