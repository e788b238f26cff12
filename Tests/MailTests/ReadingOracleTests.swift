import Foundation
import Testing

@testable import Mail

/// Mails that Python writes, read by both.
struct ReadingOracleTests {
    @Test(
        "mails in many charsets, encodings and structures are read as Python reads them",
        arguments: [1, 2, 3])
    func agreement(_ seed: Int) throws {
        let (mails, readings) = try Oracle.mails(count: 150, seed: seed)
        #expect(mails.count == 150 && readings.count == 150)
        for (bytes, reading) in zip(mails, readings) {
            let read = Message(bytes)
            #expect(read.subject == reading.subject?.normalized)
            #expect(
                read.from.map { [$0.name ?? "", $0.address.description] }
                    == reading.from.map { $0.map(\.normalized) })
            #expect(
                read.to.map { [$0.name ?? "", $0.address.description] }
                    == reading.to.map { $0.map(\.normalized) })
            #expect(read.date?.date.timeIntervalSince1970 == reading.date)
            #expect(read.messageID == reading.messageID)
            #expect(read.plainText == reading.plain.joined().normalized)
            #expect(read.html ?? "" == reading.html.joined().normalized)
            #expect(read.attachments.map(\.size) == reading.attachments.map(\.size))
            #expect(read.attachments.map(\.name) == reading.attachments.map { $0.name?.normalized })
            #expect(read.problems == [])
        }
    }
}
