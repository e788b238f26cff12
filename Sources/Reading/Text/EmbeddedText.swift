internal import CVocabulary

/// The files that are compiled in: the one place where memory of C is touched.
enum EmbeddedText {
    /// The named character references of HTML.
    static let entities = unsafe bytes(rollcall_entities())

    /// Every language's vocabulary by the language's code.
    static let vocabularies = (0..<rollcall_vocabulary_count()).map { index in
        let text = unsafe rollcall_vocabulary(index)
        return unsafe (code: String(cString: text.name), bytes: bytes(text))
    }

    private static func bytes(_ text: rollcall_text) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: text.start, count: text.count))
    }
}
