import Foundation
import Testing

@testable import Mail

@Suite struct TNEFBodyTests {
    /// The example of MS-OXRTFCP section 4.1.1.
    private static let compressed: [UInt8] = [
        0x2D, 0, 0, 0, 0x2B, 0, 0, 0, 0x4C, 0x5A, 0x46, 0x75, 0xF1, 0xC5, 0xC7, 0xA7, 0x03, 0, 0x0A, 0, 0x72,
        0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0A, 0xF3, 0x20, 0x68, 0x65, 0x6C, 0x09, 0, 0x20,
        0x62, 0x77, 0x05, 0xB0, 0x6C, 0x64, 0x7D, 0x0A, 0x80, 0x0F, 0xA0,
    ]

    @Test("Compressed RTF is expanded")
    func expansion() {
        let rtf = CompressedRTF.bytes(Self.compressed[...], limit: 1000)
        #expect(String(decoding: rtf, as: UTF8.self) == "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n")
        #expect(CompressedRTF.bytes(Self.compressed[...], limit: 5).count == 5)
    }

    @Test(
        "RTF is read as its text",
        arguments: [
            (
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}Done: header\\par Next: footer}",
                "Done: header\nNext: footer"
            ),
            ("{\\rtf1\\ansi\\ansicpg1251 \\'c3\\'ee\\'f2\\'ee\\'e2\\'ee}", "Готово"),
            ("{\\rtf1\\ansi\\uc1 caf\\u233?\\uc0\\u8211 ok \\uc1\\u-10179?\\u-8704?}", "café–ok 😀"),
            (
                "{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf \\b \\htmlrtf0 80 %{\\*\\htmltag <br>}"
                    + "\\htmlrtf\\line \\htmlrtf0 done}", "80 %\ndone"
            ),
            ("{\\rtf1 a\\{b\\}c\\\\d}", "a{b}c\\d"),
            ("\\'", ""), ("{{{{", ""), ("}}}}a\\u", "a\0"),
        ])
    func rtf(source: String, text: String) {
        #expect(RTFText(Array(source.utf8)).text == text)
    }

    @Test(
        "The text of a winmail.dat is the mail's where it has no other",
        arguments: ["text", "html", "rtf", "none"])
    func wrapped(form: String) {
        let message = Message(Self.mail(Self.tnef(form)))
        switch form {
        case "text": #expect(message.plainText == "Done: the header.\nNext: the footer.")
        case "html": #expect(message.html == "<p>Done: the h\u{E9}ader.</p>")
        case "rtf": #expect(message.plainText == "hello world")
        default:
            #expect(message.plainText == nil && message.html == nil)
            #expect(message.textAbsence?.contains("winmail.dat") == true)
        }
    }

    @Test("H145 no mutant of a winmail.dat ends the reader", arguments: ["text", "html", "rtf"])
    func mutants(form: String) {
        let seed = Self.tnef(form)
        var random = Random(seed: UInt64(form.utf8.count))
        for _ in 0..<2000 {
            var mutant = seed
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                mutant[Int.random(in: 0..<mutant.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            let body = TNEFBody(
                Array(mutant.prefix(Int.random(in: 0...mutant.count, using: &random))), limit: 4096)
            #expect((body.plain ?? "").utf8.count <= 3 * 4096)
        }
    }

    private static func mail(_ tnef: [UInt8]) -> [UInt8] {
        Array(
            """
            From: Maria <maria@example.net>
            MIME-Version: 1.0
            Content-Type: application/ms-tnef; name="winmail.dat"
            Content-Transfer-Encoding: base64

            \(Data(tnef).base64EncodedString(options: .lineLength76Characters))

            """.utf8)
    }

    private static func tnef(_ form: String) -> [UInt8] {
        let start: [UInt8] =
            [0x78, 0x9F, 0x3E, 0x22, 1, 0] + attribute(0x0006_9007, number(1252) + number(0))
        switch form {
        case "text":
            return start + attribute(0x0002_800C, Array("Done: the header.\r\nNext: the footer.\0".utf8))
        case "html":
            return start
                + attribute(
                    0x0006_9003,
                    properties(0x1013, Array("<p>Done: the h".utf8) + [0xE9] + Array("ader.</p>".utf8)))
        case "rtf": return start + attribute(0x0006_9003, properties(0x1009, compressed))
        default: return start
        }
    }

    private static func attribute(_ id: Int, _ data: [UInt8]) -> [UInt8] {
        [1] + number(id) + number(data.count) + data + [0, 0]
    }

    /// A named property, a fixed one and the one of the text.
    private static func properties(_ id: Int, _ value: [UInt8]) -> [UInt8] {
        let named: [UInt8] =
            [0x1F, 0, 0x01, 0x80] + [UInt8](repeating: 7, count: 16) + number(1) + number(6)
            + Array("abcdef".utf8) + [0, 0] + number(1) + number(2) + [0x41, 0, 0, 0]
        let fixed: [UInt8] = [0x40, 0, 0x39, 0] + [UInt8](repeating: 0, count: 8)
        let padding = [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
        return number(3) + named + fixed + [0x02, 0x01, UInt8(id & 0xFF), UInt8(id >> 8)] + number(1)
            + number(value.count) + value + padding
    }

    private static func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
}
