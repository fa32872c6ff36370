"""The benchmark: ours against stock MkDocs + Material, in one run, alternating.

``python tests/bench/run.py 1000 4000`` prints a table and writes
``build/bench.json`` (its form is in the interfaces). Stock is plain ``mkdocs
build`` with Material and its own search plugin on the Markdown twins of the
same atlas, which are a quarter of what we render, and with a navigation of one
entry: with all pages in it stock needs a time that grows with their square. Sizes
count records; pages of pairs come besides. Times are medians over the rounds; read
the ratios, not the seconds.
"""

from __future__ import annotations

import gzip
import json
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from synthetic import write_atlas

ROOT = Path(__file__).parent.parent.parent
STOCK_CONFIG = """site_name: Stock
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [tables, toc]
nav: [index.md]
"""
PREVIEW = """
import sys, time
from pathlib import Path
from tempfile import TemporaryDirectory
from generator.building.plan import Plan
from generator.preview.preview import Messages, Preview
plan = Plan(Path(sys.argv[1]), Path("site"), Path())
messages = Messages(lambda url: None, lambda examined: "", lambda words: sys.exit(words))
record, page = Path(sys.argv[2]), sys.argv[3]
with TemporaryDirectory() as folder:
    preview = Preview(plan, Path(folder), messages)
    preview.listening("http://127.0.0.1/")
    preview.rebuild()
    preview.read(page)
    for n in range(3):
        text = record.read_text(encoding="utf-8")
        record.write_text(text.replace('"tldr": "', f'"tldr": "Preview {n}. '), encoding="utf-8")
        start = time.perf_counter()
        preview.rebuild()
        shown = preview.read(page)
        print(time.perf_counter() - start)
        assert f"Preview {n}." in shown.decode()
"""
"""What `crosstalk serve` does when a record is saved whose page somebody looks at."""


class Watch:
    """Runs a command, with its time and the peak memory of all its processes."""

    def __init__(self, command: list[str], folder: Path) -> None:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        self.peak_mb = 0.0
        sampler = threading.Thread(target=self._sample, args=(process,), daemon=True)
        sampler.start()
        self.output = process.communicate()[0].decode()
        self.seconds = time.perf_counter() - start
        sampler.join()
        if process.returncode:
            sys.exit(f"{command} failed:\n{self.output[-3000:]}")

    def _sample(self, process: subprocess.Popen) -> None:
        while process.poll() is None:
            self.peak_mb = max(self.peak_mb, _memory(process.pid) / 1e6)
            time.sleep(0.1)


def _memory(pid: int) -> int:
    """Bytes that a process and its children hold, shared pages split among them; 0 off Linux."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return 0
    own = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return own * 1024 + sum(_memory(int(child)) for child in children.split())


def bench(records: int, rounds: int, folder: Path) -> dict[str, object]:
    """Measure one size."""
    content = folder / "content"
    write_atlas(content, records)
    ours, stock = folder / "ours", folder / "stock"
    (ours / "build").mkdir(parents=True)
    for name in ("mkdocs.yml", "templates"):
        (ours / name).symlink_to(ROOT / name)
    build = [sys.executable, "-m", "generator", "build", "--content", str(content)]
    colds: list[Watch] = []
    stocks: list[Watch] = []
    for _ in range(rounds):
        colds.append(Watch([*build, "--force"], ours))
        _prepare_stock(ours / "site", stock)
        stocks.append(Watch([sys.executable, "-m", "mkdocs", "build", "-q"], stock))
    edited = content / "papers" / "paper-n7.yaml"
    warm = [_after_edit(edited, n, build, ours) for n in range(rounds)]
    still = [Watch(build, ours).seconds for _ in range(rounds)]
    page = "papers/paper-n7/index.html"
    preview = [sys.executable, "-c", PREVIEW, str(content), str(edited), page]
    previews = [float(line) for line in Watch(preview, ours).output.split()]
    stock_s = statistics.median(watch.seconds for watch in stocks)
    cold_s = statistics.median(watch.seconds for watch in colds)
    return {
        "records": records,
        "stock_s": stock_s,
        "cold_s": cold_s,
        "warm_one_edit_s": statistics.median(warm),
        "warm_no_change_s": statistics.median(still),
        "preview_s": statistics.median(previews),
        "cold_ratio": cold_s / stock_s,
        "warm_ratio": statistics.median(warm) / stock_s,
        "no_change_ratio": statistics.median(still) / stock_s,
        "preview_ratio": statistics.median(previews) / stock_s,
        "peak_mb": max(watch.peak_mb for watch in colds),
        "stock_peak_mb": max(watch.peak_mb for watch in stocks),
        "site_mb": sum(p.stat().st_size for p in (ours / "site").rglob("*") if p.is_file()) / 1e6,
        "html_page_kb_median": _median_page(ours / "site"),
        "per_record_ms": _per_record(content, ours, records),
        **_search(ours / "site"),
        "stock_search_kb": _zipped(stock / "site" / "search" / "search_index.json"),
    }


def _prepare_stock(site: Path, stock: Path) -> None:
    """The twins as the docs of a plain MkDocs project."""
    shutil.rmtree(stock, ignore_errors=True)
    for twin in site.glob("*/*.md"):
        target = stock / "docs" / twin.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(twin, target)
    (stock / "docs" / "index.md").write_text("# Home\n")
    (stock / "mkdocs.yml").write_text(STOCK_CONFIG)


def _after_edit(record: Path, number: int, build: list[str], ours: Path) -> float:
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace('"tldr": "', f'"tldr": "Edit {number}. '), encoding="utf-8")
    return Watch(build, ours).seconds


def _median_page(site: Path) -> float:
    return statistics.median(p.stat().st_size for p in site.glob("*/*/index.html")) / 1e3


def _zipped(path: Path) -> float:
    return len(gzip.compress(path.read_bytes())) / 1e3


def _search(site: Path) -> dict[str, float]:
    """Kilobytes that open the box, and that a first query fetches; milliseconds it takes."""
    core = site / "javascripts" / "search-core.js"
    rows = [
        row
        for kind in ("papers", "mechanisms", "targets")
        for row in json.loads((site / "api" / "v1" / f"{kind}.json").read_text("utf-8"))[:9]
    ]
    wanted = {
        "index": str(site / "search" / "data"),
        "queries": [row["name"] for row in rows],
        "fresh": True,
    }
    script = ROOT / "tests" / "node" / "search.mjs"
    done = subprocess.run(
        ["node", script], input=json.dumps(wanted).encode(), capture_output=True, check=True
    )
    answers = json.loads(done.stdout)["answers"]
    return {
        "search_open_kb": _zipped(core) + answers[0]["opening"] / 1e3,
        "search_first_query_kb": statistics.median(a["bytes"] for a in answers) / 1e3,
        "search_first_query_ms": statistics.median(a["ms"] for a in answers),
    }


def _per_record(content: Path, ours: Path, records: int) -> dict[str, float]:
    """Each part of a clean build in one process, in milliseconds a record."""
    parts = Watch([sys.executable, str(Path(__file__).with_name("parts.py")), str(content)], ours)
    seconds = json.loads(parts.output.splitlines()[-1])
    return {name: round(1000 * value / records, 3) for name, value in seconds.items()}


def _machine() -> dict[str, object]:
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None,
        "system": platform.system(),
        "python": platform.python_version(),
        "date": time.strftime("%Y-%m-%d"),
    }


def main() -> None:
    """Measure every size given on the command line."""
    sizes = [int(size) for size in sys.argv[1:]] or [1000]
    runs = []
    for records in sizes:
        with tempfile.TemporaryDirectory() as folder:
            runs.append(bench(records, 3 if records <= 1000 else 1, Path(folder)))
        print(_table(runs[-1]), flush=True)
    result: dict[str, object] = {"machine": _machine(), "runs": runs}
    if len(runs) > 1:
        first, last = runs[0], runs[-1]
        growth = math.log(last["cold_s"] / first["cold_s"])
        result["cold_growth_exponent"] = growth / math.log(last["records"] / first["records"])
        print(f"growth exponent of a clean build: {result['cold_growth_exponent']:.2f}")
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(result, indent=1) + "\n")
    print(f"written to {target.relative_to(ROOT)}")


def _table(run: dict[str, object]) -> str:
    lines = [f"{run['records']} records"]
    for name, value in run.items():
        if isinstance(value, dict):
            lines += [f"  {name}.{part:<22} {number:>10.2f}" for part, number in value.items()]
        elif name != "records":
            lines.append(f"  {name:<34} {value:>10.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
