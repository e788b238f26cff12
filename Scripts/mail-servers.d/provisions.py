"""What a pair of mail servers is given before it starts: its settings, an authority with certificates, a token."""

import base64
import grp
import hashlib
import hmac
import json
import os
import pwd
import random
import secrets
import subprocess
import time
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def write_configuration(run, settings):
    owner = pwd.getpwnam("postfix")
    postdrop = grp.getgrnam("postdrop").gr_gid
    nobody = pwd.getpwnam("nobody")
    settings.update(MAIL_UID=str(nobody.pw_uid), MAIL_GID=str(nobody.pw_gid))
    for name in ["dovecot.conf", "oauth2.conf", "postfix/main.cf", "postfix/master.cf"]:
        target = run / name
        target.parent.mkdir(exist_ok=True)
        text = (FOLDER / Path(name).name).read_text()
        for key, value in settings.items():
            text = text.replace("${" + key + "}", value)
        target.write_text(text)
        # Postfix waits until its files are seconds old, lest they be half written.
        os.utime(target, (time.time() - 60,) * 2)
    make_folder(run / "mail", 0o700, nobody.pw_uid, nobody.pw_gid)
    make_folder(run / "data", 0o700, owner.pw_uid, owner.pw_gid)
    make_folder(run / "spool", 0o755)
    make_folder(run / "spool" / "pid", 0o755)
    for name in "active bounce corrupt defer deferred flush hold incoming private saved trace".split():
        make_folder(run / "spool" / name, 0o700, owner.pw_uid)
    make_folder(run / "spool" / "public", 0o710, owner.pw_uid, postdrop)
    make_folder(run / "spool" / "maildrop", 0o730, owner.pw_uid, postdrop)


def make_folder(path, mode, uid=0, gid=0):
    path.mkdir()
    os.chown(path, uid, gid)
    path.chmod(mode)


def make_token(run, user):
    """A signed token (RFC 7519) that Dovecot checks by itself, good for an hour."""
    key = secrets.token_bytes(32)
    keys = run / "keys" / "default" / "HS256"
    keys.mkdir(parents=True)
    (keys / "default").write_bytes(base64.b64encode(key))
    claims = {"sub": user, "iss": "rig", "exp": int(time.time()) + 3600, "iat": int(time.time())}
    parts = [base64_url(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims)]
    signature = hmac.digest(key, ".".join(parts).encode(), hashlib.sha256)
    return ".".join(parts + [base64_url(signature)])


def base64_url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def make_certificates(run, settings):
    folder = run / "certificates"
    folder.mkdir()
    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    def self_signed(name, address, *extra):
        openssl("req", "-x509", *new_key, "-days", "30", "-subj", f"/CN={name}", *extra,
                "-keyout", f"{name}.key", "-out", f"{name}.pem")

    def signed(name, names, days):
        (folder / f"{name}.ext").write_text(f"subjectAltName={names}\nextendedKeyUsage=serverAuth\n")
        openssl("req", "-new", *new_key, "-subj", f"/CN={name}", "-keyout", f"{name}.key", "-out", f"{name}.csr")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-days", days,
                "-extfile", f"{name}.ext", "-out", f"{name}.pem", "-set_serial", str(random.getrandbits(60)))

    self_signed("ca", None)
    signed("server", "DNS:localhost,IP:127.0.0.1", "30")
    signed("wrong", "DNS:elsewhere.example", "30")
    signed("expired", "IP:" + settings["EXPIRED_HOST"], "-1")
    address = settings["SELF_SIGNED_HOST"]
    self_signed("self-signed", address, "-addext", f"subjectAltName=IP:{address}")
    return folder / "ca.pem"
