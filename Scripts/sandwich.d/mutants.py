"""Bad mails: those of the fixtures, and mutants of them."""

LARGEST = 200_000
HOSTILE = [
    b"\0", b"\r", b"\n\r", b"\x1b[2J", b"\xff\xfe", b"\xc0\x80", b"\xed\xa0\x80", "‮".encode(), b"=?utf-8?b?", b"=?x?q?=?=",
    b"\r\n.\r\n", b"\r\n\r\n", b"From: a@example.net, b@example.net\r\n", b"Auto-Submitted: auto-replied\r\n",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Type: text/plain; charset=utf-7\r\n",
    b"Content-Type: multipart/mixed; boundary=\"\"\r\n", b"Content-Type: message/rfc822\r\n\r\n", b"\r\n--b\r\n" * 300,
    b"(" * 3000, b"<div>" * 3000, b"&#x0;" * 500, b"> " * 3000, b"a" * 9000, b"* 1 FETCH (UID 1 BODY[] {5}\r\n", b"{99999}\r\n",
]


def originals(folder):
    return [(str(file.relative_to(folder)), file.read_bytes()) for file in sorted(folder.glob("**/*.eml"))]


def mutant(seeds, draw):
    mail = bytearray(draw.choice(seeds))
    for _ in range(draw.choice([1, 1, 2, 3, 5])):
        mail = draw.choice(CHANGES)(mail, seeds, draw)[:LARGEST]
    return bytes(mail)


def cut(mail, draw):
    start = draw.randrange(len(mail) + 1)
    return start, min(len(mail), start + draw.choice([1, 10, 100, 1000]))


def flipped(mail, _, draw):
    for _ in range(draw.randint(1, 20) if mail else 0):
        mail[draw.randrange(len(mail))] ^= 1 << draw.randrange(8)
    return mail


def shortened(mail, _, draw):
    start, end = cut(mail, draw)
    return mail[:start] + mail[end:]


def repeated(mail, _, draw):
    start, end = cut(mail, draw)
    return mail[:end] + mail[start:end] * draw.choice([1, 2, 100]) + mail[end:]


def truncated(mail, _, draw):
    return mail[:draw.randrange(len(mail) + 1)]


def spliced(mail, seeds, draw):
    other = draw.choice(seeds)
    return mail[:draw.randrange(len(mail) + 1)] + other[draw.randrange(len(other) + 1):]


def poisoned(mail, _, draw):
    at = draw.randrange(len(mail) + 1)
    return mail[:at] + draw.choice(HOSTILE) + mail[at:]


def shuffled(mail, _, draw):
    lines = bytes(mail).split(b"\n")
    one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return bytearray(b"\n".join(lines))


CHANGES = [flipped, shortened, repeated, truncated, spliced, poisoned, shuffled]
