import Testing

@testable import Mail

struct CharsetTests {
    struct Sample: CustomTestStringConvertible {
        let label: String?
        let bytes: [UInt8]
        let text: String
        init(_ label: String?, _ bytes: [UInt8], _ text: String) {
            self.label = label
            self.bytes = bytes
            self.text = text
        }
        var testDescription: String { "\(label ?? "none") \(text)" }
    }

    @Test(
        "H131 H132 bytes are read in the charset that their label means",
        arguments: [
            Sample("utf-8", [0xC3, 0xA9], "é"), Sample("iso-8859-1", [0xE9, 0x80], "é€"),
            Sample("us-ascii", [0xC3, 0xA9], "é"), Sample("us-ascii", [0xE9], "é"),
            Sample(nil, [0xC3, 0xA9], "é"),
            Sample(nil, [0x93, 0xE9, 0x94], "“é”"), Sample("ISO_8859-2:1987", [0xB1], "ą"),
            Sample("iso-8859-15", [0xA4], "€"), Sample("windows-1250", [0x9C], "ś"),
            Sample("cp1251", [0xCF], "П"),
            Sample("x-cp1251", [0xCF], "П"), Sample("koi8-r", [0xF0], "П"), Sample("koi8-u", [0xA4], "є"),
            Sample("windows-1253", [0xC1], "Α"), Sample("iso-8859-9", [0xFD], "ı"),
            Sample("windows-1258", [0xF0], "đ"),
            Sample("macintosh", [0x8E], "é"), Sample("ibm850", [0x82], "é"), Sample("cp866", [0x8F], "П"),
            Sample("cp437", [0x81], "ü"), Sample("tis-620", [0xA1], "ก"), Sample("iso-8859-5", [0xBF], "П"),
            Sample("iso-8859-7", [0xC1], "Α"), Sample("iso-8859-8-i", [0xE0], "א"),
            Sample("iso-8859-6", [0xC7], "ا"),
            Sample("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"), Sample("cp932", [0x87, 0x40], "①"),
            Sample("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), Sample("gb2312", [0xC4, 0xE3], "你"),
            Sample("gbk", [0xA8, 0xA6], "é"), Sample("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
            Sample("big5", [0xA7, 0x41], "你"), Sample("euc-kr", [0xBE, 0xC8], "안"),
            Sample("ks_c_5601-1987", [0xBE, 0xC8], "안"), Sample("cp949", [0x8C, 0x63], "똠"),
            Sample("utf-16", [0xFE, 0xFF, 0x00, 0x41], "A"), Sample("utf-16", [0xFF, 0xFE, 0x41, 0x00], "A"),
            Sample("utf-16", [0x41, 0x00, 0x42, 0x00], "AB"),
            Sample("utf-16", [0x00, 0x41, 0x00, 0x42], "AB"),
            Sample("utf-16le", [0x3D, 0xD8, 0x00, 0xDE], "😀"),
            Sample("utf-7", Array("a+AOk-b+-".utf8), "aéb+"),
            Sample("utf-7", Array("+2D3eAA-".utf8), "😀"), Sample("utf-32be", [0, 1, 0xF6, 0], "😀"),
            Sample("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
            Sample("iso-2022-jp-ms", [0x1B, 0x24, 0x42, 0x2D, 0x21, 0x1B, 0x28, 0x42], "①"),
            Sample("iso-2022-jp", [0x1B, 0x28, 0x49, 0x31, 0x1B, 0x28, 0x42], "ｱ"),
            Sample(nil, [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
            Sample("\"utf-8\"", [0xC3, 0xA9], "é"), Sample("", [0xE9], "é"),
            Sample("utf8mb4", [0xC3, 0xA9], "é"),
            Sample("iso-8859-1", [0xC3, 0xA9], "é"), Sample("iso-8859-11", [0xA1], "ก"),
        ])
    func reading(_ sample: Sample) {
        let (text, problem) = Charset.decoded(sample.bytes, label: sample.label)
        #expect(text == sample.text)
        #expect(problem == nil)
    }

    @Test(
        "H131 a charset that is not on the list is read as UTF-8 and named",
        arguments: [
            "../../etc/passwd", "x\r\ny", "iso-2022-cn-ext", "hz-gb-2312", "cesu-8", "ebcdic",
            "utf-8//TRANSLIT//x", "a\"b",
        ])
    func unknown(_ label: String) {
        let (text, problem) = Charset.decoded([0x61, 0xC3, 0xA9, 0xFF], label: label)
        #expect(text == "aé\u{FFFD}")
        #expect(problem?.contains("is unknown") == true)
        #expect(problem?.contains("\n") == false)
    }

    @Test(
        "H133 what is not UTF-8 is replaced, nothing else is lost",
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0x61, 0xC0, 0x80, 0x62], "a\u{FFFD}\u{FFFD}b"),
            ([0xED, 0xA0, 0x80, 0x62], "\u{FFFD}\u{FFFD}\u{FFFD}b"), ([0x61, 0xE2, 0x82], "a\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xEF, 0xBB, 0xBF, 0x61], "\u{FEFF}a"),
        ] as [([UInt8], String)])
    func badUTF8(_ sample: ([UInt8], String)) {
        #expect(Charset.decoded(sample.0, label: "utf-8").text == sample.1)
    }

    @Test(
        "H132 a bad byte costs one character in a charset of two bytes",
        arguments: [
            ("shift_jis", [0x93, 0xFA, 0xFF, 0x96, 0x7B], "日\u{FFFD}本"),
            ("gb18030", [0xC4, 0xE3, 0xFF, 0x61], "你\u{FFFD}a"),
            ("big5", [0xA7, 0x41, 0xFF, 0x61], "你\u{FFFD}a"), ("euc-kr", [0xFF, 0xBE, 0xC8], "\u{FFFD}안"),
            ("euc-jp", [0xC6], "\u{FFFD}"),
        ] as [(String, [UInt8], String)])
    func badPairs(_ sample: (String, [UInt8], String)) {
        #expect(Charset.decoded(sample.1, label: sample.0).text == sample.2)
    }

    @Test(
        "H132 unlabelled text is read in the charset that its bytes look like",
        arguments: [
            (
                "cfeec4bfd2d1beadcdeab3c9a3acc3f7ccecced2bbe1bcccd0f8b4a6c0edb5c7c2bcd2b3c3e6a1a3",
                "项目已经完成，明天我会继续处理登录页面。"
            ),
            (
                "a5d7a5eda5b8a5a7a5afa5c8a4cfb4b0cebba4b7a4dea4b7a4bfa1a3ccc0c6fca4cfa5eda5b0a5a4a5f3a5daa1bca5b8a4c7a4b9a1a3",
                "プロジェクトは完了しました。明日はログインページです。"
            ),
            (
                "8376838d83578346834e836782cd8aae97b982b582dc82b582bd814296be93fa82cd838d834f834383938379815b835782c582b78142",
                "プロジェクトは完了しました。明日はログインページです。"
            ),
            (
                "c7c1b7cec1a7c6aeb0a120bfcfb7e1b5c7befabdc0b4cfb4d92e20b3bbc0cfc0ba20b7ceb1d7c0ce20c6e4c0ccc1f6b8a620b0e8bcd3c7d5b4cfb4d92e",
                "프로젝트가 완료되었습니다. 내일은 로그인 페이지를 계속합니다."
            ),
            (
                "cff0eee5eaf220e3eef2eee22c20e7e0e2f2f0e020eff0eee4eeebe6f320f0e0e1eef2f320ede0e420f1f2f0e0ede8f6e5e920e2f5eee4e02e",
                "Проект готов, завтра продолжу работу над страницей входа."
            ),
            (
                "f0d2cfc5cbd420c7cfd4cfd72c20dac1d7d4d2c120d0d2cfc4cfccd6d520d2c1c2cfd4d520cec1c420d3d4d2c1cec9c3c5ca20d7c8cfc4c12e",
                "Проект готов, завтра продолжу работу над страницей входа."
            ),
            (
                "4c6520636166e920657374207072ea742c206c6120706167652064926163637565696c206120e974e9207465726d696ee965206869657220e0206d6964692e",
                "Le café est prêt, la page d’accueil a été terminée hier à midi."
            ),
            (
                "446965204772f6df652064657220dc62657273636872696674206973742066fc72204bf66e6967736272fc636b206765e46e646572742e",
                "Die Größe der Überschrift ist für Königsbrück geändert."
            ),
        ])
    func guesses(_ sample: (hex: String, text: String)) {
        let digits = sample.hex.utf8.compactMap(\.hexValue)
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        #expect(Charset.decoded(bytes, label: "us-ascii").text == sample.text)
        #expect(Charset.decoded(bytes, label: nil).text == sample.text)
    }

    @Test("HTML that names its charset itself is read in it")
    func metaCharset() {
        let html =
            Array(
                "Content-Type: text/html\n\n<meta http-equiv=x content=\"text/html; charset=gb2312\"><p>".utf8
            ) + [0xC4, 0xE3]
        #expect(Message(html).html?.hasSuffix("<p>你") == true)
    }

    @Test("every charset reads ASCII as ASCII, and any bytes at all", arguments: Charset.allCases)
    func total(_ charset: Charset) {
        var random = Random(seed: 11)
        let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
        _ = Charset.decoded(noise, label: charset.rawValue)
        guard ![.utf16, .utf16BigEndian, .utf16LittleEndian, .utf32].contains(charset) else { return }
        #expect(SingleByteTable.scalars(of: charset)?.count ?? 128 == 128)
    }
}
