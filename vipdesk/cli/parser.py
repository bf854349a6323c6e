"""What may be typed: commands, options, and their help."""

import argparse
import sys

from vipdesk import __version__
from vipdesk.domain.letters import State
from vipdesk.domain.time_line import Kind

CHECKED_IN = (State.WRITTEN, State.POSTED, State.SPOILED, State.LOST, State.RETURNED)
LARGEST = 2**31 - 1
DESCRIPTION = """\
Looks after the people who keep coming back to a small online shop: their privileges,
letters written by hand, and whether the letters pay. Without a command the window opens.
"""

WALK = """\
a first walk:
  vipdesk demo tea.vipdesk                              make a shop to try things on
  vipdesk --shop tea.vipdesk import orders orders.csv   take over a platform's order export
  vipdesk --shop tea.vipdesk import members orders.csv --group "VIP 1"
  vipdesk --shop tea.vipdesk members wang               find people by name, nick, phone or pinyin
  vipdesk --shop tea.vipdesk privileges wang --amount 78 --at 2026-11-22T16:42
  vipdesk --shop tea.vipdesk campaign draw --occasion spring_festival --year 2027 \\
          --text spring_festival --hold-out 0.2 --seed 7
  vipdesk --shop tea.vipdesk plan 5                     when writing must start, who writes what
  vipdesk --shop tea.vipdesk print 12 --out batch.pdf   the pack of one batch
  vipdesk --shop tea.vipdesk check-in SF27-0413-K --state written
  vipdesk --shop tea.vipdesk review 2026Q3              what the letters cost and brought

exit codes: 0 done, 1 trouble (told in a sentence on stderr), 2 wrong usage
every option may stand before or after the command; docs/commands.md explains the JSON
"""


def make() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="vipdesk",
        description=DESCRIPTION,
        epilog=WALK,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_common(parser, default=None)
    commands = _Commands(parser.add_subparsers(dest="command", metavar="COMMAND", title="commands"))
    _add_shop_commands(commands)
    _add_import_commands(commands)
    _add_question_commands(commands)
    _add_privilege_commands(commands)
    _add_campaign_commands(commands)
    _add_letter_commands(commands)
    _add_person_commands(commands)
    _add_duplicate_commands(commands)
    _add_desk_commands(commands)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--shop",
        metavar="PATH",
        default=default,
        help="the shop's file, or postgresql://user@computer/database; else this desk's own shop",
    )
    parser.add_argument("--today", metavar="YYYY-MM-DD", default=default, help="take another day for today")
    parser.add_argument("--json", action="store_true", default=default or False, help="answer in JSON")
    parser.add_argument(
        "--password-file", metavar="FILE", default=default, help="its first line opens an encrypted shop; - is stdin"
    )
    parser.add_argument(
        "--read-only", action="store_true", default=default or False, help="open the shop without changing anything"
    )
    parser.add_argument("--version", action="version", version=f"VIP Desk {__version__}")


def _whole(text: str) -> int:
    """A number of something, or its id, that a database can hold."""
    if not (text.isascii() and text.isdecimal() and 0 < int(text[:11]) <= LARGEST):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to {LARGEST}")
    return int(text)


class _Commands:
    """Adds commands that take the common options as well."""

    def __init__(self, actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        self._actions = actions

    def add(self, name: str, summary: str) -> argparse.ArgumentParser:
        parser = self._actions.add_parser(
            name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.", allow_abbrev=False
        )
        _add_common(parser, default=argparse.SUPPRESS)
        return parser

    def group(self, name: str, summary: str) -> "_Commands":
        parser = self.add(name, summary)
        return _Commands(parser.add_subparsers(dest="kind", metavar="KIND", required=True))


def _add_shop_commands(commands: _Commands) -> None:
    demo = commands.add("demo", "make a made-up shop with two believable years in it")
    demo.add_argument("path", metavar="PATH", nargs="?", help="the new shop's file; without it the window opens on it")
    demo.add_argument("--members", type=int, default=7000, metavar="N", help="how many members (default 7000)")
    demo.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed makes the same shop (default 1)")
    commands.add("check", "look whether the shop is sound and its sums add up")
    back_up = commands.add("back-up", "copy the shop beside itself, checked")
    back_up.add_argument("--to", metavar="FOLDER", help="copy the backup to this folder too")
    commands.add("backups", "list the backups, with what has changed since each")
    restore = commands.add("restore", "put the shop back to a backup, after a copy of what it is now")
    restore.add_argument("backup", metavar="BACKUP", help="a name that `backups` lists, a file, or `newest`")
    restore.add_argument("--dry-run", action="store_true", help="only look inside")
    salvage = commands.add("salvage", "copy what can still be read of a damaged shop to a new one")
    salvage.add_argument("source", metavar="FROM", help="the damaged shop's file; it is not changed")
    salvage.add_argument("target", metavar="TO", help="the new shop's file")
    _add_encryption_commands(commands)
    move = commands.add("move-shop", "copy a shop with its history from a file to a server, or back, and compare both")
    move.add_argument("source", metavar="FROM", help="a shop's file, or postgresql://user@computer/database")
    move.add_argument("target", metavar="TO", help="a file that is not there yet, or an empty database")


def _somebody_types() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _add_encryption_commands(commands: _Commands) -> None:
    encrypt = commands.add("encrypt", "encrypt the shop and its backups with a password")
    commands.add("decrypt", "take the encryption away again")
    password = commands.add("password", "give the encrypted shop and its backups another password")
    for parser in (encrypt, password):
        parser.add_argument(
            "--new-password-file",
            metavar="FILE",
            required=not _somebody_types(),
            help="its first line is the new password; else it is typed twice",
        )
    sheet = commands.add("recovery-sheet", "write the page that opens the shop without its password")
    sheet.add_argument("--out", required=True, metavar="FILE.pdf", help="where the PDF is written")


def _add_import_commands(commands: _Commands) -> None:
    kinds = commands.group("import", "take over a file; --dry-run only looks")
    orders = kinds.add("orders", "orders exported from Taobao, Tmall, Pinduoduo, Shopify or WooCommerce (CSV, xlsx)")
    orders.add_argument("files", metavar="FILE", nargs="+", help="order exports, item lists, refunds: one import")
    members = kinds.add("members", "members from a list or vCards, or the buyers of an order export")
    members.add_argument("files", metavar="FILE", nargs=1, help="a CSV or xlsx file, or vCards")
    members.add_argument("--group", metavar="NAME", help="the VIP group they join; it is made where there is none")
    members.add_argument(
        "--confirm-addresses",
        choices=("all", "sure"),
        help="the addresses are right as they are taken apart: all, or the sure ones, the others staying as written",
    )
    past = kinds.add("campaign", "a past campaign: member, arm, posted date, cost")
    past.add_argument("files", metavar="FILE", nargs=1, help="a CSV or xlsx file")
    past_imports = kinds.add("list", "the imports of the past, the newest first")
    past_imports.add_argument("--last", type=_whole, default=50, metavar="N", help="at most so many (default 50)")
    undo = kinds.add("undo", "take an import back as a whole")
    redo = kinds.add("redo", "bring back an import that was taken back")
    for parser in (undo, redo):
        parser.add_argument(
            "number", type=_whole, metavar="NUMBER", help="the import's number, as `import list` shows it"
        )
    for parser in (past_imports, undo, redo):
        parser.set_defaults(dry_run=False)
    job = kinds.add("job", "a helper's answer to a job file")
    job.add_argument("files", metavar="FILE", nargs=1, help="the .vipanswer file that the helper sent")
    job.set_defaults(dry_run=False)
    for parser in (orders, members):
        parser.add_argument(
            "--map",
            action="append",
            default=[],
            metavar="FIELD=COLUMN",
            help="which column is what, of a table that is not recognised; FIELD==TEXT is one text for every row."
            " Remembered for the next table with these headers",
        )
        parser.add_argument("--map-file", metavar="FILE", help="the same from a text file, one FIELD=COLUMN in a line")
        parser.add_argument(
            "--no-heading", action="store_true", help="the table has no heading: its columns are called A, B, C"
        )
    for parser in (orders, members, past):
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and change nothing")


def _add_question_commands(commands: _Commands) -> None:
    members = commands.add("members", "list members, or find some by name, nick, phone, pinyin or address")
    members.add_argument("text", metavar="TEXT", nargs="?", default="", help="what to look for")
    members.add_argument("--segment", metavar="CONDITION", default="", help="a segment's name, or a condition as text")
    member = commands.add("member", "one member's card: who, how to reach them, what is known; or all that happened")
    member.add_argument("member", metavar="MEMBER", help="a nick, a name, a phone or its tail, or #id")
    member.add_argument("--time-line", action="store_true", help="everything that happened, the newest first")
    member.add_argument(
        "--kind", action="append", choices=[kind.value for kind in Kind], help="only this of the time line; repeatable"
    )
    member.add_argument("--last", type=_whole, default=50, metavar="N", help="at most so many lines (default 50)")
    _add_segment_commands(commands)
    commands.add("groups", "list the VIP groups")
    new = commands.add("items", "list new items, or tell of one who was told, who ordered first, and what is left")
    new.add_argument("item", metavar="ITEM", nargs="?", help="its name, or #id")
    new.add_argument("--group", metavar="NAME", help="print what this group is told of it")
    new.add_argument("--sent", action="store_true", help="note that the group was told")
    last = new.add_mutually_exclusive_group()
    last.add_argument("--delete", action="store_true", help="take it out of the shop, if nothing hangs on it")
    last.add_argument("--end", action="store_true", help="end its window: everyone can buy it from now on")
    occasions = commands.add("occasions", "list festivals and other occasions between two days")
    occasions.add_argument("--from", dest="first", metavar="D", required=True, help="the first day")
    occasions.add_argument("--to", dest="last", metavar="D", required=True, help="the last day")
    commands.add("undo", "take back the last thing that was done")
    commands.add("redo", "do again what was taken back last")
    history = commands.add("history", "who changed what when, the newest first")
    history.add_argument("text", metavar="TEXT", nargs="?", default="", help="words, a name, a code or a person")
    history.add_argument("--member", metavar="MEMBER", help="only what changed this member, or what belongs to them")
    history.add_argument("--action", type=_whole, metavar="ID", help="what one action did, row by row")
    history.add_argument("--last", type=_whole, default=50, metavar="N", help="at most so many (default 50)")
    privileges = commands.add("privileges", "what a member may expect of an order, and why")
    privileges.add_argument(
        "member",
        metavar="MEMBER",
        nargs="?",
        help="a nick, a name, a phone or its tail, or #id; else what everyone has",
    )
    privileges.add_argument("--amount", required=True, metavar="AMOUNT", help="goods after the shop's own discounts")
    privileges.add_argument("--at", metavar="MOMENT", help="when it is paid, such as 2026-11-22T16:42 (default: now)")


def _add_privilege_commands(commands: _Commands) -> None:
    countdown = commands.add("countdown", "members' parcels that still have to leave today, and those that were missed")
    countdown.add_argument("--at", metavar="MOMENT", help="such as 2026-11-22T16:42 (default: now)")
    sheet = commands.add("privileges-sheet", "what a group's members are promised today, to paste or to print")
    sheet.add_argument("group", metavar="GROUP", help="a group's name, or #id")
    sheet.add_argument("--pdf", metavar="FILE.pdf", help="write it as a page to print, too")
    sheet.add_argument("--language", choices=("zh_CN", "en"), help="of the sheet (default: the shop's letters')")
    commands.add("recognise-uses", "look for privileges used in past orders, and book what they cost")


def _add_segment_commands(commands: _Commands) -> None:
    kinds = commands.group("segment", "conditions that choose members; docs/segments.md tells the language")
    kinds.add("list", "the saved segments, with how many members are in each")
    kinds.add("fields", "what a condition may ask for")
    count = kinds.add("count", "how many members a condition chooses")
    save = kinds.add("save", "keep a condition under a name; one of that name is replaced")
    save.add_argument("name", metavar="NAME")
    for parser in (count, save):
        parser.add_argument("condition", metavar="CONDITION", help="such as 'spent_180d >= 200 and tag = tea'")
    delete = kinds.add("delete", "forget a segment; its members stay")
    delete.add_argument("name", metavar="NAME")


def _add_campaign_commands(commands: _Commands) -> None:
    kinds = commands.group("campaign", "letters for an occasion: draw, show, list")
    draw = kinds.add("draw", "choose the audience, hold some out by chance, and freeze the letters")
    draw.add_argument("--occasion", required=True, metavar="KEY", help="such as mid_autumn; `occasions` lists them")
    when = draw.add_mutually_exclusive_group(required=True)
    when.add_argument("--year", type=int, metavar="YEAR", help="the calendar year of its day")
    when.add_argument("--day", metavar="YYYY-MM-DD", help="its day, for an occasion that falls twice in a year")
    draw.add_argument("--text", required=True, metavar="NAME", help="a text that comes with the program, or a .txt")
    draw.add_argument(
        "--hold-out", type=float, default=0.2, metavar="SHARE", help="share without a letter (default 0.2)"
    )
    draw.add_argument("--seed", type=int, required=True, metavar="SEED", help="the same seed repeats the same draw")
    draw.add_argument(
        "--segment", metavar="CONDITION", default="", help="only these, in a group or not: a segment's name or text"
    )
    draw.add_argument("--dry-run", action="store_true", help="say what would be drawn, and change nothing")
    show = kinds.add("show", "one campaign with everyone's place counted")
    show.add_argument("campaign", type=_whole, metavar="ID")
    kinds.add("list", "all campaigns")
    plan = commands.add("plan", "plan a campaign's handwriting backwards from the day, and make its batches")
    plan.add_argument("campaign", type=_whole, metavar="CAMPAIGN")
    review = commands.add("review", "what a quarter's letters cost and brought, with the hold-out's verdict")
    review.add_argument("quarter", metavar="QUARTER", help="such as 2026Q3")


def _add_letter_commands(commands: _Commands) -> None:
    printing = commands.add("print", "write a batch, or a whole campaign, as a PDF pack, and mark it printed")
    what = printing.add_mutually_exclusive_group(required=True)
    what.add_argument("batch", type=_whole, nargs="?", metavar="BATCH", help="a batch's id, as `plan` shows it")
    what.add_argument("--campaign", type=_whole, metavar="ID", help="all batches of this campaign instead")
    printing.add_argument("--out", required=True, metavar="FILE.pdf", help="where the PDF is written")
    job = commands.add("job", "give a batch to a helper as a signed file, without phones, orders or anybody else")
    job.add_argument("batch", type=_whole, metavar="BATCH", help="a batch's id, as `plan` shows it")
    job.add_argument("--out", required=True, metavar="FILE.vipjob", help="where the job file is written")
    check_in = commands.add("check-in", "say what became of letters, by their codes")
    check_in.add_argument("codes", metavar="CODE", nargs="+", help="such as MA26-0413-K")
    check_in.add_argument("--state", required=True, choices=[state.value for state in CHECKED_IN])
    check_in.add_argument("--reason", metavar="TEXT", help="why; needed for a correction")


def _add_person_commands(commands: _Commands) -> None:
    person = commands.add("person", "everything that is known of one person, as PDF to read or as JSON")
    person.add_argument("member", metavar="MEMBER", help="a nick, a name, a phone or its tail, or #id")
    person.add_argument("--out", required=True, metavar="FILE", help="where it is written: .pdf or .json")
    erase = commands.add("erase", "erase a person for good, and search every byte afterwards")
    erase.add_argument("member", metavar="MEMBER", help="a nick, a name, a phone or its tail, or #id")
    erase.add_argument("--dry-run", action="store_true", help="say what would go and what would stay")
    erase.add_argument("--from-backups", action="store_true", help="erase from every kept copy of the shop as well")
    given = commands.add("given", "the register of who got which data of whom")
    given.add_argument("text", metavar="TEXT", nargs="?", default="", help="what to look for")
    given.add_argument("--out", metavar="FILE.csv", help="write it as a table instead")


def _add_duplicate_commands(commands: _Commands) -> None:
    found = commands.add("duplicates", "list members who are likely one person, and why")
    found.add_argument("--last", type=_whole, default=50, metavar="N", help="at most so many (default 50)")
    found.add_argument("--not-same", nargs=2, metavar="MEMBER", help="remember that these two are different people")
    match = commands.add("match", "buyers who are no members: who each may be and why; decide with the options")
    match.add_argument("text", metavar="TEXT", nargs="?", default="", help="part of a nick, name, phone or city")
    match.add_argument("--last", type=_whole, default=50, metavar="N", help="at most so many (default 50)")
    what = match.add_mutually_exclusive_group()
    what.add_argument("--decided", action="store_true", help="list those of whom something was decided instead")
    what.add_argument("--is", dest="same", nargs=2, metavar=("BUYER", "MEMBER"), help="the buyer #id is this member")
    what.add_argument("--nobody", metavar="BUYER", help="the buyer #id is no member, and not asked about again")
    what.add_argument("--again", metavar="BUYER", help="take back what was decided of the buyer #id")
    what.add_argument("--certain", action="store_true", help="match every buyer who is almost certainly one member")
    merge = commands.add("merge", "make several members one; everything follows, and it can be undone")
    merge.add_argument("keep", metavar="KEEP", help="who stays: a nick, a name, a phone or its tail, or #id")
    merge.add_argument("others", metavar="OTHER", nargs="+", help="who is the same person")
    merge.add_argument(
        "--take",
        action="append",
        default=[],
        metavar="FIELD=WHO",
        help="whose value of a field stays, where they differ; once for each field",
    )
    merge.add_argument("--yes", action="store_true", help="do it without a question")
    merge.add_argument("--dry-run", action="store_true", help="say what would be kept and what follows")


def _add_desk_commands(commands: _Commands) -> None:
    kinds = commands.group("desk", "who works in a shop on a server: logins of owners and helpers")
    add = kinds.add("add", "let somebody work here with a login of their own")
    add.add_argument("name", metavar="NAME", help="the login's name on the server")
    add.add_argument("--role", required=True, choices=("owner", "helper"), help="who sees all, or only own letters")
    add.add_argument(
        "--helper", metavar="HELPER", help="the helper that a helper's login belongs to, if named otherwise"
    )
    add.add_argument("--generate", action="store_true", help="make a password and show it once, instead of asking")
    kinds.add("list", "the logins that were added here")
    remove = kinds.add("remove", "shut a login out")
    remove.add_argument("name", metavar="NAME", help="the login's name on the server")
    kinds.add("letters", "for a helper's login: the own batches, and how far each is")
