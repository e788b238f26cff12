"""The ticks that are swept: each a world prepared by earlier ticks without fault, and one tick with twelve mails in.

# covers: H036 normal, H037 renumbered, H038 retries, H039 digest, H050 first
"""

import email
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from servers import World

DAY = "2024-11-18"
WORKERS = [f"w{number:02}" for number in range(1, 15)]
TALKERS, SILENT = WORKERS[:6], WORKERS[6:]
ROSTER = {f"{worker}@example.net" for worker in WORKERS} | {"dana@example.com", "lee@example.com"}

PLAN = """
[manager]
name = "Dana Ruiz"
address = "dana@example.com"
timezone = "Europe/Madrid"
digest = "Mon..Fri {digest}"
copies = ["Lee Park <lee@example.com>"]

[mailbox]
url = "imaps://127.0.0.1:{imap}"
user = "status@example.com"
password_file = "password"
ca_file = "{certificate}"
when_done = "{when_done}"

[outgoing]
url = "smtps://127.0.0.1:{smtp}"
user = "status@example.com"
password_file = "password"
ca_file = "{certificate}"
from = "Status <status@example.com>"
plus_address = true
per_minute = 600

[store]
folder = "store"

[asking]
ask = "Mon,Wed,Fri 09:00"
due = "17:00"
remind = ["-1h", "+2h", "+1d"]
tell_manager = "+2d"
quiet = "21:00..07:00"
questions = ["Done", "Next", "Blockers"]
"""


@dataclass
class Scenario:
    name: str
    covers: str
    tick: str  # the time of the tick that is hindered, UTC
    after: tuple  # the times of the ticks without fault that follow
    when_done: str = "leave"
    digest: str = "18:00"  # in Madrid, an hour ahead of UTC


SCENARIOS = [
    Scenario("normal", "H036", "16:00", ("16:05", "16:10"), "move:Done"),
    Scenario("renumbered", "H037", "16:00", ("16:05", "16:10")),
    Scenario("retries", "H038", "16:10", ("16:15", "16:20", "16:40"), "seen"),
    Scenario("digest", "H039", "16:30", ("16:35", "16:40"), "move:Done", digest="17:30"),
    Scenario("first", "H050", "2024-11-17T12:00:00Z", ("2024-11-17T12:05:00Z", "2024-11-17T12:10:00Z")),
]


class Installation:
    """A folder with a plan, a password and a store, and the program that is run in it."""

    def __init__(self, program, folder, servers, certificates, scenario):
        self.program, self.folder, self.servers = program, Path(folder), servers
        self.folder.mkdir(parents=True, exist_ok=True)
        text = PLAN.format(imap=servers.imap_port, smtp=servers.smtp_port, when_done=scenario.when_done,
                           digest=scenario.digest, certificate=f"{certificates}/server.pem")
        for worker in WORKERS:
            text += f'\n[[worker]]\nid = "{worker}"\nname = "{worker}"\naddress = "{worker}@example.net"\n' \
                    'timezone = "Europe/London"\n'
        (self.folder / "rollcall.toml").write_text(text)
        (self.folder / "password").write_text("secret\n")
        (self.folder / "password").chmod(0o600)

    @property
    def store(self):
        return self.folder / "store"

    def poll(self, time, environment=None, arguments=(), limit=60, before=None):
        moment = time if "T" in time else f"{DAY}T{time}:00Z"
        return subprocess.run(
            [self.program, "poll", "--config", "rollcall.toml", "--now", moment, *arguments], cwd=self.folder,
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.folder), **(environment or {})}, capture_output=True,
            timeout=limit, preexec_fn=before)

    def put_back(self, saved):
        shutil.rmtree(self.store, ignore_errors=True)
        if saved.exists():
            shutil.copytree(saved, self.store)


def prepare(scenario, installation):
    """Plays what comes before the scenario's tick; the servers then hold its world, and the store is as it would be."""
    servers = installation.servers
    world = servers.world = World()
    if scenario.name == "first":
        for name in ("x", "y", "z"):
            add(world.folders["INBOX"], stranger(name), "10:30")
        return world
    run(installation, "2024-11-17T12:00:00Z")
    run(installation, "09:00")
    inbox = world.folders["INBOX"]
    asked = {letter.recipient: email.message_from_bytes(letter.data) for letter in world.accepted}
    if scenario.name == "renumbered":
        for worker in TALKERS:
            add(inbox, reply(asked, worker, "Done: what was first", "early"), "10:00")
        run(installation, "11:00")
        inbox.renumber()
    if scenario.name == "retries":
        for worker in SILENT:
            world.refusals[f"{worker}@example.net"] = ["451 4.3.0 try later"]
        run(installation, "16:00", code=3)
        for worker in SILENT[:2]:
            world.refusals[f"{worker}@example.net"] = ["451 4.3.0 try later"]
        for worker in SILENT[2:4]:
            world.refusals[f"{worker}@example.net"] = ["550 5.1.1 no such user"]
    for data in incoming(scenario, asked):
        add(inbox, data, "10:30")
    return world


def incoming(scenario, asked):
    mails = [reply(asked, worker, f"Done: the part of {worker}", "main") for worker in TALKERS]
    mails += [reply(asked, TALKERS[5], f"Done: more, {number}", f"more-{number}") for number in (1, 2)]
    if scenario.name == "retries":
        return mails + [bounce(asked, worker) for worker in SILENT[4:7]] + [stranger("x")]
    return mails + [stranger(name) for name in ("x", "y", "z")] + [bounce(asked, SILENT[7])]


def run(installation, time, code=0):
    done = installation.poll(time)
    if done.returncode != code:
        raise SystemExit(f"sweep: the tick at {time} ended with {done.returncode}:\n{done.stderr.decode()}")


def add(folder, data, time):
    folder.add(f"18-Nov-2024 {time}:00 +0000", data)


def reply(asked, worker, words, name):
    request = asked[f"{worker}@example.net"]
    return mail(f"{worker} <{worker}@example.net>", f"<{worker}-{name}@example.net>", f"Re: {request['Subject']}", words,
                to=request["Reply-To"], more=f"In-Reply-To: {request['Message-ID']}\r\n")


def stranger(name):
    return mail(f"{name}@example.org", f"<{name}@example.org>", "hello", "hello")


def mail(sender, message_id, subject, words, to="status@example.com", more=""):
    subject = " ".join(subject.split())
    return (f"From: {sender}\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: {message_id}\r\n{more}"
            f"Date: Mon, 18 Nov 2024 10:30:00 +0000\r\n\r\n{words}\r\n").encode()


def bounce(asked, worker):
    request = asked[f"{worker}@example.net"]
    parts = ["Content-Type: text/plain\r\n\r\nIt could not be delivered.",
             "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
             f"Final-Recipient: rfc822; {worker}@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n"
             "Diagnostic-Code: smtp; 550 5.1.1 no such user",
             f"Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: {request['Message-ID']}"]
    body = "".join(f"--b\r\n{part}\r\n" for part in parts) + "--b--"
    return mail("MAILER-DAEMON@mx.example.net", f"<bounce-{worker}@mx.example.net>", "Undelivered", body,
                more="MIME-Version: 1.0\r\nAuto-Submitted: auto-replied\r\n"
                     'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n')
