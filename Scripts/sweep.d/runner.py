"""One runner: its own servers, a folder for each scenario with a prepared store, and one hindered tick at a time."""

import shutil
import struct
import tempfile
import time
from pathlib import Path

import scenarios
from checks import DEFINED, Ending, Look, violations
from damage import KINDS, PAGE
from servers import Servers, certify


class Runner:
    def __init__(self, program, shim, folder):
        self.program, self.shim = program, shim
        self.folder = Path(tempfile.mkdtemp(dir=folder))
        certify(self.folder)
        self.servers = Servers(self.folder)
        self.state = self.folder / "state"
        self.state.write_bytes(bytes(16))
        self.prepared = {}

    def prepare(self, scenario):
        """The scenario's world and store before its tick, and how it ends without a fault."""
        if scenario.name in self.prepared:
            return self.prepared[scenario.name]
        place = scenarios.Installation(self.program, self.folder / scenario.name, self.servers, self.folder,
                                       scenario)
        world = scenarios.prepare(scenario, place)
        saved = place.folder / "saved"
        if place.store.exists():
            shutil.copytree(place.store, saved)
        self.prepared[scenario.name] = (place, saved, world, None)
        found, ending = self.play(scenario, None, 0, 0)
        if found:
            raise SystemExit(f"sweep: {scenario.name} without any fault: {found}")
        self.prepared[scenario.name] = (place, saved, world, ending)
        return self.prepared[scenario.name]

    def count(self, scenario, calls):
        """How many calls of those kinds the scenario's tick makes; of none: how many pages its store has."""
        place, saved, world, _ = self.prepare(scenario)
        if not calls:
            file = saved / "rollcall.sqlite"
            return file.stat().st_size // PAGE if file.exists() else 0
        place.put_back(saved)
        self.servers.world = world.copy()
        self.hinder(place, scenario.tick, {"SWEEP_CALLS": calls, "SWEEP_FAULT": "none"})
        return self.counted()[0]

    def hinder(self, place, moment, settings):
        self.state.write_bytes(bytes(16))
        settings = {key: value.replace("{store}", str(place.store)) for key, value in settings.items()}
        return place.poll(moment, {"LD_PRELOAD": str(self.shim), "SWEEP_STATE": str(self.state), **settings})

    def counted(self):
        return struct.unpack("QQ", self.state.read_bytes())

    def try_point(self, scenario, fault, at, second):
        """Plays the scenario with the fault at that call; what does not hold, and in how many seconds it was tried."""
        self.prepare(scenario)
        start = time.monotonic()
        if fault.damage:
            found = self.damage(scenario, fault, at)
        else:
            found, _ = self.play(scenario, fault, at, second)
        return found, time.monotonic() - start

    def play(self, scenario, fault, at, second):
        place, saved, world, reference = self.prepared[scenario.name]
        place.put_back(saved)
        world = self.servers.world = world.copy()
        found, doubts, moments = [], [], list(scenario.after)
        for strike in [at, second][:1 + fault.twice] if fault else []:
            moment = scenario.tick if not doubts else moments[0]
            done = self.hinder(place, moment, fault.environment(strike, seed=at * 7919 + 1))
            found += self.ended(fault, done)
            look = Look(place.store)
            doubts.append(look.in_doubt())
            found += [("damage", words) for words in look.damage]
        if not fault:
            moments.insert(0, scenario.tick)
        said = ""
        for moment in moments:
            done = place.poll(moment)
            said += done.stderr.decode()
            if done.returncode not in (0, 3):
                found.append(("code", f"the tick at {moment} ended with {done.returncode}: {done.stderr.decode()}"))
        ending = Ending(place.store, world)
        # A second death may fall between recording a doubt and saying it: then `rollcall outbox` alone knows.
        if doubts and "killed" == fault.endings and not fault.twice and doubts[-1] and "nobody knows whether" not in said:
            found.append(("code", "a letter in doubt was not told"))
        return found + (violations(ending, reference, doubts) if reference else []), ending

    def damage(self, scenario, fault, at):
        place, saved, world, reference = self.prepared[scenario.name]
        place.put_back(saved)
        world = self.servers.world = world.copy()
        before = len(world.accepted)
        KINDS[fault.damage](place.store / "rollcall.sqlite", at)
        codes = [place.poll(moment).returncode for moment in (scenario.tick, *scenario.after)]
        if 69 not in codes:
            return [("unnoticed" if kind == "damage" else kind, words)
                    for kind, words in violations(Ending(place.store, world), reference, [])]
        known = {letter.message_id for letter in reference.world.accepted}
        new = [letter for letter in world.accepted[before:] if letter.message_id not in known]
        return [("sent twice", f"{letter.recipient} got {letter.message_id} from a broken store") for letter in new]

    def ended(self, fault, done):
        code, struck = done.returncode, self.counted()[1]
        if not struck or fault.endings == "any":
            return []
        if fault.endings == "killed":
            return [] if code == -9 else [("code", f"not killed: {code}: {done.stderr.decode()}")]
        return [] if code in DEFINED else [("code", f"ended with {code}: {done.stderr.decode()}")]
