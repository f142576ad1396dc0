#!/usr/bin/env python3
"""Measures the packaged program over SADB directories of 200,000 and a million SAs, as whole processes.

Usage: sadb_process.py [RUNS]     after mvn -q -DskipTests package

Figures as in whole_process.py: CPU is user plus system time, memory the peak resident size, of each the median over RUNS (default 3).
A directory is filled once for each run.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from whole_process import GENERATOR, PROGRAM, jdk, run


def last_sa(file):
    """What names the last SA of a file, as operands."""
    with open(file, "rb") as text:
        text.seek(-4096, os.SEEK_END)
        words = text.read().decode().rpartition("add ")[2].split()
    return [words[0], "spi", words[words.index("spi") + 1], "dst", words[words.index("dst") + 1]]


def size(folder):
    return sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    java = os.path.join(jdk(), "bin/java")
    sha256sum = shutil.which("sha256sum")
    print("| run | CPU s | wall s | peak MiB |\n| --- | --- | --- | --- |")
    for count in (200_000, 1_000_000):
        with tempfile.TemporaryDirectory() as folder:
            keys = os.path.join(folder, "plain.keys")
            subprocess.run([java, GENERATOR, "plain", str(count), keys], check=True)
            os.chmod(keys, 0o600)
            sadb = os.path.join(folder, "sadb")
            over = [PROGRAM, "--sadb", sadb]
            sa = last_sa(keys)
            cases = {
                "`sha256sum` of the file": [sha256sum, keys],
                "`-f` into `accept:`": [PROGRAM, "--sadb", "accept:", "-f", keys],
                "`-f` into `memory:`": [PROGRAM, "--sadb", "memory:", "-f", keys],
                "`-f` into a directory": over + ["-f", keys],
                "`-n get` there": over + ["-n", "get"] + sa,
                "`-n dump` there": over + ["-n", "dump"],
                "`save` there": over + ["save", "all"],
                "`delete` there": over + ["delete"] + sa,
            }
            results = {name: [] for name in cases}
            for _ in range(runs):
                shutil.rmtree(sadb, ignore_errors=True)
                for name, command in cases.items():
                    results[name].append(run(command))
                stored = size(sadb)
            for name, values in results.items():
                figures = [statistics.median(column) for column in zip(*values)]
                print("| {}, {:,} SAs | {:.3f} | {:.3f} | {:.0f} |".format(name, count, *figures))
            printed = sum(len(part) for part in subprocess.Popen(over + ["-n", "dump"], stdout=subprocess.PIPE).stdout)
            dump = statistics.median(values[0] for values in results["`-n dump` there"])
            print("\nfile {:.1f} MB, directory {:.1f} MB; dump prints {:.1f} MB, {:.1f} MB/s of CPU time\n".format(
                os.path.getsize(keys) / 1e6, stored / 1e6, printed / 1e6, printed / 1e6 / dump))


if __name__ == "__main__":
    main()
