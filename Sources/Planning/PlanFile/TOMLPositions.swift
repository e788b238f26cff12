/// Where the keys and values of a TOML document stand, which TOMLKit does not say.
///
/// For a valid document it is exact, but for keys with escapes; for an invalid one it is as good as can be. Linear, without
/// recursion.
struct TOMLPositions {
    private(set) var places: [TOMLPath: TOMLPlace] = [:]
    /// Unquoted values that are none.
    private(set) var misfits: [TOMLMisfit] = []
    /// How many tables `[[path]]` has so far.
    private var tableCounts: [TOMLPath: Int] = [:]
    private var cursor: TOMLCursor

    init(_ source: [UInt8]) {
        cursor = TOMLCursor(source)
        var table: TOMLPath = []
        cursor.skipBlank()
        while !cursor.isAtEnd {
            if cursor.byte == UInt8(ascii: "[") {
                table = scanHeader()
            } else {
                scanStatement(in: table)
            }
            cursor.skipLine()
            cursor.skipBlank()
        }
    }

    /// The place of `path`, or of the nearest table around it; the document's beginning if there is none.
    func place(of path: TOMLPath) -> TOMLPlace {
        var path = path
        while !path.isEmpty {
            if let place = places[path] { return place }
            path.removeLast()
        }
        return TOMLPlace(key: 0, value: 0)
    }

    /// TOMLKit reads nothing that is nested deeper, and paths that grow on would take quadratic time.
    private static let deepest = 512

    private mutating func scanHeader() -> TOMLPath {
        let start = cursor.offset
        cursor.advance()
        let isArray = cursor.skip(UInt8(ascii: "["))
        var path: TOMLPath = []
        let keys = cursor.keys()
        for (position, key) in keys.prefix(Self.deepest).enumerated() {
            path.append(.key(key))
            note(path, key: start, value: start)
            let isLast = position == keys.count - 1
            if isLast && isArray { tableCounts[path, default: 0] += 1 }
            if let count = tableCounts[path] { path.append(.index(count - 1)) }
        }
        note(path, key: start, value: start)
        return path
    }

    /// `key = value`, the value with all that it holds.
    private mutating func scanStatement(in table: TOMLPath) {
        var open: [Container] = []
        var path = scanKey(in: table)
        while path.count < Self.deepest {
            if let container = scanValue(at: path) { open.append(container) }
            guard let next = nextPath(in: &open) else { return }
            path = next
        }
    }

    /// The container that the value at the cursor opens, or nil once a plain value is passed.
    private mutating func scanValue(at path: TOMLPath) -> Container? {
        cursor.skipSpace()
        note(path, key: cursor.offset, value: cursor.offset)
        places[path]?.value = cursor.offset
        switch cursor.byte {
        case UInt8(ascii: "["):
            cursor.advance()
            return Container(path: path, count: 0)
        case UInt8(ascii: "{"):
            cursor.advance()
            return Container(path: path, count: nil)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            cursor.skipString()
        default:
            let offset = cursor.offset
            if let misfit = TOMLMisfit(cursor.bareValue(), at: offset) { misfits.append(misfit) }
        }
        return nil
    }

    /// The path of the next value in the innermost open container, closing those that end; nil once all are closed.
    private mutating func nextPath(in open: inout [Container]) -> TOMLPath? {
        while let container = open.last {
            cursor.skipBlank()
            if cursor.skip(UInt8(ascii: ",")) || container.end != cursor.byte && cursor.skipEnd() { continue }
            guard !cursor.isAtEnd else { return nil }
            if cursor.byte == container.end {
                cursor.advance()
                open.removeLast()
            } else if let count = container.count {
                open[open.count - 1].count = count + 1
                return container.path + [.index(count)]
            } else {
                return scanKey(in: container.path)
            }
        }
        return nil
    }

    /// Passes `a.b =` and says which path it names.
    private mutating func scanKey(in table: TOMLPath) -> TOMLPath {
        cursor.skipSpace()
        let start = cursor.offset
        var path = table
        for key in cursor.keys().prefix(Self.deepest) {
            path.append(.key(key))
            note(path, key: start, value: start)
        }
        if !cursor.skip(UInt8(ascii: "=")), cursor.offset == start { cursor.advance() }
        return path
    }

    private mutating func note(_ path: TOMLPath, key: Int, value: Int) {
        guard places[path] == nil else { return }
        places[path] = TOMLPlace(key: key, value: value)
    }

    /// An array (`count` elements so far) or an inline table (`count` nil) that is not closed yet.
    private struct Container {
        var path: TOMLPath
        var count: Int?

        var end: UInt8 { count == nil ? UInt8(ascii: "}") : UInt8(ascii: "]") }
    }
}
