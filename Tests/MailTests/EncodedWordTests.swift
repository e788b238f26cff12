import Testing

@testable import Mail

struct EncodedWordTests {
    @Test(
        "a subject is decoded",
        arguments: [
            ("plain words", "plain words"),
            ("=?utf-8?Q?d=C3=A9j=C3=A0_vu?=", "déjà vu"),
            ("=?UTF-8?b?w6k=?= and =?iso-8859-1?q?=E9?=", "é and é"),
            ("=?utf-8?B?SMOk?= =?utf-8?B?aGE=?=", "Häha"),
            ("=?utf-8?B?w?= =?utf-8?B?6k=?=", "\u{FFFD}"),
            ("=?utf-8?Q?=E2=82?=\r\n =?utf-8?Q?=AC?=", "€"),
            ("=?utf-8?B?4oI=?= =?utf-8?B?rA==?=", "€"),
            ("=?us-ascii?Q?a?= b", "a b"),
            ("=?utf-8*de?Q?gr=C3=BCn?=", "grün"),
            ("=?ISO-2022-JP?B?GyRCJDMkcyRLJEEkTxsoQg==?=", "こんにちは"),
            ("=?iso-2022-jp?B?GyRCJDMkcw==?= =?iso-2022-jp?B?GyRCJEskQRsoQg==?=", "こんにち"),
            ("=?ks_c_5601-1987?B?vsiz5w==?=", "안녕"),
            ("=?gb2312?B?xOO6ww==?=", "你好"),
            ("=?big5?B?p0Gmbg==?=", "你好"),
            ("=?koi8-r?Q?=F0=D2=C9=D7=C5=D4?=", "Привет"),
            ("=?windows-1251?Q?=CF=F0=E8=E2=E5=F2?=", "Привет"),
            ("=?utf-8?Q?a b?=", "a b"),
            ("x=?utf-8?Q?y?=z", "xyz"),
            ("\"=?utf-8?Q?y?=\"", "\"y\""),
            ("=?utf-8?Q?broken", "=?utf-8?Q?broken"),
            ("=?utf-8?Q?cut =?utf-8?Q?whole?=", "=?utf-8?Q?cut whole"),
            ("=?utf-8?X?y?=", "=?utf-8?X?y?="),
            ("=?nonsense?Q?a=C3=A9?=", "aé"),
            ("=?utf-8?Q??=", ""),
            ("=?utf-8?B?w6k?=", "é"),
            ("é raw", "é raw"),
        ])
    func decoding(_ sample: (String, String)) {
        #expect(message(["Subject: \(sample.0)"]).subject == sample.1)
    }

    @Test(
        "H137 a word is decoded once, and what it decodes to begins no field and no line",
        arguments: [
            ("=?utf-8?Q?a=0D=0ABcc:_x@y?=", "a Bcc: x@y"),
            ("=?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?=", "=?utf-8?Q?x?="),
            ("=?utf-8?Q?a=00b=1Bc?=", "abc"),
            ("=?utf-8?B?4oCo?=x", "x"),
        ])
    func decodingOnce(_ sample: (String, String)) {
        #expect(message(["Subject: \(sample.0)"]).subject == sample.1)
    }

    @Test("raw 8-bit subjects are read as UTF-8 if they are, else as Windows-1252")
    func rawBytes() {
        #expect(Message(Array("Subject: ".utf8) + [0xE9, 0x93, 0x0A, 0x0A]).subject == "é“")
        #expect(Message(Array("Subject: é“\n\n".utf8)).subject == "é“")
    }

    @Test("decomposed letters are composed")
    func normalForm() {
        #expect(message(["Subject: e\u{301}"]).subject.unicodeScalars.elementsEqual(["\u{E9}"]))
    }
}
