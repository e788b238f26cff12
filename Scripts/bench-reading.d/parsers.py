#!/usr/bin/env python3
"""Times the reply parsers that PyPI has on the mails of a folder, in one process on one core.

    parsers.py PARSER FOLDER SECONDS    again and again over all mails for so long: prints replies a second
    parsers.py PARSER FOLDER --each     each mail once, at most five seconds: prints the slowest, and how many never ended

They are given the decoded text (talon and quotequail the HTML where a mail has no text): taking the mail apart is not
timed for them, and is for Rollcall. Of talon only the quotes are cut, its fastest part.
"""

import email
import email.policy
import signal
import sys
import time
from pathlib import Path

LIMIT = 5


def email_reply_parser():
    from email_reply_parser import EmailReplyParser
    return EmailReplyParser.parse_reply, None


def mail_parser_reply():
    from mailparser_reply import EmailReplyParser
    parser = EmailReplyParser(languages=["en", "de", "es", "fr", "it", "ja", "nl", "pl", "zh"])
    return (lambda text: parser.parse_reply(text=text)), None


def quotequail():
    import quotequail
    return quotequail.quote, quotequail.quote_html


def talon():
    import talon
    talon.init()
    from talon import quotations
    return quotations.extract_from_plain, quotations.extract_from_html


PARSERS = {"email-reply-parser": email_reply_parser, "mail-parser-reply": mail_parser_reply,
           "quotequail": quotequail, "talon": talon}


def bodies(folder):
    for path in sorted(Path(folder).iterdir()):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.compat32)
        parts = {part.get_content_type(): part for part in reversed(list(message.walk()))}
        for kind in ["text/plain", "text/html"]:
            if kind in parts:
                charset = parts[kind].get_content_charset() or "utf-8"
                content = parts[kind].get_payload(decode=True) or b""
                try:
                    yield path.name, kind, content.decode(charset, "replace")
                except LookupError:
                    yield path.name, kind, content.decode("utf-8", "replace")
                break


class TooLong(Exception):
    pass


def give_up(*_):
    raise TooLong


def read(functions, kind, body):
    function = functions[kind == "text/html"]
    if function is None:
        return
    try:
        function(body)
    except TooLong:
        raise
    except Exception:
        pass  # It has no answer to this mail; the time counts.


def rate(functions, mails, seconds):
    start, count = time.process_time(), 0
    while time.process_time() - start < seconds:
        for _, kind, body in mails:
            read(functions, kind, body)
        count += len(mails)
    return count / (time.process_time() - start)


def each(functions, mails):
    signal.signal(signal.SIGALRM, give_up)
    slowest, unended = (0, "-"), []
    for name, kind, body in mails:
        signal.alarm(LIMIT)
        start = time.process_time()
        try:
            read(functions, kind, body)
        except TooLong:
            unended.append(name)
        signal.alarm(0)
        slowest = max(slowest, (time.process_time() - start, name))
    return slowest, unended


def main(name, folder, what):
    functions, mails = PARSERS[name](), list(bodies(folder))
    if what == "--each":
        (seconds, slowest), unended = each(functions, mails)
        print(f"{seconds * 1000:.0f} {slowest} {len(unended)}")
    else:
        print(f"{rate(functions, mails, float(what)):.0f}")


main(*sys.argv[1:])
