"""Replies as people's mail programs write them, 3 to 30 KB each; the same seed gives the same mails."""

import base64
import email
import email.policy
import random
from datetime import timedelta
from email.utils import format_datetime, parsedate_to_datetime

SMALLEST, USUAL, LARGEST = 3_000, 11_400, 30_000

DONE = ["the import runs again", "chapter {n} is written", "fixed {n} of the reported faults", "moved {n} customers over",
        "the screens for step {n} are drawn", "reviewed {n} drafts", "the tests of module {n} pass"]
NEXT = ["the export", "chapter {n}", "call the supplier", "write to {n} customers", "the pricing table", "module {n}"]
BLOCKERS = ["none", "no", "waiting for the images from marketing", "no access to the staging server", "-"]
CLOSINGS = ["Best,\n{name}", "Thanks\n{name}", "--\n{name}\nExample Works Ltd, 12 Mill Lane\n+44 20 7946 0{n}",
            "Sent from my iPhone"]
FILLERS = ["thank you for the figures of last week, they arrived in time", "the office is closed on Friday afternoon",
           "as agreed on the phone we go on with the second draft", "please keep the invoice number in the subject",
           "the meeting moves to the small room on the third floor"]


class Asked:
    """A request that went out, as its reader sees it."""

    def __init__(self, worker, raw):
        message = email.message_from_bytes(raw, policy=email.policy.default)
        self.worker, self.name, self.address = worker, message["To"].addresses[0].display_name, message["To"].addresses[0].addr_spec
        self.message_id, self.subject = message["Message-ID"], message["Subject"]
        self.reply_to = message["Reply-To"] or message["From"]
        self.date = parsedate_to_datetime(message["Date"])
        self.text = message.get_body(("plain",)).get_content()


def replies(requests, count, seed=1):
    """`count` mails, each with the moment of its arrival: within eight hours of a request."""
    chance = random.Random(seed)
    for number in range(count):
        request = requests[number % len(requests)]
        moment = request.date + timedelta(seconds=chance.randrange(600, 8 * 3600 - 600))
        yield moment, reply(request, moment, number, chance)


def reply(request, moment, number, chance):
    size = int(chance.triangular(SMALLEST, LARGEST - 800, USUAL))
    kind = chance.choices([plain, alternative, with_attachment], [50, 30, 20])[0]
    fields = header(request, moment, number, chance)
    text = answer(request, chance) + "\n\n" + attribution(request) + "\n" + quoted(request.text)
    return kind(fields, text, size, number, chance)


def header(request, moment, number, chance):
    date = format_datetime(moment)
    host = request.address.partition("@")[2]
    signature = base64.b64encode(chance.randbytes(256)).decode()
    return (f"Return-Path: <{request.address}>\n"
            f"Received: from mx.{host} (mx.{host} [192.0.2.{number % 250}])\n"
            f"\tby mail.example.com (Postfix) with ESMTPS id {chance.randrange(1 << 40):X}\n"
            f"\tfor <status@example.com>; {date}\n"
            f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={host}; s=2026;\n"
            + "".join(f"\t{signature[i:i + 70]}\n" for i in range(0, len(signature), 70))
            + f"From: {request.name} <{request.address}>\nTo: {request.reply_to}\nSubject: Re: {request.subject}\n"
            f"Date: {date}\nMessage-ID: <{number}.{chance.randrange(1 << 48):x}@{host}>\n"
            f"In-Reply-To: {request.message_id}\nReferences: {request.message_id}\nMIME-Version: 1.0\n")


def answer(request, chance):
    def words(choices):
        return chance.choice(choices).format(n=chance.randrange(2, 90), name=request.name)

    lines = [f"Done: {words(DONE)}, and {words(DONE)}.", f"Next: {words(NEXT)}", f"Blockers: {words(BLOCKERS)}", ""]
    lines += [f"{task}: {chance.randrange(5, 100, 5)}%" for task in tasks(request.worker)]
    return "\n".join(lines) + "\n\n" + words(CLOSINGS)


def tasks(worker):
    return [f"{worker.upper()}-{number}" for number in (1, 2)]


def attribution(request):
    return f"On {request.date:%d %b %Y}, at {request.date:%H:%M}, Status <status@example.com> wrote:"


def quoted(text):
    return "".join("> " + line + "\n" for line in text.splitlines())


def older_thread(size, chance):
    """What people leave below a reply: the thread of the last weeks."""
    lines, length = [], 0
    while length < size:
        line = "> " * min(1 + len(lines) // 30, 5) + chance.choice(FILLERS) + f" ({chance.randrange(10_000)})"
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines) + "\n"


def plain(fields, text, size, number, chance):
    start = fields + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text
    return (start + older_thread(size - len(start), chance)).encode()


def alternative(fields, text, size, number, chance):
    start = fields + f'Content-Type: multipart/alternative; boundary="=_{number}"\n\n' + part(
        number, 'text/plain; charset="utf-8"', "quoted-printable", text.replace("=", "=3D"))
    room = max(0, size - len(start) - 3 * len(text))
    rows = "".join(f'<div dir=3D"ltr" style=3D"margin:0"><span>{line}</span></div>\n'
                   for line in (text + older_thread(room // 2, chance)).replace("=", "=3D").replace("<", "&lt;").splitlines())
    return (start + part(number, 'text/html; charset="utf-8"', "quoted-printable", "<html><body>\n" + rows
                         + "</body></html>\n") + f"--=_{number}--\n").encode()


def with_attachment(fields, text, size, number, chance):
    start = fields + f'Content-Type: multipart/mixed; boundary="=_{number}"\n\n' + part(
        number, "text/plain; charset=utf-8", "8bit", text)
    content = base64.encodebytes(chance.randbytes(max(400, (size - len(start)) * 70 // 100))).decode()
    return (start + part(number, f'image/png; name="screen{number}.png"\nContent-Disposition: attachment; '
                         f'filename="screen{number}.png"', "base64", content) + f"--=_{number}--\n").encode()


def part(number, kind, encoding, content):
    return f"--=_{number}\nContent-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n{content}\n"
