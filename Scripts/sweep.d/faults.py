"""The faults of the sweep, each with the calls at which it strikes (see shim.c) and the numbers that it covers."""

import errno
import signal
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    name: str
    calls: str
    covers: str
    settings: dict = field(default_factory=dict, hash=False)
    twice: bool = False  # once more in the tick that follows
    sample: int = 0  # points a scenario, drawn by the seed; 0 for all
    endings: str = "killed"  # killed, defined (an exit code of ours) or any
    damage: str = ""  # what is done to the store before the tick, and to nothing in it

    def environment(self, at, seed):
        more = {key: value.format(seed=seed) for key, value in self.settings.items()}
        return {"SWEEP_CALLS": self.calls, "SWEEP_AT": str(at), **more}


def failing(name, calls, sample, covers, memory=False, forever=True):
    return [
        Fault(f"{name}-{times}", calls, covers,
              {"SWEEP_FAULT": fault, "SWEEP_ERROR": str(getattr(errno, name))}, sample=sample,
              endings="any" if memory else "defined")
        for times, fault in (("once", "error"), ("always", "errors"))[:1 + forever]]


KILLS = [
    Fault("before", "wsdn", "", {"SWEEP_FAULT": "before"}),
    Fault("after", "wsdn", "", {"SWEEP_FAULT": "after"}),
    Fault("torn", "w", "", {"SWEEP_FAULT": "torn"}),
    Fault("double", "wsdn", "H040", {"SWEEP_FAULT": "before"}, twice=True, sample=500),
]
POWER = [
    Fault("power", "wsdn", "H052", {"SWEEP_FAULT": "before", "SWEEP_POWER": "{{store}}"}, sample=150),
    Fault("power-part", "wsdn", "H052",
          {"SWEEP_FAULT": "torn", "SWEEP_POWER": "{{store}}", "SWEEP_KEEP": "{seed}"}, sample=150),
]
# SQLite repeats a write that was interrupted for as long as it takes, so an interruption for ever is not played.
ERRORS = [
    *failing("EIO", "wsd", 60, "H043"), *failing("ENOSPC", "wd", 60, "H044 H045"), *failing("EDQUOT", "w", 20, "H055"),
    *failing("EROFS", "wd", 20, "H046"), *failing("EINTR", "wsnr", 40, "", forever=False), *failing("EMFILE", "f", 30, "H054"),
    *failing("ENOMEM", "m", 30, "H053", memory=True),
    Fault("short", "w", "H044", {"SWEEP_FAULT": "short"}, sample=30, endings="defined"),
]
SIGNALS = [
    Fault(f"SIG{name}", "wsdn", "H041",
          {"SWEEP_FAULT": "signal", "SWEEP_ERROR": str(int(getattr(signal, f"SIG{name}")))}, sample=15,
          endings="defined")
    for name in ("TERM", "INT", "HUP", "PIPE")]
FAULTS = KILLS + POWER + ERRORS + SIGNALS

# Damage is done to the store before the tick, which may then refuse to run (69) or, where it met none of it, must end as
# if nothing had been: but nobody is ever mailed from a store that was begun anew. N is the page, or draws the byte.
DAMAGE = [
    Fault("truncated", "", "H047", damage="truncated"),
    Fault("flipped", "", "H047", damage="flipped", sample=50),
]
FAULTS += DAMAGE

# Never part of the sweep: a disk that lies about its syncs, by which the checks show that they see a loss.
LYING = Fault("lying-disk", "n", "", {"SWEEP_FAULT": "before", "SWEEP_POWER": "{{store}}", "SWEEP_LIES": "1"})
