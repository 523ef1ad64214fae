"""A class quiz that is driven from outside: what 'crash', 'hostile' and 'run' share."""
import http.client
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading

sys.dont_write_bytecode = True
DECKS = pathlib.Path(__file__).resolve().parents[2] / "Decks"


def make_library(folder):
    """A library with the project's decks and nobody's progress."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "Progress").mkdir(parents=True)
    (folder / "Decks").mkdir()
    for deck in DECKS.glob("*.md"):
        shutil.copy(deck, folder / "Decks")
    return folder


def words(program, *more, count=6):
    return [
        program, "class", "open", "cell-division", "--json", "--address", "127.0.0.1",
        "--count", str(count), "--seed", "3", *more]


def environment(library):
    return dict(os.environ, CARDINAL_LIBRARY=str(library), XDG_STATE_HOME=str(library / "state"))


def acknowledged_and_kept(library, lines):
    """How many replies were acknowledged, how many the journal holds, and those that are missing.

    A line is a student, a question and a reply as JSON; replies are compared by how many there are of
    each student and question."""
    acknowledged = {}
    for line in lines:
        student, question, _ = line.split(" ", 2)
        key = (student.lower(), question.strip('"'))
        acknowledged[key] = acknowledged.get(key, 0) + 1
    database = sqlite3.connect(library / "Progress" / "progress.sqlite")
    kept = {}
    for learner, event in database.execute(
            "SELECT hex(learner), event FROM class_entry WHERE learner IS NOT NULL"):
        answer = json.loads(event).get("answer")
        if answer:
            key = (answer["_0"].lower(), answer["question"])
            if answer["_0"].replace("-", "").upper() != learner:
                sys.exit("an entry is of two students")
            kept[key] = kept.get(key, 0) + 1
    missing = {key: count for key, count in acknowledged.items() if kept.get(key, 0) < count}
    return sum(acknowledged.values()), sum(kept.values()), missing


class Quiz:
    """The program with a quiz that is open."""

    def __init__(self, program, library, *more, count=6):
        self.library = library
        self.errors = open(library / "errors", "a+b")
        self.process = subprocess.Popen(
            words(program, *more, count=count), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self.errors, env=environment(library))
        first = self.process.stdout.readline()
        while first and not first.startswith(b"{"):
            # A quiz that is opened again says so in words.
            first = self.process.stdout.readline()
        if not first:
            sys.exit(f"the program said nothing: {(library / 'errors').read_text()}")
        self.listening = json.loads(first)
        self.port = int(self.listening["url"].rstrip("/").rsplit(":", 1)[1])
        self.code = self.listening["code"]
        self.events = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.events.append(json.loads(line))

    def tell(self, command):
        self.process.stdin.write(command.encode() + b"\n")
        self.process.stdin.flush()

    def end(self):
        """Ends the quiz and leaves it; the exit status."""
        self.tell("end")
        self.process.stdin.close()
        return self.process.wait(20)

    def ask(self, method, path, body=None, cookie=None, headers=None):
        """Status, headers and body of a well-formed request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
        fields = {"Content-Type": "application/json"} if body is not None else {}
        if cookie:
            fields["Cookie"] = cookie
        fields.update(headers or {})
        connection.request(
            method, path, None if body is None else json.dumps(body), fields)
        response = connection.getresponse()
        data = response.read()
        connection.close()
        return response.status, response.headers, data

    def join(self, name):
        """The student's identifier and cookie."""
        status, headers, data = self.ask("POST", "/api/join", {"code": self.code, "name": name})
        if status != 200:
            sys.exit(f"{name} was not let in: {status} {data}")
        return json.loads(data)["player"], headers["Set-Cookie"].split(";")[0]

    def memory(self):
        """The largest resident size so far, in MB."""
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        return 0

    def is_running(self):
        return self.process.poll() is None

    def kill(self, number=signal.SIGKILL):
        self.process.send_signal(number)
        return self.process.wait(20)


def frames(text):
    """The events of a stream: name and value."""
    for frame in text.split("\n\n"):
        fields = dict(
            line.split(": ", 1) for line in frame.split("\n") if ": " in line and line[0] != ":")
        if "data" in fields and "event" in fields:
            yield fields["event"], json.loads(fields["data"])
