import Foundation
import TestSupport

/// What Python's email package reads in a mail (fixtures/mail/oracle.py).
struct Oracle: Decodable {
    let fields: [String]
    let from: [[String]]
    let to: [[String]]
    let replyTo: [[String]]
    let subject: String?
    let date: Double?
    let offset: Int?
    let messageID: String?
    let references: [String]
    let own: [String: String]
    let plain: [String]
    let html: [String]
    let attachments: [Attached]
    let longest: Int
    let longestHead: Int
    let longestWord: Int
    let is7bit: Bool
    let isCRLFOnly: Bool
    let defects: [String]

    enum CodingKeys: String, CodingKey {
        case fields, from, to, subject, date, offset, references, own, plain, html, attachments, longest,
            defects
        case replyTo = "reply_to"
        case messageID = "message_id"
        case longestHead = "longest_head"
        case longestWord = "longest_word"
        case is7bit = "is_7bit"
        case isCRLFOnly = "is_crlf_only"
    }

    /// A name, a type and a size.
    struct Attached: Decodable {
        let name: String?
        let type: String
        let size: Int

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            name = try list.decode(String?.self)
            type = try list.decode(String.self)
            size = try list.decode(Int.self)
        }
    }

    /// The reading of each mail, in order.
    static func readings(of mails: [[UInt8]]) throws -> [Oracle] {
        let folder = try TemporaryFolder()
        for (index, mail) in mails.enumerated() {
            let name = String(100_000 + index) + ".eml"
            try Data(mail).write(to: folder.url.appending(path: name))
        }
        return try readings(in: folder)
    }

    /// The reading of each mail in `folder`, in order of name.
    static func readings(in folder: TemporaryFolder) throws -> [Oracle] {
        let lines = try run(python, [script, "read", folder.url.path]).split(separator: "\n")
        return try lines.map { try JSONDecoder().decode(Oracle.self, from: Data($0.utf8)) }
    }

    /// Random mails that Python wrote.
    static func mails(count: Int, seed: Int) throws -> (mails: [[UInt8]], readings: [Oracle]) {
        let folder = try TemporaryFolder()
        try run(python, [script, "write", folder.url.path, String(count), String(seed)])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        let mails = try names.map { [UInt8](try Data(contentsOf: folder.url.appending(path: $0))) }
        return (mails, try readings(in: folder))
    }

    private static let python = URL(filePath: "/usr/bin/python3")
    private static let script = repository.appending(path: "fixtures/mail/oracle.py").path
}
