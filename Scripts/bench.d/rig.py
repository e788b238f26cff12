"""The ground of the comparison: a private Dovecot, a plan of 50 workers, their requests, and the replies to them."""

import json
import os
import shutil
import ssl
import subprocess
import imaplib
from datetime import datetime, timedelta, timezone
from pathlib import Path

from replies import Asked, replies

HERE = Path(__file__).resolve().parent
WORKERS = 50
MONDAY = datetime(2026, 11, 16, tzinfo=timezone.utc)
DAYS = 5
# On Friday, before the answers to that day's request are due.
POLL_TIME = MONDAY + timedelta(days=4, hours=16, minutes=59)


class Rig:
    def __init__(self, rollcall, folder):
        self.rollcall, self.folder = rollcall, folder
        self.settings = dict(line.split("=", 1) for line in (folder / "servers.env").read_text().splitlines())
        self.port = int(self.settings["IMAPS_PORT"])
        self.ca_file, self.secret = self.settings["CA_FILE"], self.settings["PASSWORD"]
        (folder / "password").touch(mode=0o600)
        (folder / "password").write_text(self.secret + "\n")
        self.write_plan(self.port)
        self.proxies = []

    def write_plan(self, port):
        """The plan whose mailbox is behind that port, and its file's name."""
        text = (HERE / "rollcall.toml").read_text()
        for key, value in dict(self.settings, PORT=str(port)).items():
            text = text.replace("${" + key + "}", value)
        for number in range(1, WORKERS + 1):
            worker = f"w{number:02}"
            text += f'\n[[worker]]\nid = "{worker}"\nname = "Worker {number}"\naddress = "{worker}@example.net"\n' \
                    'timezone = "UTC"\n'
            for task in (1, 2):
                text += f'\n[[task]]\nid = "{worker.upper()}-{task}"\ntitle = "Part {task} of the work of {worker}"\n' \
                        f'worker = "{worker}"\ndue = 2026-12-18\n'
        file = self.folder / f"plan-{port}.toml"
        file.write_text(text)
        return file

    def run(self, *arguments):
        command = [self.rollcall, *arguments, "--config", self.write_plan(self.port)]
        done = subprocess.run(command, cwd=self.folder, env=environment(), capture_output=True)
        if done.returncode:
            raise SystemExit(f"{arguments} ended with {done.returncode}\n{done.stderr.decode()}")
        return done.stdout

    def ask(self):
        """A week of requests, from a mailbox that is still empty; then `store` is what every round starts from."""
        for day in range(DAYS):
            self.run("poll", "--no-send", "--now", stamp(MONDAY + timedelta(days=day, hours=9)))
        letters = json.loads(self.run("outbox", "--all", "--format", "json"))
        return [Asked(letter["person"], self.run("outbox", "show", str(letter["id"])))
                for letter in letters if letter["kind"] == "request"]

    def fill(self, requests, count):
        """Puts replies into the mailbox as a delivery agent would, and returns their sizes on the wire."""
        mailbox = Path(self.settings["MAIL_ROOT"]) / "example.com" / "status" / "Maildir"
        owner = mailbox.stat()
        sizes = []
        for number, (moment, mail) in enumerate(replies(requests, count)):
            sizes.append(len(mail) + mail.count(b"\n"))
            seconds = int(moment.timestamp())
            file = mailbox / "cur" / f"{1_700_000_000 + number}.M{number}P1.bench,S={len(mail)},W={sizes[-1]}:2,"
            file.write_bytes(mail)
            os.utime(file, (seconds, seconds))
            os.chown(file, owner.st_uid, owner.st_gid)
        self.list_once(count)
        return sizes

    def list_once(self, count):
        """Lets Dovecot write its index, which a mailbox in use has."""
        tls = ssl.create_default_context(cafile=self.ca_file)
        with imaplib.IMAP4_SSL("localhost", self.port, ssl_context=tls) as mailbox:
            mailbox.login("status@example.com", self.secret)
            found = int(mailbox.select()[1][0])
            if found != count:
                raise SystemExit(f"Dovecot sees {found} of {count} mails")
            mailbox.fetch("1:*", "(UID FLAGS INTERNALDATE RFC822.SIZE)")

    def delayed(self, milliseconds):
        """A port behind which the same server is that many milliseconds further away."""
        if not milliseconds:
            return self.port
        proxy = subprocess.Popen([HERE.parent / "delay-proxy", str(milliseconds), f"localhost:{self.port}"],
                                 stdout=subprocess.PIPE, text=True)
        self.proxies.append(proxy)
        return int(proxy.stdout.readline())

    def close(self):
        for proxy in self.proxies:
            proxy.terminate()
            proxy.wait()


def environment():
    return {key: value for key, value in os.environ.items() if not key.startswith("ROLLCALL_")}


def stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def emptied(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder
