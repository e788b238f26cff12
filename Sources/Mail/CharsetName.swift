extension Charset {
    /// The charset that `label` names, nil if it is none of ours.
    init?(label: String) {
        let name = Self.normalizedName(label)
        if let charset = Self.names[name] {
            self = charset
        } else if name.hasPrefix("iso2022jp") {
            // QUIRK: "iso-2022-jp-ms", "iso-2022-jp (default)", "iso-2022-jp$ESC" all mean the same.
            self = .iso2022JP
        } else {
            return nil
        }
    }

    /// Letters and digits alone, in lower case: names differ in hyphens, underscores, colons, blanks and quotes.
    static func normalizedName(_ label: String) -> String {
        let letters = label.utf8.prefix(64).lazy.map(\.lowercased).filter { $0.isLetter || $0.isDigit }
        return String(decoding: Array(letters), as: UTF8.self)
    }

    /// The names of the IANA registry and of the clients that follow none, normalised.
    private static let names: [String: Charset] = Dictionary(
        uniqueKeysWithValues: aliases.flatMap { charset, names in
            names.split(separator: " ").map { (String($0), charset) }
        })

    private static let aliases: [Charset: String] = [
        .utf8: "utf8 utf unicode11utf8 utf8mb4 xutf8 cp65001 65001 utf8bom unicodeutf8",
        .ascii: """
        usascii ascii ansix341968 ansix341986 iso646us iso646irv1991 iso646irv us usasciius csascii 7bit \
        ansi iso8859 default unknown8bit xunknown unknown none binary 8bit na ibm367 cp367 xuserdefined
        """,
        .windows1250: "windows1250 cp1250 xcp1250 win1250 1250",
        .windows1251: "windows1251 cp1251 xcp1251 win1251 1251 cswindows1251",
        .windows1252: """
        windows1252 cp1252 xcp1252 win1252 1252 iso88591 iso885911987 latin1 l1 iso8859110 88591 \
        cp819 ibm819 isoir100 csisolatin1 iso88591windows30latin1 windows1252http xansi isolatin1 latin
        """,
        .windows1253: "windows1253 cp1253 xcp1253 win1253 1253",
        .windows1254: """
        windows1254 cp1254 xcp1254 win1254 1254 iso88599 iso885991989 latin5 l5 csisolatin5 isoir148 \
        iso88599e
        """,
        .windows1255: "windows1255 cp1255 xcp1255 win1255 1255",
        .windows1256: "windows1256 cp1256 xcp1256 win1256 1256",
        .windows1257: "windows1257 cp1257 xcp1257 win1257 1257",
        .windows1258: "windows1258 cp1258 xcp1258 win1258 1258",
        .windows874: "windows874 cp874 dos874 tis620 tis6202533 iso885911 tis62025330 tis62025291 cstis620",
        .iso8859Part2: "iso88592 iso885921987 latin2 l2 csisolatin2 isoir101 88592",
        .iso8859Part3: "iso88593 iso885931988 latin3 l3 csisolatin3 isoir109",
        .iso8859Part4: "iso88594 iso885941988 latin4 l4 csisolatin4 isoir110",
        .iso8859Part5: "iso88595 iso885951988 cyrillic csisolatincyrillic isoir144",
        .iso8859Part6:
            "iso88596 iso885961987 iso88596e iso88596i arabic csisolatinarabic isoir127 asmo708 ecma114",
        .iso8859Part7:
            "iso88597 iso885971987 greek greek8 csisolatingreek isoir126 elot928 ecma118 suneugreek",
        .iso8859Part8: """
        iso88598 iso885981988 iso88598i iso88598e hebrew csisolatinhebrew isoir138 visual logical \
        csiso88598i csiso88598e
        """,
        .iso8859Part10: "iso885910 iso8859101992 latin6 l6 csisolatin6 isoir157",
        .iso8859Part13: "iso885913 latin7 l7 csiso885913",
        .iso8859Part14: "iso885914 iso8859141998 latin8 l8 isoceltic csiso885914 isoir199",
        .iso8859Part15: "iso885915 latin9 l9 csiso885915 csisolatin9 latin0 isoir203",
        .iso8859Part16: "iso885916 iso8859162001 latin10 l10 csiso885916 isoir226",
        .koi8R: "koi8r koi8 koi cskoi8r",
        .koi8U: "koi8u koi8ru cskoi8u",
        .macintosh: "macintosh mac macroman xmacroman csmacintosh",
        .macCyrillic: "maccyrillic xmaccyrillic xmacukrainian macukrainian",
        .ibm437: "ibm437 cp437 437 cspc8codepage437 dos437",
        .ibm850: "ibm850 cp850 850 cspc850multilingual ibm858 cp858",
        .ibm852: "ibm852 cp852 852 cspcp852",
        .ibm866: "ibm866 cp866 866 csibm866 dos866 alt",
        .shiftJIS: """
        shiftjis sjis xsjis mskanji csshiftjis cp932 windows31j cswindows31j ms932 ms932ext windows932 \
        win932 ibm943 cp943 xmscp932 shiftjisx0213 shiftjis2004 shiftjisms
        """,
        .eucJP: "eucjp xeucjp xeuc euc ujis eucjpms cp51932 eucjpwin cseucpkdfmtjapanese eucjisx0213",
        .iso2022JP: "iso2022jp csiso2022jp csiso2022jp2 cp50220 cp50221 cp50222 jis xjis jis7 junet",
        .gb18030: """
        gb18030 gbk gb2312 gb231280 gb23121980 xgbk cp936 ms936 windows936 936 csgb2312 cngb euccn eucgb \
        xeuccn chinese csiso58gb231280 isoir58 hzgb gb180302000 gb180302005 gb180302022 gb
        """,
        .big5: "big5 big5hkscs cnbig5 csbig5 xxbig5 xbig5 big5eten cp950 windows950 ms950 950 bigfive big5tw",
        .eucKR: """
        euckr ksc56011987 ksc5601 ksc56011989 ksx1001 ksc56011992 kscs56011987 korean cseuckr uhc cp949 949 \
        ms949 windows949 xwindows949 isoir149 csksc56011987 cp51949 kse56011987 ksc560187
        """,
        .utf16: "utf16 unicode ucs2 iso10646ucs2 csunicode csutf16 utf16bom",
        .utf16LittleEndian: "utf16le ucs2le unicodelittle unicodefeff csutf16le xutf16le cp1200",
        .utf16BigEndian: "utf16be ucs2be unicodebig unicodefffe csutf16be xutf16be cp1201",
        .utf32: "utf32 utf32le utf32be ucs4 iso10646ucs4 ucs4le ucs4be",
        .utf7: "utf7 unicode11utf7 xunicode20utf7 csunicode11utf7 utf7imap cp65000",
    ]
}
