"""The three programs: how each is started afresh, run, and asked what it has."""

import json
import os
import shutil
import sqlite3
import subprocess

from rig import HERE, POLL_TIME, emptied, environment, stamp


class Contender:
    """A program that fetches the mailbox behind a port."""

    def __init__(self, rig, port):
        self.rig, self.port = rig, port
        self.folder = rig.folder / self.folder_name

    def run(self):
        """One run, and what it cost."""
        os.sync()
        figures = self.rig.folder / "figures.json"
        with open(self.rig.folder / "output", "w+") as output:
            done = subprocess.run([HERE / "measure", figures, *map(str, self.command())], cwd=self.rig.folder,
                                  env=environment(), stdout=output, stderr=subprocess.PIPE, text=True)
            output.seek(0)
            self.output = output.read()
        if done.returncode:
            raise SystemExit(f"{self.name} ended with {done.returncode}\n{self.output}{done.stderr}")
        return json.loads(figures.read_text())


class Rollcall(Contender):
    name, folder_name = "rollcall poll", "store"

    def refresh(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.rig.folder / "store-before", self.folder)

    def command(self):
        return [self.rig.rollcall, "poll", "--no-send", "--format", "json", "--now", stamp(POLL_TIME),
                "--config", self.rig.write_plan(self.port)]

    def count(self):
        """The updates that its store holds: mails that were read, understood and matched to their request."""
        with sqlite3.connect(f"file:{self.folder}/rollcall.sqlite?mode=ro", uri=True) as store:
            return store.execute("SELECT count(*) FROM status_update").fetchone()[0]


class Mbsync(Contender):
    name, folder_name = "mbsync", "maildir"

    def refresh(self):
        emptied(self.folder)

    def command(self):
        file = self.rig.folder / f"mbsyncrc-{self.port}"
        file.write_text(f"""\
IMAPAccount server
Host localhost
Port {self.port}
User status@example.com
Pass {self.rig.secret}
{self.tls_key()} IMAPS
CertificateFile {self.rig.ca_file}
SystemCertificates no

IMAPStore far
Account server

MaildirStore near
Path {self.folder}/
Inbox {self.folder}/INBOX

Channel mailbox
Far :far:INBOX
Near :near:INBOX
Sync Pull
Create Near
SyncState *
""")
        return ["mbsync", "--config", file, "--quiet", "mailbox"]

    @staticmethod
    def tls_key():
        version = subprocess.run(["mbsync", "--version"], capture_output=True, text=True).stdout.split()[-1]
        return "SSLType" if version.startswith(("1.3", "1.4")) else "TLSType"

    def count(self):
        return sum(len(os.listdir(self.folder / "INBOX" / part)) for part in ("cur", "new"))


class Imaplib(Contender):
    name, folder_name = "imaplib + email", "imaplib"

    def refresh(self):
        emptied(self.folder)

    def command(self):
        return [HERE / "imaplib-fetch", self.port, self.rig.ca_file, self.rig.secret, self.folder / "mail.sqlite"]

    def count(self):
        with sqlite3.connect(self.folder / "mail.sqlite") as database:
            return database.execute("SELECT count(*) FROM mail").fetchone()[0]


CONTENDERS = [Rollcall, Mbsync, Imaplib]
