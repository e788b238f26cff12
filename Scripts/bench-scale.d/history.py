"""Years of answers, written into a store as polls would have left them."""

import hashlib
import json
import sqlite3
from datetime import datetime, timedelta, timezone

from scenarios import WORKERS

NOW = "2024-11-18T10:30:00Z"
TODAY = datetime(2024, 11, 18, tzinfo=timezone.utc)
YEARS = 10
# Answers within the five weeks that deciding and reporting look at, in every store alike.
RECENT = 840
KEYS = {"done": [], "next": [], "blockers": [], "questions": [], "notes": [], "progress": None, "hours": None, "eta": None,
        "health": None, "tasks": [], "commands": []}


def fill(file, updates, today):
    """Adds so many updates, `today` of them of today, and returns the UID that follows."""
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA synchronous = OFF")
    database.execute("BEGIN")
    database.execute("UPDATE store SET started_at = ?", (stamp(TODAY - timedelta(days=366 * YEARS)),))
    days = list(slots())
    for day in days:
        for worker in WORKERS:
            put_request(database, worker, day)
    asked = [(worker, TODAY) for worker in WORKERS]
    recent = [(worker, day) for day in days[:15] for worker in WORKERS]
    older = [(worker, day) for day in days[15:] for worker in WORKERS]
    number = 0
    for count, requests in ((today, asked), (RECENT, recent), (updates - today - RECENT, older)):
        for index in range(count):
            number += 1
            put_update(database, number, *requests[index % len(requests)], index // len(requests))
    database.execute("UPDATE folder SET next_uid = ?, existing = 0 WHERE name = 'INBOX'", (number + 1,))
    database.execute("COMMIT")
    database.close()
    return number + 1


def slots():
    """Mondays, Wednesdays and Fridays, the latest first."""
    for back in range(1, 365 * YEARS):
        day = TODAY - timedelta(days=back)
        if day.weekday() in (0, 2, 4):
            yield day


def put_request(database, worker, day):
    name, asked = f"{worker}/{day:%Y-%m-%d}", stamp(day + timedelta(hours=9))
    answered = stamp(day + timedelta(hours=10))
    token = hashlib.sha256(name.encode()).hexdigest()[:24]
    database.execute(
        "INSERT INTO request VALUES (?, ?, ?, ?, ?, 'answered', ?, ?, NULL, ?, ?, ?, ?)",
        (name, worker, f"{day:%Y-%m-%d}", asked, asked + 8 * 3600, asked, answered, token, token[:8], f"<{token}@x>",
         '{"questions":[],"tasks":[],"text":""}'))
    letter = database.execute(
        "INSERT INTO outbox (person, sender, recipient, kind, request, message_id, subject, bytes, created_at, state, "
        "next_attempt_at, finished_at) VALUES (?, 's@example.com', ?, 'request', ?, ?, 'Status', x'00', ?, 'sent', ?, ?)",
        (worker, f"{worker}@example.net", name, f"<{token}@x>", asked, asked, asked)).lastrowid
    database.execute("INSERT INTO rung VALUES (?, ?, 'request', 0, ?, 'mailed', 'asked', ?)", (worker, name, asked, letter))


def put_update(database, number, worker, day, nth):
    moment = stamp(day + timedelta(hours=10, seconds=nth))
    mail = database.execute(
        "INSERT INTO mail (identity, arrived_at, size, partial, outcome, sender, subject) "
        "VALUES (?, ?, 50, 0, 'recorded', ?, 'Re: Status')",
        (hashlib.sha256(b"%d" % number).digest(), moment, f"{worker}@example.net")).lastrowid
    database.execute("INSERT INTO original VALUES (?, x'00')", (mail,))
    database.execute("INSERT INTO delivery (folder, uid_validity, uid, mail) VALUES ('INBOX', 1, ?, ?)", (number, mail))
    content = json.dumps({**KEYS, "done": [f"part {number}"], "next": ["the rest of it"]})
    database.execute(
        "INSERT INTO status_update VALUES (?, ?, ?, NULL, NULL, ?, ?, ?, ?)",
        (mail, worker, f"{worker}/{day:%Y-%m-%d}", moment, f"Done: part {number}", content,
         '["a date was not clear"]' if number % 50 == 0 else "[]"))
    if number % 10 == 0:
        put_promise(database, mail, worker, day, moment)


def put_promise(database, mail, worker, day, moment):
    """A task a quarter, done when the next one begins, whose date moves now and then."""
    task = f"{worker}-{day.year}-{(day.month - 1) // 3}"
    state = "done" if TODAY - day > timedelta(days=92) else "in_progress"
    words = "by Friday"
    database.execute(
        "INSERT INTO task_standing (task, state, promised, words, said_at, mail, done_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (task) DO NOTHING",
        (task, state, f"{day:%Y-%m-%d}", words, moment, mail, moment if state == "done" else None))
    later = day + timedelta(days=mail % 5)
    database.execute("INSERT INTO promise VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)",
                     (task, mail, worker, f"{later:%Y-%m-%d}", moment, words))


def stamp(moment):
    return int(moment.timestamp())
