internal import Foundation
internal import Glibc
internal import Mail
internal import Planning
internal import Store

/// A plan of many workers in twelve zones, what happened in their last five weeks, and how long a tick takes to decide.
struct BigOffice {
    let workers: Int
    /// Seconds.
    private let reading: Double
    private var remembering = 0.0
    private(set) var idle = 0.0
    private(set) var busy = 0.0
    private var late = 0.0
    private var asked = 0
    /// Seconds to simulate a month in which one in ten is silent, and what comes of it.
    private(set) var month = 0.0
    private var events = 0

    /// A Wednesday, 08:30 UTC: in some zones it is nine within the hour.
    private static let now = Date(timeIntervalSince1970: 1_795_595_400)

    init(workers: Int) throws {
        self.workers = workers
        let text = Self.text(workers: workers)
        let start = Self.processorTime
        let plan = try Plan(source: text, file: "rollcall.toml", exists: { _ in true })
        reading = Self.processorTime - start
        var history = Self.history(of: plan)
        history = history.applying(plan.decisions(at: Self.now, after: history), at: Self.now)
        remembering = try Self.secondsToRemember(history)
        (idle, _) = Self.fastest { plan.decisions(at: Self.now.addingTimeInterval(60), after: history) }
        (busy, asked) = Self.fastest { plan.decisions(at: Self.now.addingTimeInterval(3600), after: history) }
        (late, _) = Self.fastest {
            plan.decisions(at: Self.now.addingTimeInterval(31 * 86_400), after: history)
        }
        (month, events) = Self.simulated(plan, after: history)
    }

    var line: String {
        let figures = [reading, remembering, idle, busy, late].map { String(format: "%.2f s", $0) }
        let simulated = [String(format: "%.1f s", month), "\(events)"]
        let row = ["\(workers)", "\(workers * 3)"] + figures + ["\(asked)"] + simulated
        return "| " + row.joined(separator: " | ") + " |"
    }

    /// As `simulate --days 30`, without what it writes.
    private static func simulated(_ plan: Plan, after history: History) -> (seconds: Double, events: Int) {
        let silent = plan.workers.indices.filter { $0 % 10 == 0 }.map { plan.workers[$0].id }
        let start = processorTime
        var simulation = Simulation(plan, after: history, answering: .allBut(Set(silent)))
        var events = 0
        simulation.run(from: now, days: 30, every: 15) { _ in events += 1 }
        return (processorTime - start, events)
    }

    /// The most memory that this process held so far, in MB.
    static var peakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }

    /// How long the store takes to say what happened.
    private static func secondsToRemember(_ history: History) throws -> Double {
        let folder = NSTemporaryDirectory() + "deciding-bench-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let secret = [UInt8](repeating: 1, count: 32)
        let store = try Store(folder: folder, mailbox: "bench", now: history.startedAt, secret: secret)
        var decisions = Decisions()
        decisions.requests = history.requests
        decisions.passedOver = history.decided.map { Decisions.PassedOver(key: $0, reason: "the past") }
        try store.queue(decisions, mails: [], at: now)
        let start = processorTime
        let remembered = try store.history(at: now)
        precondition(remembered.requests.count == history.requests.count)
        return processorTime - start
    }

    /// This thread's, in seconds: what else the machine does is not counted.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func fastest(_ decide: () -> Decisions) -> (seconds: Double, mails: Int) {
        var seconds = Double.infinity
        var mails = 0
        for _ in 0..<5 {
            let start = processorTime
            mails = decide().mails.count
            seconds = min(seconds, processorTime - start)
        }
        return (seconds, mails)
    }
}

// MARK: - What there is to decide about

extension BigOffice {
    private static let zones = [
        "Europe/Madrid", "America/Bogota", "America/New_York", "Asia/Tokyo", "Africa/Lagos", "Asia/Kolkata",
        "America/Los_Angeles", "Europe/London", "Australia/Sydney", "America/Sao_Paulo", "Asia/Manila",
        "Africa/Cairo",
    ]

    private static func text(workers: Int) -> String {
        let head = """
            [manager]
            name = "Dana"
            address = "dana@example.com"
            timezone = "Europe/Madrid"
            [mailbox]
            url = "imaps://imap.example.com"
            user = "status@example.com"
            [outgoing]
            url = "smtps://smtp.example.com"
            from = "status@example.com"
            [asking]
            ask = "Mon,Wed,Fri 09:00"
            quiet = "20:00..07:00"
            holidays = ["2026-12-25", "2027-01-01"]

            """
        let people = (0..<workers).map { number in
            """
            [[worker]]
            id = "w\(number)"
            name = "Worker \(number)"
            address = "w\(number)@example.net"
            timezone = "\(zones[number % zones.count])"

            """
        }
        let tasks = (0..<workers * 3).map { number in
            """
            [[task]]
            id = "T-\(number)"
            title = "Part \(number)"
            worker = "w\(number / 3)"
            due = \(CalendarDate(daysSinceEpoch: 20_760 + number % 60))

            """
        }
        return head + people.joined() + tasks.joined()
    }

    /// Every slot of five weeks was asked; of ten answers one was late, and one never came.
    private static func history(of plan: Plan) -> History {
        let start = now.addingTimeInterval(-35 * 86_400)
        var history = History(startedAt: start)
        history.lastTickAt = now.addingTimeInterval(-300)
        for (number, worker) in plan.workers.enumerated() {
            for (index, slot) in plan.slots(for: worker, in: start...now).enumerated() {
                let state: Request.State = [.late, .missed][safe: (number + index) % 10] ?? .answered
                let request = Request(
                    worker: worker.id, slot: slot.day, askAt: slot.askAt, dueAt: slot.dueAt, state: state,
                    askedAt: slot.askAt, answeredAt: state == .missed ? nil : slot.dueAt)
                history.requests.append(request)
                history.decided.insert(RungKey(person: worker.id, subject: request.id, kind: .request))
                history.decided.insert(RungKey(person: worker.id, subject: request.id, kind: .reminder))
            }
            history.lastHeard[worker.id] = now.addingTimeInterval(-3 * 86_400)
        }
        history.requests.sort { $0.askAt < $1.askAt }
        return history
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
