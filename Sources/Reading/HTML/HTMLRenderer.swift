/// Walks through the tokens with a stack of open elements and writes lines.
struct HTMLRenderer {
    let bytes: [UInt8]
    var tokenizer: HTMLTokenizer
    var stack: [OpenElement] = []
    /// How many elements of each name are open, so that a stray end tag costs nothing.
    var open = KeyTable<Int>()
    var lines: [HTMLText.TextLine] = []
    var line = HTMLText.TextLine()
    var pending = Break.none
    var separator = false
    var space = false
    var state = State()
    var hasPlainText = false
    var isTailQuoted = false
    let sheet: HTMLStyleSheet
    /// The styles of attributes by their values.
    var styles = KeyTable<HTMLStyle>()

    enum Break: Int {
        case none, line, blank
    }

    /// What the open elements add up to.
    struct State {
        var hidden = 0
        var depth = 0
        var signature = 0
        var pre = 0
        var colour = HTMLStyle.Colour.plain
        /// Whether text stands on a bright colour, as a highlighter leaves it.
        var isHighlighted = false
        var onBackground = false
        var struck = 0
        var lists = 0
    }

    struct OpenElement {
        let name: UInt64
        let element: HTMLElement
        let before: State
        var href: Range<Int>?
        /// Where the text of a link begins.
        var mark = (line: 0, offset: 0)
        /// The number of the next item; nil for a list without numbers.
        var counter: Int?
        /// Whether a row has text already.
        var rowHasText = false
        /// Whether a paragraph has no space above and below it.
        var isTight = (above: false, below: false)
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokenizer = HTMLTokenizer(bytes)
        sheet = HTMLStyleSheet(ofHTML: bytes)
    }

    mutating func render() {
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): text(range)
            case .open: start(tokenizer.tag)
            case .close(let name): end(name)
            case .rules: continue
            }
        }
        endLine()
    }
}
