"""The figures as Markdown."""

from statistics import median

MEGABYTE = 1 << 20


def middle(runs, key):
    return median(run[key] for run in runs)


def table(results, latencies, count):
    """`results[latency][name]` is a list of runs."""
    lines = [f"| {count:,} mails | round trip | seconds | of mbsync | mails/s | CPU s | peak MiB |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for latency in latencies:
        reference = middle(results[latency]["mbsync"], "seconds")
        for name, runs in results[latency].items():
            seconds = middle(runs, "seconds")
            lines.append(f"| {name} | {latency} ms | {seconds:.2f} | {seconds / reference:.2f} | {count / seconds:,.0f} "
                         f"| {middle(runs, 'cpu'):.2f} | {max(run['memory'] for run in runs) / MEGABYTE:.0f} |")
    return "\n".join(lines)


def idle_table(results, latencies, count):
    lines = [f"| nothing new after {count:,} | " + " | ".join(f"seconds at {latency} ms" for latency in latencies)
             + " | round trips | CPU ms | peak MiB |", "| --- |" + " ---: |" * (len(latencies) + 3)]
    for name in results[latencies[0]]:
        runs = {latency: results[latency][name] for latency in latencies}
        seconds = " | ".join(f"{middle(runs[latency], 'seconds'):.3f}" for latency in latencies)
        lines.append(f"| {name} | {seconds} | {round_trips(results, name, latencies):.1f} "
                     f"| {1000 * middle(all_of(runs), 'cpu'):.0f} "
                     f"| {max(run['memory'] for run in all_of(runs)) / MEGABYTE:.0f} |")
    return "\n".join(lines)


def all_of(runs):
    return [run for each in runs.values() for run in each]


def round_trips(results, name, latencies):
    """What a run waits longer for at a distance, in round trips; of the quickest runs, for what else is slow only adds."""
    near, far = latencies[0], latencies[-1]
    quickest = {latency: min(run["seconds"] for run in results[latency][name]) for latency in (near, far)}
    return 1000 * (quickest[far] - quickest[near]) / (far - near)


def verdicts(results, idle, latencies):
    ours, theirs = "rollcall poll", "mbsync"
    for latency in latencies:
        share = middle(results[latency][ours], "seconds") / middle(results[latency][theirs], "seconds")
        yield share <= 0.5, f"at {latency} ms at most half of mbsync's time: {share:.2f}"
    peak = max(run["memory"] for latency in latencies for run in results[latency][ours]) / MEGABYTE
    yield peak < 64, f"peak memory under 64 MiB: {peak:.0f} MiB"
    trips = round_trips(idle, ours, latencies)
    yield round(trips) <= 6, f"an idle poll takes at most 6 round trips: {trips:.1f}"
    cpu = [1000 * middle(all_of({latency: idle[latency][name] for latency in latencies}), "cpu")
           for name in (ours, theirs)]
    yield cpu[0] <= cpu[1], f"an idle poll takes no more CPU than mbsync's: {cpu[0]:.0f} ms to {cpu[1]:.0f} ms"
