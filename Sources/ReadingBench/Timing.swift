internal import Foundation
internal import Glibc
internal import Mail
internal import Reading

/// What reading some mails took of the processor, in the fastest of several rounds over all of them.
struct Timing {
    private let count: Int
    private let bytes: Int
    /// Of the fastest round.
    private var seconds = Double.infinity
    /// Each mail's fastest reading, in seconds.
    private var fastest: [Double]
    private let names: [String]

    init(_ mails: [SavedMail], rounds: Int) {
        count = mails.count
        bytes = mails.reduce(0) { $0 + $1.bytes.count }
        names = mails.map(\.name)
        fastest = [Double](repeating: .infinity, count: mails.count)
        var context = ReadingContext()
        context.tellsLines = false
        // What is loaded once is nobody's time.
        _ = Message(mails.first?.bytes ?? []).reading(in: context)
        for _ in 0..<rounds { round(mails, context) }
    }

    private mutating func round(_ mails: [SavedMail], _ context: ReadingContext) {
        let start = Self.processorTime
        var last = start
        for (index, mail) in mails.enumerated() {
            let message = Message(mail.bytes)
            _ = ParsedMail(file: mail.name, message: message, reading: message.reading(in: context))
            let now = Self.processorTime
            fastest[index] = min(fastest[index], now - last)
            last = now
        }
        seconds = min(seconds, last - start)
    }

    /// This thread's, in seconds.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// One line: mails a second, megabytes a second, and the mail that took longest in its own fastest reading.
    func line(_ name: String) -> String {
        guard let slowest = fastest.indices.max(by: { fastest[$0] < fastest[$1] }) else {
            return "\(name): no mails"
        }
        let rate = String(
            format: "%d mails, %.0f mails/s, %.1f MB/s, slowest %.2f ms", count, Double(count) / seconds,
            Double(bytes) / seconds / 1e6, fastest[slowest] * 1000)
        return "\(name): \(rate)" + (count > 1 ? " (\(names[slowest]))" : "")
    }
}
