"""An IMAP and an SMTP server on loopback, in memory, that do what real ones do and remember every mail they accepted."""

import copy
import socket
import ssl
import subprocess
import threading
from dataclasses import dataclass, field
from email.parser import BytesHeaderParser


@dataclass
class Folder:
    validity: int = 1
    next_uid: int = 1
    mails: dict = field(default_factory=dict)  # UID → (INTERNALDATE, bytes, flags)

    def add(self, date, data, flags=()):
        self.mails[self.next_uid] = (date, data, set(flags))
        self.next_uid += 1

    def renumber(self):
        mails, self.mails = list(self.mails.values()), {}
        self.validity, self.next_uid = self.validity + 1, 1
        for mail in mails:
            self.add(*mail)


@dataclass
class Accepted:
    message_id: str
    recipient: str
    data: bytes


@dataclass
class World:
    """What both servers hold; copied before each run."""

    folders: dict = field(default_factory=lambda: {"INBOX": Folder(), "Done": Folder()})
    accepted: list = field(default_factory=list)
    refusals: dict = field(default_factory=dict)  # recipient → replies to RCPT, one a time; the last stays if it is a 5xx

    def copy(self):
        return copy.deepcopy(self)


class Servers:
    """Both servers for one runner; `world` is exchanged between runs."""

    def __init__(self, folder):
        self.world = World()
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(f"{folder}/server.pem", f"{folder}/server.key")
        self.lock = threading.Lock()
        self.imap_port = self.listen(self.imap)
        self.smtp_port = self.listen(self.smtp)

    def listen(self, dialogue):
        listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        threading.Thread(target=self.accept, args=(listener, dialogue), daemon=True).start()
        return listener.getsockname()[1]

    def accept(self, listener, dialogue):
        while True:
            stream, _ = listener.accept()
            threading.Thread(target=self.serve, args=(stream, dialogue, self.world), daemon=True).start()

    def serve(self, stream, dialogue, world):
        try:
            stream.settimeout(10)
            stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self.context.wrap_socket(stream, server_side=True) as secured:
                dialogue(Line(secured), world)
        except (OSError, EOFError, ValueError):
            pass  # The client died: that is what we are here for.
        finally:
            stream.close()

    # IMAP

    def imap(self, line, world):
        line.send("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN MOVE UIDPLUS] ready\r\n")
        chosen = None
        while True:
            tag, _, command = line.read().decode().partition(" ")
            words = command.split(" ")
            verb = (" ".join(words[:2]) if words[0].upper() == "UID" else words[0]).upper()
            with self.lock:
                if verb == "CAPABILITY":
                    line.say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN MOVE UIDPLUS")
                elif verb in ("EXAMINE", "SELECT"):
                    chosen = world.folders[words[1].strip('"')]
                    line.say(f"* {len(chosen.mails)} EXISTS", f"* OK [UIDVALIDITY {chosen.validity}] ok",
                             f"* OK [UIDNEXT {chosen.next_uid}] ok", "* FLAGS (\\Seen \\Deleted)")
                elif verb == "UID FETCH":
                    self.fetch(line, chosen, command)
                elif verb == "UID STORE":
                    for uid in among(words[2], chosen.mails):
                        chosen.mails[uid][2].add("\\Seen")
                elif verb == "UID MOVE":
                    for uid in among(words[2], chosen.mails):
                        world.folders[words[3].strip('"')].add(*chosen.mails.pop(uid))
                elif verb == "LOGOUT":
                    return line.send(f"* BYE\r\n{tag} OK\r\n")
                elif verb != "AUTHENTICATE":
                    line.say(f"{tag} BAD {verb}")
                    continue
            line.send(line.said + f"{tag} OK done\r\n")
            line.said = ""

    def fetch(self, line, folder, command):
        sequence = {uid: number for number, uid in enumerate(sorted(folder.mails), 1)}
        for uid in among(command.split(" ")[2], folder.mails):
            date, data, flags = folder.mails[uid]
            items = f"UID {uid} FLAGS ({' '.join(sorted(flags))}) INTERNALDATE \"{date}\" RFC822.SIZE {len(data)}"
            if "BODY" in command:
                items += f" BODY[] {{{len(data)}}}\r\n{data.decode('latin-1')}"
            line.said += f"* {sequence[uid]} FETCH ({items})\r\n"

    # SMTP

    def smtp(self, line, world):
        line.send("220 sweep ready\r\n")
        recipient = None
        while True:
            command = line.read().decode()
            verb = command.split(" ")[0].upper()
            if verb == "EHLO":
                line.send("250-sweep\r\n250-AUTH PLAIN\r\n250-8BITMIME\r\n250-PIPELINING\r\n250 SIZE 10000000\r\n")
            elif verb == "AUTH":
                line.send("235 welcome\r\n")
            elif verb == "RCPT":
                recipient = command[command.index("<") + 1:command.index(">")]
                reply = self.reply(world, recipient)
                recipient = None if reply else recipient
                line.send((reply or "250 ok") + "\r\n")
            elif verb == "DATA" and recipient:
                line.send("354 go on\r\n")
                data = line.read_mail()
                message_id = BytesHeaderParser().parsebytes(data)["Message-ID"]
                with self.lock:
                    world.accepted.append(Accepted(message_id, recipient, data))
                line.send("250 taken\r\n")
            elif verb == "DATA":
                line.send("554 no recipient\r\n")
            elif verb == "QUIT":
                return line.send("221 bye\r\n")
            else:
                line.send("250 ok\r\n")

    def reply(self, world, recipient):
        with self.lock:
            replies = world.refusals.get(recipient, [])
            if not replies:
                return None
            return replies[0] if replies[0].startswith("5") else replies.pop(0)


class Line:
    def __init__(self, stream):
        self.stream, self.pending, self.said = stream, b"", ""

    def send(self, text):
        self.stream.sendall(text.encode("latin-1"))

    def say(self, *lines):
        self.said += "".join(line + "\r\n" for line in lines)

    def read(self, end=b"\r\n"):
        while end not in self.pending:
            data = self.stream.recv(65536)
            if not data:
                raise EOFError
            self.pending += data
        line, _, self.pending = self.pending.partition(end)
        return line

    def read_mail(self):
        return self.read(b"\r\n.\r\n").replace(b"\r\n..", b"\r\n.")


def among(uid_set, mails):
    wanted = []
    for part in uid_set.split(","):
        first, _, last = part.partition(":")
        low, high = int(first), int(last or first)
        wanted += [uid for uid in mails if low <= uid <= high]
    return sorted(wanted)


def certify(folder):
    """A throw-away certificate for 127.0.0.1, its own authority."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
         "-keyout", f"{folder}/server.key", "-out", f"{folder}/server.pem", "-subj", "/CN=sweep",
         "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
