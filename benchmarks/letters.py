"""Thousands of one-page letters as PDF: ours beside fpdf2 and typst, in one run.

    python benchmarks/letters.py [--letters 7000] [--only vipdesk]

Everyone writes the same words in the same Kai, line for line on the same pitch, with ruled and numbered lines, head,
foot, letter code and QR on every page; ours has covers, tick lists and addresses besides. Lines are broken and QR
codes computed by ours for all of them, so that only the PDF is compared. Each runs in its own process; the letters
are made before the clock starts, and importing the tool, loading its font and writing the file count.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from vipdesk.domain.packs import Letter, Pack
from vipdesk.domain.sheets import A4, MM_PER_POINT, TOP_MM, Line, lay_out

MM = 1 / MM_PER_POINT
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻"
GIVEN = "秀英桂兰建国志强丽华晓明玉梅海燕春生文博雨桐子涵思远若曦𠮷喆㛃玥"
BODY = """见字如面。上次您托我们寄去的那两罐桂花茶，算来该喝到一半了，不知道合不合您和家里人的口味。
这一年店里添了新的茶架，也换了一位爱笑的小姑娘看柜台，可老客人的名字我们都还记得。前些日子翻旧账本，翻到您头一回来的那一页，\
旁边写着“喜欢清淡的”，我就照着这几个字，替您留了一小包今年的白毫银针。
天冷了，路上慢些走，夜里早些睡。等到院子里的腊梅开了，若是您路过，请进来坐一坐，炉子上的水总是热的；若是不得闲，也不必特地回信，\
知道您一切都好，我们就放心了。
愿您和家人平安喜乐，岁岁相见。
古镇茶铺　林晓舟
二〇二六年十一月"""
BATCH = 50


class Figures(NamedTuple):
    """What a run took."""

    cpu_s: float
    wall_s: float
    file_mb: float
    peak_mb: float


def letters(count: int) -> list[Letter]:
    """The letters, each with its own name, salutation, code and address."""
    return [_letter(n) for n in range(count)]


def _letter(n: int) -> Letter:
    name = SURNAMES[n % 36] + GIVEN[n // 36 % 32] + GIVEN[n * 7 % 31]
    code = f"MA26-{n + 1:04}-{'0123456789X'[n % 11]}"
    address = f"江苏省苏州市姑苏区平江路{n % 900 + 1}号{n % 40 + 1}幢{n % 6 + 1}01室"
    return Letter(code, f"{name} 女士", f"尊敬的{name}女士：\n{BODY}", f"{215000 + n % 999}", (address,))


def vipdesk(written: list[Letter], path: Path) -> None:
    """Ours: a pack for each 50 letters, with cover and lists."""
    from vipdesk.files import pack_pdf
    from vipdesk.progress import Progress

    packs = [
        Pack(
            "古镇茶铺", "2026 秋茶", str(n // BATCH + 1), "苏禾", tuple(written[n : n + BATCH]),
            date(2026, 12, 5), date(2027, 1, 31), 100, "CNY", "小林 138-0000-0000", language="zh-CN",
        )
        for n in range(0, len(written), BATCH)
    ]  # fmt: skip
    pack_pdf.write(path, packs, str, Progress())


class Small(NamedTuple):
    """A piece of small print, its baseline's beginning in points from the upper left corner."""

    size: float
    x: float
    y: float
    text: str


def small_print(letter: Letter, number: int, page: int) -> list[Small]:
    """What our sheets say around the letter."""
    written = sum(not c.isspace() for c in letter.text)
    return [
        Small(8, 63, 52, "Letter to copy by hand"),
        Small(10, 63, 68, "2026 秋茶"),
        Small(8, 63, 83, "苏禾"),
        Small(8, 400, 76, f"Letter {number} of {BATCH}"),
        Small(11, 400, 90, letter.code),
        Small(7, 63, 809, f"{written} characters · 15 lines"),
        Small(7, 190, 809, "Copy line by line with every mark, then compare the name. Please do not post this sheet."),
        Small(7, 490, 809, f"Page {page} of 57"),
        *(Small(7, 50, (TOP_MM + row * A4.pitch_mm) * MM - 4, str(row)) for row in (5, 10, 15, 20)),
    ]


def fpdf2(written: list[Letter], path: Path) -> None:
    """fpdf2 with its own text cells; the QR goes in as one path a page."""
    from fpdf import FPDF

    from vipdesk.files import fonts

    kai = path.with_suffix(".ttf")
    kai.write_bytes(fonts.kai_bytes())
    pdf = FPDF(unit="pt", format="A4")
    pdf.add_font("kai", fname=kai)
    pdf.set_auto_page_break(False)
    pdf.set_draw_color(222, 128, 110)
    left = A4.left_mm * MM
    for n, (letter, path_of_qr) in enumerate(zip(written, _qr_paths(written), strict=True)):
        pdf.add_page()
        for row in range(A4.lines_per_page + 1):
            y = (TOP_MM + row * A4.pitch_mm) * MM
            pdf.line(left, y, left + A4.measure_mm * MM, y)
        pdf.set_font("kai", size=A4.type_pt)
        for row, line in _lines(letter):
            pdf.text(left + line.indent_em * A4.type_pt, _baseline(row), line.text)
        for small in small_print(letter, n % BATCH + 1, n % BATCH + 4):
            pdf.set_font_size(small.size)
            pdf.text(small.x, small.y, small.text)
        pdf._out(f"q 2.43 0 0 2.43 481 751 cm {path_of_qr}f Q")
    pdf.output(path)


TYPST = """
#set page(width: 210mm, height: 297mm, margin: 0mm)
#set text(font: "LXGW WenKai", size: 18pt, top-edge: "baseline", bottom-edge: "baseline")
#let sheets = json("letters.json")
#for (n, sheet) in sheets.enumerate() {
  if n > 0 { pagebreak() }
  for row in range(22) {
    place(dx: LEFTmm, dy: TOPmm + row * PITCHmm, line(length: 165mm, stroke: 0.45pt + rgb("#de806e")))
  }
  for line in sheet.lines { place(dx: line.x * 1pt, dy: line.y * 1pt, line.text) }
  for (size, x, y, words) in sheet.small { place(dx: x * 1pt, dy: y * 1pt, text(size: size * 1pt, words)) }
  place(dx: 481pt, dy: 40pt, image(bytes(sheet.qr), format: "svg", width: 51pt))
}
"""


def typst(written: list[Letter], path: Path) -> None:
    """Typst, each line placed; the QR is an SVG, as typst has no path operators of PDF."""
    import typst

    from vipdesk.files import fonts

    folder = path.parent
    (folder / "kai.ttf").write_bytes(fonts.kai_bytes())
    left = A4.left_mm * MM
    sheets = [
        {
            "small": small_print(letter, n % BATCH + 1, n % BATCH + 4),
            "qr": _svg(path_of_qr),
            "lines": [
                {"x": left + line.indent_em * A4.type_pt, "y": _baseline(row), "text": line.text}
                for row, line in _lines(letter)
            ],
        }
        for n, (letter, path_of_qr) in enumerate(zip(written, _qr_paths(written), strict=True))
    ]
    (folder / "letters.json").write_text(json.dumps(sheets), "utf-8")
    source = TYPST.replace("LEFT", f"{A4.left_mm:.3f}").replace("TOP", str(TOP_MM)).replace("PITCH", str(A4.pitch_mm))
    (folder / "letters.typ").write_text(source, "utf-8")
    typst.compile(str(folder / "letters.typ"), output=str(path), font_paths=[str(folder)])


def _lines(letter: Letter) -> list[tuple[int, Line]]:
    (page,) = lay_out(letter.text, A4)
    return [(row, line) for row, line in enumerate(page) if line.text]


def _baseline(row: int) -> float:
    return (TOP_MM + (row + 1) * A4.pitch_mm) * MM - 0.3 * A4.type_pt


def _qr_paths(written: list[Letter]) -> list[str]:
    from vipdesk.files import qr

    return [qr.path(qr.modules(letter.code), 21) for letter in written]


def _svg(path_of_qr: str) -> str:
    numbers = path_of_qr.replace("re", "").split()
    runs = zip(numbers[::4], numbers[1::4], numbers[2::4], strict=True)
    drawn = "".join(f"M{x} {20 - int(y)}h{wide}v1h-{wide}z" for x, y, wide in runs)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21"><path d="{drawn}"/></svg>'


TOOLS = {"vipdesk": vipdesk, "fpdf2": fpdf2, "typst": typst}


def run(name: str, count: int) -> Figures:
    """Let one tool write the letters in this process, and say what it took."""
    written = letters(count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.pdf")
        wall, cpu = time.perf_counter(), _cpu_s()
        TOOLS[name](written, path)
        wall, cpu = time.perf_counter() - wall, _cpu_s() - cpu
        size = path.stat().st_size
    return Figures(cpu, wall, size / 1e6, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def measured(name: str, count: int) -> Figures:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--letters", str(count), "--inside", name]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Figures(*json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Measure all tools, or the one asked for, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--letters", type=int, default=7000)
    parser.add_argument("--only", choices=TOOLS)
    parser.add_argument("--inside", choices=TOOLS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        print(json.dumps(run(options.inside, options.letters)))
        return
    print(f"{options.letters} letters    CPU s   wall s   file MB   peak MB")
    for name in [options.only] if options.only else TOOLS:
        cpu, wall, size, peak = measured(name, options.letters)
        print(f"{name:<13} {cpu:9.2f} {wall:8.2f} {size:9.1f} {peak:9.0f}")


if __name__ == "__main__":
    main()
