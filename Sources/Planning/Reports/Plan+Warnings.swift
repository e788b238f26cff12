package import Foundation
import Mail

extension Plan {
    /// What is no mistake in the plan and yet can hardly be meant, a line each: workers whom it never asks.
    package func warnings(at now: Date) -> [String] {
        let year = now...now.addingTimeInterval(366 * 86_400)
        return workers.compactMap { worker in
            WorkerCalendar(worker).hindrance(in: year).map { "\(worker.id) is never asked: \($0)" }
        }
    }
}

extension WorkerCalendar {
    /// Why no request can go in `range`, in words; nil if one can.
    fileprivate func hindrance(in range: ClosedRange<Date>) -> String? {
        let slots = slotDays(in: range).lazy.map(slot(on:)).filter { range.contains($0.askAt) }
        guard let first = slots.first(where: { $0.excuse == nil }) ?? slots.first else {
            return "\"ask\" names no day of the next year"
        }
        if let excuse = first.excuse {
            return "each day of the next year is excused, the first as \"\(excuse)\""
        }
        guard !slots.contains(where: { $0.excuse == nil && mailTime(from: $0.askAt) <= $0.lastAskAt }) else {
            return nil
        }
        let asked = Wording.moment(first.askAt, clock)
        return "quiet hours go on until half of the time to answer is over, as on \(asked)"
    }
}
