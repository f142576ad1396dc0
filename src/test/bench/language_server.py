#!/usr/bin/env python3
"""Measures `ipseckey lsp`, the packaged process, as an editor meets it: a document of 100,000 lines, edits, questions.

Usage: language_server.py [EDITS]     after mvn -q -DskipTests package; Linux

Times are wall times from the message to its answer; CPU is user plus system time of the server, divided by the messages.
"""
import json
import os
import random
import statistics
import subprocess
import sys
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
PROGRAM = os.path.join(ROOT, "src/target/ipseckey/bin/ipseckey")
URI = "file:///bench/a.keys"
PUBLISHED = "textDocument/publishDiagnostics"


class Server:
    def __init__(self, pulls=False):
        self.process = subprocess.Popen([PROGRAM, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.answers, self.published, self.news, self.number = {}, {}, threading.Condition(), 0
        threading.Thread(target=self.listen, daemon=True).start()
        capabilities = {"textDocument": {"diagnostic": {}}} if pulls else {}
        self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": capabilities})
        self.tell("initialized", {})

    def listen(self):
        out = self.process.stdout
        while line := out.readline():
            length = int(line.split(b":")[1])
            out.readline()
            body = out.read(length)
            with self.news:
                message = json.loads(body)
                if message.get("method") == PUBLISHED:
                    self.published[message["params"]["uri"]] = message["params"]["version"]
                elif "method" not in message:
                    self.answers[message["id"]] = message["result"]
                self.news.notify_all()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        self.number += 1
        number = self.number
        self.send({"id": number, "method": method, "params": params})
        with self.news:
            self.news.wait_for(lambda: number in self.answers)
            return self.answers.pop(number)

    def open(self, text):
        self.tell("textDocument/didOpen", {"textDocument": {"uri": URI, "languageId": "ipseckey", "version": 0, "text": text}})

    def change(self, version, line, character, text):
        here = {"line": line, "character": character}
        self.tell("textDocument/didChange", {
            "textDocument": {"uri": URI, "version": version},
            "contentChanges": [{"range": {"start": here, "end": here}, "text": text}],
        })

    def at(self, method, line, character):
        return self.ask(method, {"textDocument": {"uri": URI}, "position": {"line": line, "character": character}})

    def await_published(self, version):
        with self.news:
            self.news.wait_for(lambda: self.published.get(URI, -1) >= version)

    def cpu(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self, which):
        return next(int(line.split()[1]) / 1024 for line in open(f"/proc/{self.process.pid}/status") if line.startswith(which))

    def stop(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.wait()


def document(commands):
    """Pairs of SAs, four lines each; one command in a thousand has a fault."""
    draw = random.Random(42)
    lines = []
    for i in range(commands):
        here, there = f"10.{i >> 17}.{i >> 9 & 255}.{i >> 1 & 255}", f"10.{128 + (i >> 17)}.{i >> 9 & 255}.{i >> 1 & 255}"
        source, destination = (here, there) if i % 2 == 0 else (there, here)
        lines += [
            f"# SA {i}",
            f"add esp spi 0x{0x1000 + i:x} src {source} dst {destination} {'outbound' if i % 2 == 0 else 'inbound'} hard_addtime 28800 \\",
            f"    encr_alg aes encrkey {draw.randbytes(16).hex()} \\",
            f"    auth_alg sha256 {'authkye' if i % 1000 == 999 else 'authkey'} {draw.randbytes(32).hex()}",
        ]
    return "\n".join(lines) + "\n"


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def row(name, times, cpu):
    times = sorted(times)
    ranks = [times[min(len(times) - 1, int(len(times) * share))] for share in (0.5, 0.99, 0.999)]
    print(f"| {name} | " + " | ".join(f"{rank:.1f}" for rank in ranks) + f" | {cpu * 1000 / len(times):.1f} |", flush=True)


def measure(server, name, count, work):
    before = server.cpu()
    times = [timed(lambda: work(i)) for i in range(count)]
    row(name, times, server.cpu() - before)


def start_up(text):
    server = Server()
    server.open(text)
    server.await_published(0)
    return server


def main():
    edits = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    draw = random.Random(7)
    small, long = document(20), document(25_000)
    starts = []
    for _ in range(7):
        started = []
        starts.append(timed(lambda: started.append(start_up(small))))
        started[0].stop()
    print(f"start to first diagnostics of 20 commands: median {statistics.median(starts):.0f} ms, best {min(starts):.0f} ms")
    servers = []
    print(f"start to first diagnostics of {long.count(chr(10))} lines, {len(long) / 1e6:.1f} MB: {timed(lambda: servers.append(start_up(long))):.0f} ms")
    server = servers[0]
    print("\n| what, ms | p50 | p99 | p99.9 | CPU |\n| --- | --- | --- | --- | --- |")
    version = 0

    def edit():
        nonlocal version
        version += 1
        line = 4 * draw.randrange(25_000) + 1
        server.change(version, line, 4, draw.choice(["x", " ", ""]))
        return line

    def hover(_):
        server.at("textDocument/hover", edit(), 60)

    measure(server, "warming up: edit and hover", edits // 2, hover)
    measure(server, "edit and hover on its line", edits, hover)

    before = server.cpu()
    times = []
    for _ in range(edits // 4):
        times.append(timed(lambda: (edit(), server.await_published(version))))
        time.sleep(0.02)
    row("edit to diagnostics of lines", times, server.cpu() - before)
    time.sleep(3)

    def complete(_):
        line = edit()
        server.at("textDocument/completion", line, draw.choice([12, 25, 40, 60]))

    measure(server, "edit and completion", edits // 4, complete)
    time.sleep(3)
    print(f"\nresident {server.memory('VmRSS'):.0f} MiB, at most {server.memory('VmHWM'):.0f} MiB")
    server.stop()

    server = Server(pulls=True)
    version = 0
    server.open(long)

    def whole(_):
        edit()
        server.ask("textDocument/diagnostic", {"textDocument": {"uri": URI}})

    measure(server, "warming up: whole document", 15, whole)
    measure(server, "edit and all diagnostics, asked for", 30, whole)
    print(f"\nresident {server.memory('VmRSS'):.0f} MiB, at most {server.memory('VmHWM'):.0f} MiB")
    server.stop()

    huge = document(110_000)
    server = Server()
    version = 0
    print(f"\n{len(huge) / 1e6:.1f} MB: first diagnostics after {timed(lambda: (server.open(huge), server.await_published(0))):.0f} ms")
    measure(server, "edit and hover on its line", edits // 4, hover)
    print(f"\nresident {server.memory('VmRSS'):.0f} MiB, at most {server.memory('VmHWM'):.0f} MiB")
    server.stop()


if __name__ == "__main__":
    main()
