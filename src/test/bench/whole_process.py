#!/usr/bin/env python3
"""Measures the packaged program as a whole process, against wc, sha256sum and java -version in the same run.

Usage: whole_process.py [RUNS]     after mvn -q -DskipTests package

Every figure is the median over RUNS (default 7) runs taken in turn, so that all of them meet the same machine. CPU is user plus
system time of the process as the kernel accounts it; memory is its peak resident size.
"""
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
PROGRAM = os.path.join(ROOT, "src/target/ipseckey/bin/ipseckey")
PAIRS = os.path.join(ROOT, "compiler/src/test/java/dev/ipseckey/generate/PairedKeyFile.java")
GENERATOR = os.path.join(ROOT, "compiler/src/bench/java/dev/ipseckey/bench/KeyFileGenerator.java")
COMMANDS = 200_000


def jdk():
    for home in [os.environ.get("JAVA_HOME", "")] + sorted(
        os.path.join("/usr/lib/jvm", name) for name in (os.listdir("/usr/lib/jvm") if os.path.isdir("/usr/lib/jvm") else [])
    ):
        release = os.path.join(home, "release")
        if home and os.path.isfile(release) and re.search(r'^JAVA_VERSION="25', open(release).read(), re.M):
            return home
    sys.exit("no JDK 25 found; set JAVA_HOME to one")


def run(command):
    pid = os.posix_spawn(
        command[0],
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)],
    )
    start = os.times().elapsed
    _, _, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime, os.times().elapsed - start, usage.ru_maxrss / 1024


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    java = os.path.join(jdk(), "bin/java")
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for kind, count in (("plain", COMMANDS), ("mixed", COMMANDS), ("small", 20), ("large", 10 * COMMANDS)):
            files[kind] = os.path.join(folder, kind + ".keys")
            subprocess.run([java, GENERATOR, "mixed" if kind in ("mixed", "small") else "plain", str(count), files[kind]], check=True)
            os.chmod(files[kind], 0o600)
        files["paired"] = os.path.join(folder, "paired.keys")
        subprocess.run([java, PAIRS, str(COMMANDS), files["paired"]], check=True)
        os.chmod(files["paired"], 0o600)
        check = [PROGRAM, "--syntax-only", "-c"]
        layers = {
            "words and values": ["--syntax-only"],
            "and rehearsal": ["--select=no-commands"],
            "and lint": [],
        }
        cases = {
            "java -version": [java, "-version"],
            "-c small": check + [files["small"]],
            "wc -l plain": [shutil.which("wc"), "-l", files["plain"]],
            "sha256sum plain": [shutil.which("sha256sum"), files["plain"]],
            "-c plain": check + [files["plain"]],
            "-c mixed": check + [files["mixed"]],
            "-c plain x10": check + [files["large"]],
            "fmt plain": [PROGRAM, "fmt", files["plain"]],
            "fmt --check mixed": [PROGRAM, "fmt", "--check", files["mixed"]],
            "fmt plain x10": [PROGRAM, "fmt", files["large"]],
        }
        for kind in ("paired", "plain", "mixed"):
            for name, options in layers.items():
                cases[f"check {kind}, {name}"] = [PROGRAM, "check", "--no-config"] + options + [files[kind]]
        results = {name: [] for name in cases}
        for _ in range(runs):
            for name, command in cases.items():
                if name.endswith("x10") and len(results[name]) == 3:
                    continue
                results[name].append(run(command))
        print(f"{runs} runs each, median; plain {os.path.getsize(files['plain']) / 1e6:.1f} MB, mixed {os.path.getsize(files['mixed']) / 1e6:.1f} MB, {COMMANDS} commands each\n")
        print("| run | CPU s | wall s | peak MiB |\n| --- | --- | --- | --- |")
        median = {}
        for name, values in results.items():
            median[name] = [statistics.median(column) for column in zip(*values)]
            print("| {} | {:.3f} | {:.3f} | {:.0f} |".format(name, *median[name]))
        cpu = {name: values[0] for name, values in median.items()}
        print("\nratios of CPU: -c small / java -version {:.2f}; -c plain / sha256sum {:.2f}; -c mixed / -c plain {:.2f}".format(
            cpu["-c small"] / cpu["java -version"], cpu["-c plain"] / cpu["sha256sum plain"], cpu["-c mixed"] / cpu["-c plain"]))
        print("-c plain: {:.0f} MB/s, {:.0f} commands/s of CPU time".format(
            os.path.getsize(files["plain"]) / 1e6 / cpu["-c plain"], COMMANDS / cpu["-c plain"]))


if __name__ == "__main__":
    main()
