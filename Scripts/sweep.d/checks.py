"""What must hold after every fault (HARDENING's I1 to I5, I8, I9): compared with a run that met none."""

import shutil
import sqlite3
import tempfile
from collections import Counter

from scenarios import ROSTER

# Exit codes that a hindered tick may end with; 70 is a bug, and a signal is worse.
DEFINED = {0, 3, 69, 75, 77, 78}

TABLES = {
    "mail": "SELECT hex(identity), outcome, reason FROM mail",
    "original": "SELECT hex(identity) FROM mail JOIN original ON mail.id = original.mail",
    "update": "SELECT hex(identity), worker, request, content FROM status_update JOIN mail ON mail.id = mail",
    "request": "SELECT id, state FROM request",
    "rung": "SELECT person, subject, kind, rung, outcome FROM rung",
    "letter": "SELECT person, recipient, kind, request, state FROM outbox",
    "delivery": "SELECT folder, uid_validity, uid, hex(identity), moved FROM delivery JOIN mail ON mail.id = mail",
    "folder": "SELECT name, uid_validity, next_uid, baseline FROM folder",
}


class Look:
    """A store as it lies there, looked at in a copy so that the store itself is left to rollcall."""

    def __init__(self, store):
        self.rows, self.letters, self.damage = {}, {}, []
        if not (store / "rollcall.sqlite").exists():
            return
        with tempfile.TemporaryDirectory(dir=store.parent) as copy:
            shutil.copytree(store, copy, dirs_exist_ok=True)
            database = sqlite3.connect(f"file:{copy}/rollcall.sqlite?mode=rw", uri=True)
            try:
                self.read(database)
            except sqlite3.Error as error:
                self.damage = [str(error)]
            finally:
                database.close()

    def read(self, database):
        integrity = [row[0] for row in database.execute("PRAGMA integrity_check")]
        orphans = list(database.execute("PRAGMA foreign_key_check"))
        self.damage = [line for line in integrity if line != "ok"] + [f"orphan: {row}" for row in orphans]
        for name, query in TABLES.items():
            self.rows[name] = Counter(database.execute(query))
        self.letters = {row[0]: row[1:] for row in database.execute("SELECT message_id, state, recipient FROM outbox")}

    def in_doubt(self):
        return {letter for letter, (state, _) in self.letters.items() if state in ("attempting", "unknown")}


class Ending:
    """How a run ended: the store, what the servers hold, and what was said on the way."""

    def __init__(self, store, world):
        self.look, self.world = Look(store), world
        self.folders = {name: Counter(data for _, data, _ in folder.mails.values())
                        for name, folder in world.folders.items()}


def violations(ending, reference, doubts):
    """What does not hold, each as (kind, words). `doubts`: the letters that a fault left without an answer."""
    found = [("damage", words) for words in ending.look.damage]
    for name, expected in reference.look.rows.items():
        rows = ending.look.rows.get(name, Counter())
        if name == "letter":
            rows = settled(rows, doubts)
        found += [("lost", f"{name}: {row}") for row in expected - rows]
        found += [("twice" if name in ("mail", "update") else "lost", f"{name} too many: {row}")
                  for row in rows - expected]
    for name, expected in reference.folders.items():
        if ending.folders[name] != expected:
            found.append(("lost", f"the mails in {name} are not what they should be"))
    return found + mailed(ending, doubts)


def settled(rows, doubts):
    """A letter that died twice in the window after its dot is left in doubt, which two faults may do and one may not."""
    if len(doubts) < 2:
        return rows
    return Counter((*row[:4], "sent" if row[4] == "unknown" else row[4]) for row in rows.elements())


def mailed(ending, doubts):
    found, copies = [], {}
    for letter in ending.world.accepted:
        copies.setdefault(letter.message_id, []).append(letter)
    for message_id, letters in copies.items():
        times, allowed = len(letters), min(2, 1 + sum(message_id in doubt for doubt in doubts))
        if times > allowed:
            found.append(("sent twice", f"{letters[0].recipient} got {message_id} {times} times"))
        if len({letter.data for letter in letters}) > 1:
            found.append(("sent twice", f"{message_id} went with other bytes"))
        if message_id not in ending.look.letters:
            found.append(("sent twice", f"{letters[0].recipient} got {message_id}, of which the store knows nothing"))
        found += [("stranger", letter.recipient) for letter in letters if letter.recipient not in ROSTER]
    for message_id, (state, recipient) in ending.look.letters.items():
        if state == "sent" and message_id not in copies:
            found.append(("lost", f"{recipient} never got {message_id}, which is marked as sent"))
        if state in ("queued", "retrying", "attempting"):
            found.append(("lost", f"{recipient} has not got {message_id}: {state}"))
    return found
