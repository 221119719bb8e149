"""Measures tree-sitter's C parser with the Dockerfile grammar as SideBySide measures ours: python FOLDER."""

import os
import pathlib
import sys
import time

import tree_sitter
import tree_sitter_dockerfile

RUNS = 25
# Processor time unless CLOCK=wall.
now = time.perf_counter_ns if os.environ.get("CLOCK") == "wall" else time.thread_time_ns
folder = pathlib.Path(sys.argv[1])
parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_dockerfile.language()))


def median(run, runs=RUNS):
    times = []
    for _ in range(runs):
        start = now()
        run()
        times.append((now() - start) / 1000)
    return sorted(times)[runs // 2]


def show(name, value):
    print(f"tree-sitter\t{name}\t{value:.2f}")


def edit(text, at):
    """The time of telling a tree of one more byte at `at` and parsing with it; the tree is made anew for each run."""
    changed = text[:at] + b"x" + text[at:]
    row = text.count(b"\n", 0, at)
    column = at - (text.rfind(b"\n", 0, at) + 1)
    times = []
    for _ in range(RUNS if len(text) < 500_000 else 5):
        tree = parser.parse(text)
        start = now()
        tree.edit(at, at, at + 1, (row, column), (row, column), (row, column + 1))
        parser.parse(changed, tree)
        times.append((now() - start) / 1000)
    return sorted(times)[len(times) // 2]


files = [path.read_bytes() for path in sorted((folder / "files").iterdir())]
for _ in range(10):
    for text in files:
        parser.parse(text)
show("parse", sum(median(lambda text=text: parser.parse(text)) for text in files))
edits = sorted(edit(text, len(text) // 2) for text in files)
show("edit", edits[len(edits) // 2])
for lines in (1000, 10000, 100000):
    text = (folder / f"long-{lines}").read_bytes()
    show(f"parse-{lines}", median(lambda: parser.parse(text), 25 if lines < 50000 else 5))
    show(f"edit-{lines}", edit(text, text.index(b"apt-get", len(text) // 2) + 4))
