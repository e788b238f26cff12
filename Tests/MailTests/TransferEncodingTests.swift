import Foundation
import Testing

@testable import Mail

struct TransferEncodingTests {
    @Test(
        "H130 base64 is read whatever its padding, junk and line breaks",
        arguments: [
            ("aGVsbG8=", "hello"), ("aGVsbG8", "hello"), ("aGVs\r\nbG8=\r\n", "hello"),
            ("a\nG\nV\ns\nb\nG\n8", "hello"),
            ("aGV*s!bG8=", "hello"), ("aGVsbG8==", "hello"), ("aGk=aGk=", "hihi"), ("", ""), ("=", ""),
            ("a", ""),
            ("aGVsbG8=\r\n--", "hello"),
        ])
    func base64(_ sample: (String, String)) {
        let decoded = Base64.decoded(ArraySlice(sample.0.utf8))
        #expect(decoded.text == sample.1)
        #expect(Base64.decodedCount(ArraySlice(sample.0.utf8)) == decoded.count)
    }

    @Test(
        "H130 quoted-printable is read whatever is wrong with it",
        arguments: [
            ("caf=C3=A9", "café"), ("caf=c3=a9", "café"), ("a=\r\nb", "ab"), ("a=\nb", "ab"),
            ("a=  \r\nb", "ab"),
            ("a=", "a"), ("a=ZZ", "a=ZZ"), ("a=4", "a=4"), ("a = b", "a = b"), ("=3D", "="),
            ("--=20\n", "-- \n"),
        ])
    func quotedPrintable(_ sample: (String, String)) {
        #expect(QuotedPrintable.decoded(ArraySlice(sample.0.utf8)).text == sample.1)
    }

    @Test("H130 a uuencoded file is taken out of the text and is an attachment")
    func uuencode() {
        let read = message(["From: a@b.c"], "before\nbegin 644 cat.txt\n#0V%T\n`\nend\nafter\n")
        #expect(read.plainText == "before\nafter\n")
        #expect(read.attachments == [Attachment(name: "cat.txt", type: "application/octet-stream", size: 3)])
    }

    @Test(
        "words that begin with begin stay text",
        arguments: ["begin 644\nx\n", "begin now with it\nend\n", "begin 644 x\n\u{7F}\nend\n"])
    func noUuencode(_ text: String) {
        #expect(Uuencode.files(in: ArraySlice(text.utf8)).isEmpty)
    }

    @Test("quoted-printable round-trips, lines are short, ends and dots are safe")
    func encodedLines() {
        var random = Random(seed: 3)
        for _ in 0..<500 {
            let line = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }.filter { !$0.isLineBreak }
            let encoded = QuotedPrintable.encodedLine(ArraySlice(line))
            #expect(QuotedPrintable.decoded(ArraySlice(encoded)) == line)
            for written in encoded.text.components(separatedBy: "\r\n") {
                #expect(written.utf8.count <= 76)
                #expect(!written.hasSuffix(" ") && !written.hasPrefix(".") && !written.hasPrefix("From "))
            }
        }
    }

    @Test("base64 round-trips")
    func base64RoundTrip() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
            #expect(Base64.decoded(ArraySlice(Base64.encoded(bytes))) == bytes)
            #expect(Base64.encoded(bytes).text == Data(bytes).base64EncodedString())
        }
    }
}
