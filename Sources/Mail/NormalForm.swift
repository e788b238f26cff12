internal import Foundation

extension ArraySlice<UInt8> {
    /// The bytes as UTF-8 in normal form C, what is not UTF-8 replaced.
    var normalizedText: String {
        // Below 0xCC no byte begins a scalar from U+0300 on, where combining starts.
        let highest = withUnsafeBufferPointer { bytes in
            var highest: UInt8 = 0
            for byte in bytes { highest = Swift.max(highest, byte) }
            return highest
        }
        return highest < 0xCC ? text : text.normalized
    }
}

extension String {
    /// The text in Unicode's normal form C.
    ///
    /// Most text is made of scalars that neither compose nor decompose, and is given back as it is.
    var normalized: String {
        if unicodeScalars.allSatisfy(\.isInert) { return self }
        let text = isStreamSafe ? self : streamSafe
        return text.composedByClusters ?? text.precomposedStringWithCanonicalMapping
    }

    /// The same where few different clusters of a letter and its marks occur, each composed once; nil where they are many.
    private var composedByClusters: String? {
        var known: [[UInt8]: String] = [:]
        var result = ""
        result.reserveCapacity(utf8.count)
        var copied = startIndex
        var start = startIndex
        var index = startIndex
        while index < endIndex {
            if unicodeScalars[index].beginsCluster {
                start = index
                index = unicodeScalars.index(after: index)
                continue
            }
            index = unicodeScalars[index...].firstIndex(where: \.beginsCluster) ?? endIndex
            let cluster = Array(utf8[start..<index])
            guard known.count < 1000 else { return nil }
            let composed = known[cluster] ?? String(self[start..<index]).precomposedStringWithCanonicalMapping
            known[cluster] = composed
            result += self[copied..<start]
            result += composed
            (copied, start) = (index, index)
        }
        return result + self[copied...]
    }

    /// The text with a joiner after each 30 marks in a row (UAX #15, "Stream-Safe Text Format"): a letter with a million
    /// marks would take a sort of a million.
    private var streamSafe: String {
        var scalars = String.UnicodeScalarView()
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks > 30 {
                scalars.append("\u{34F}")
                marks = 1
            }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Whether nowhere more than 30 marks stand in a row.
    private var isStreamSafe: Bool {
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks > 30 { return false }
        }
        return true
    }

    /// Without the spaces and tabs at its ends.
    var trimmingBlanks: String {
        guard let first = utf8.first, let last = utf8.last, first.isBlank || last.isBlank else { return self }
        return String(Substring(self).trimmingPrefixBlanks.trimmingSuffixBlanks)
    }
}

extension Substring {
    var trimmingPrefixBlanks: Substring {
        Substring(unicodeScalars.drop { $0 == " " || $0 == "\t" })
    }

    var trimmingSuffixBlanks: Substring {
        var scalars = unicodeScalars
        while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
        return Substring(scalars)
    }
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }

    /// Whether nothing composes across the place before it.
    fileprivate var beginsCluster: Bool { isInert && value != Self.virama }

    private static let virama: UInt32 = 0x94D

    /// Whether a scalar stands as it is in form C whatever follows or precedes it, unless a neighbour is not inert.
    fileprivate var isInert: Bool {
        switch value {
        case 0...0x2FF, 0x388...0x482, 0x48A...0x52F, 0x1EA0...0x1EF9, 0x200B...0x205E,
            0x20A0...0x20BF, 0x2100...0x2125, 0x2190...0x22FF, 0x2500...0x27BF, 0x3000...0x3029,
            0x3041...0x3096, 0x309F...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE0F,
            0xFEFF,
            0xFF01...0xFFEE, 0x1F300...0x1FAFF:
            true
        // Devanagari without the dot below, which composes; its virama is the one mark among all these.
        case 0x900...0x93B, 0x93D...0x950, 0x960...0x97F: true
        default: false
        }
    }
}
