internal import Foundation
internal import Planning

/// Measures how long one tick takes to decide: `deciding-bench [WORKERS…]`, each with three tasks and five weeks of
/// history, without a server. Says for each number of workers how long the plan and the store took to read, and what the
/// fastest of several rounds took: a tick at which nothing is due, one at which some are asked, and one after a month off;
/// and how long it takes to simulate 30 days at a tick every 15 minutes, and what comes of them.
@main
struct DecidingBench {
    static func main() throws {
        let counts = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        guard !counts.isEmpty, counts.count == CommandLine.arguments.count - 1, counts.allSatisfy({ $0 > 0 })
        else {
            print("usage: deciding-bench WORKERS…")
            exit(64)
        }
        print(
            """
            | workers | tasks | read the plan | read the store | nothing due | some are asked | after a month off | mails | 30 days simulated | events |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """)
        let offices = try counts.map { try BigOffice(workers: $0) }
        for office in offices { print(office.line) }
        if let least = offices.first, let most = offices.last, offices.count > 1 {
            let factor = Double(most.workers) / Double(least.workers)
            print(
                String(
                    format:
                        "%.0f times the workers take %.1f times as long with nothing due, %.1f times with some asked, %.1f times for 30 days",
                    factor, most.idle / least.idle, most.busy / least.busy, most.month / least.month))
        }
        print("at most \(BigOffice.peakMemory) MB of memory")
    }
}
