"""What happens to a store's file while rollcall is away."""

import random

PAGE = 4096


def truncated(file, at):
    """Cut off before the page with that number, from 0."""
    with file.open("r+b") as handle:
        handle.truncate((at - 1) * PAGE)


def flipped(file, at):
    """One bit is the other way round, somewhere."""
    draw = random.Random(at)
    data = bytearray(file.read_bytes())
    data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
    file.write_bytes(data)


KINDS = {"truncated": truncated, "flipped": flipped}
