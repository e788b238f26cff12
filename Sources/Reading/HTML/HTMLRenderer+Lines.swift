/// Where lines end.
extension HTMLRenderer {
    mutating func breakLine(_ kind: Break) {
        space = false
        if separator { return }
        if kind.rawValue > pending.rawValue { pending = kind }
    }

    mutating func lineBreak() {
        space = false
        guard state.hidden == 0 else { return }
        if pending == .none, !line.text.isEmpty { pending = .line } else { pending = .blank }
    }

    /// Writes the line that is open.
    mutating func endLine() {
        pending = .none
        separator = false
        space = false
        guard !line.text.isEmpty else { return }
        appendLine()
        line = HTMLText.TextLine()
        hasPlainText = false
    }

    /// What is typed in a colour behind a quoted question, or a numbered task, is a line of its own.
    private mutating func appendLine() {
        let start = line.depth > 0 && hasPlainText ? line.colourStart ?? 0 : 0
        line.isColoured = line.isColoured && !hasPlainText
        guard let before = line.text[..<start].last(where: { $0 > 0x20 }),
            !LineShape.isWord(before) || line.text.first.map(LineShape.isDigit) ?? false
        else { return lines.append(line) }
        var answer = line
        answer.text.removeFirst(start)
        answer.isColoured = true
        line.text.removeSubrange(start...)
        lines += [line, answer]
    }

    mutating func resolveBreaks() {
        if separator {
            separator = false
            pending = .none
            if !line.text.isEmpty {
                line.text += Array(" | ".utf8)
                return
            }
        }
        let kind = pending
        if kind != .none || line.depth != depth { endLine() }
        if kind == .blank, let last = lines.last, !last.text.isEmpty {
            lines.append(HTMLText.TextLine(depth: min(last.depth, depth), isTail: last.isTail))
        }
        pending = .none
        if line.text.isEmpty {
            line.depth = depth
            line.isTail = isTailQuoted
            line.isSignature = state.signature > 0
        }
    }

    var depth: Int { state.depth + (isTailQuoted ? 1 : 0) }

    mutating func beginCell() {
        guard let row = nearest(.row) else { return }
        if stack[row].rowHasText, !line.text.isEmpty, line.text.count < 4000 {
            pending = .none
            separator = true
        } else {
            breakLine(.line)
        }
    }

    /// Where the innermost such element stands on the stack, if not far below its top.
    func nearest(_ element: HTMLElement) -> Int? {
        stack.indices.suffix(4).last { stack[$0].element == element }
    }

    mutating func writeMarker() {
        guard state.hidden == 0 else { return }
        resolveBreaks()
        let level = min(max(state.lists - 1, 0), 10)
        line.text += [UInt8](repeating: 0x20, count: 2 * level)
        if let list = nearest(.orderedList), (nearest(.list) ?? -1) < list,
            let counter = stack[list].counter
        {
            line.text += Array("\(counter). ".utf8)
            stack[list].counter = counter + 1
        } else {
            line.text += Array("- ".utf8)
        }
    }
}
