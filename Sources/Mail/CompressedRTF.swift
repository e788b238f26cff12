/// RTF as Exchange compresses it (MS-OXRTFCP): runs of earlier bytes are named by their place in a ring of 4 KiB.
enum CompressedRTF {
    /// The RTF, cut at `limit` bytes; empty if the data is none.
    static func bytes(_ data: ArraySlice<UInt8>, limit: Int) -> [UInt8] {
        var reader = LittleEndianReader(data)
        guard reader.number(4) != nil, let size = reader.number(4), let kind = reader.number(4),
            reader.number(4) != nil
        else { return [] }
        let limit = min(size, limit)
        if kind == 0x414C_454D { return Array(data.dropFirst(16).prefix(limit)) }
        return kind == 0x7546_5A4C ? expanded(&reader, limit) : []
    }

    private static func expanded(_ reader: inout LittleEndianReader, _ limit: Int) -> [UInt8] {
        var ring = Array(beginning.utf8) + [UInt8](repeating: 0x20, count: 4096 - beginning.utf8.count)
        var end = beginning.utf8.count
        var result: [UInt8] = []
        func append(_ byte: UInt8) {
            result.append(byte)
            ring[end] = byte
            end = (end + 1) % ring.count
        }
        while result.count < limit, let control = reader.number(1) {
            for bit in 0..<8 where result.count < limit {
                guard control >> bit & 1 == 1 else {
                    guard let byte = reader.number(1) else { return result }
                    append(UInt8(truncatingIfNeeded: byte))
                    continue
                }
                guard let high = reader.number(1), let low = reader.number(1) else { return result }
                let place = high << 4 | low >> 4
                guard place != end else { return result }
                for offset in 0..<(low & 0xF) + 2 where result.count < limit {
                    append(ring[(place + offset) % ring.count])
                }
            }
        }
        return result
    }

    /// What the ring holds before anything was read.
    private static let beginning =
        "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
        + "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
        + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
}
