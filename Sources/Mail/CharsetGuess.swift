/// Finds the charset of text whose sender named none, or named ASCII, though it is not ASCII and not UTF-8.
///
/// Told apart are the charsets that old clients of East Asia and of Russia write unlabelled, by how their bytes above 0x7F
/// stand together; what looks like none of them is Windows-1252.
struct CharsetGuess {
    private var runs = 0
    private var oddRuns = 0
    private var highBytes = 0
    /// How often the first byte of a pair has each value.
    private var leads = [Int](repeating: 0, count: 256)
    private var values = [Int](repeating: 0, count: 256)

    static func charset(of text: [UInt8]) -> Charset {
        CharsetGuess(text.prefix(8192)).charset
    }

    private init(_ text: ArraySlice<UInt8>) {
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index] >= 0x80 else {
                index += 1
                continue
            }
            let run = text[index...].prefix { $0 >= 0x80 }
            count(run)
            index = run.endIndex
        }
    }

    private mutating func count(_ run: ArraySlice<UInt8>) {
        runs += 1
        oddRuns += run.count % 2
        highBytes += run.count
        for (place, byte) in run.enumerated() {
            values[Int(byte)] += 1
            if place % 2 == 0 { leads[Int(byte)] += 1 }
        }
    }

    private var charset: Charset {
        // A handful of letters tells nothing, and words of Latin letters seldom have two accents side by side.
        guard highBytes >= 6, highBytes >= runs * 2 else { return .windows1252 }
        if share(of: 0x81...0x84, in: values) > 0.25 { return .shiftJIS }
        if oddRuns == 0, share(of: 0xA1...0xFE, in: values) == 1 { return pairs }
        guard share(of: 0xC0...0xFF, in: values) > 0.9 else { return .windows1252 }
        return share(of: 0xC0...0xDF, in: values) > 0.6 ? .koi8R : .windows1251
    }

    /// Which of the charsets of two high bytes: hiragana and katakana are rows 0xA4 and 0xA5, Hangul 0xB0 to 0xC8.
    private var pairs: Charset {
        if share(of: 0xA4...0xA5, in: leads) > 0.3 { return .eucJP }
        return share(of: 0xB0...0xC8, in: leads) > 0.9 && highBytes >= 12 ? .eucKR : cyrillicOrChinese
    }

    /// Russian words may all be of even length: their letters fill one block, while Chinese spreads.
    private var cyrillicOrChinese: Charset {
        let letters = share(of: 0xE0...0xFF, in: values)
        if letters > 0.85 { return .windows1251 }
        return share(of: 0xC0...0xDF, in: values) > 0.95 ? .koi8R : .gb18030
    }

    private func share(of range: ClosedRange<Int>, in counts: [Int]) -> Double {
        let all = counts.reduce(0, +)
        return all == 0 ? 0 : Double(counts[range].reduce(0, +)) / Double(all)
    }
}
