/// A piece of a paragraph's text: words, and where a way of writing them begins and ends.
enum MarkdownSpan: Hashable, Sendable {
    case text([UInt8])
    case code([UInt8])
    case open(Style)
    case close(Style)
    /// A line break of the source, which is a space.
    case softBreak
    case lineBreak

    enum Style: Hashable, Sendable {
        case emphasis, strong, struck
        /// To an address, which is as it was written.
        case link(String)
    }
}
