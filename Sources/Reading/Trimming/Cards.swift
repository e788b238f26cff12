/// What stands below a name in a signature: a few short lines, among them a way to reach its bearer.
extension Letter {
    /// Whether short lines below a name tell how to reach its bearer, whatever else they tell, in any language.
    func isCard(_ rest: [Int], below name: Int) -> Bool {
        guard rest.count <= 11, rest.contains(where: { isContact($0) || endsInLink($0) }),
            !rest.contains(where: isReport)
        else { return false }
        return rest.allSatisfy { index in
            let content = lines[index].content
            let words = words(index).count { $0.kind == .letters }
            return content.count <= 120 && bytes[content.upperBound - 1] != UInt8(ascii: "?")
                && (words <= 9 || isContact(index))
        }
    }

    /// "Book time: https://…"
    private func endsInLink(_ index: Int) -> Bool {
        let words = words(index)
        guard let link = words.firstIndex(where: { bytes[$0.range].starts(with: "http".utf8) }) else {
            return false
        }
        return words[..<link].count { !$0.isSign } <= 4
            && !bytes[lines[index].content].dropFirst(
                words[link].range.lowerBound - lines[index].content.lowerBound
            ).contains(0x20)
    }

    /// A few capitalised words, the sender's name among them: the mail may know another form of the name.
    func isNameLike(_ index: Int) -> Bool {
        guard lines[index].content.count <= 60, lines[index - 1].isBlank || isSignOff(index - 1) else {
            return false
        }
        let words = words(index).plain
        return (2...5).contains(words.count) && words.contains(where: isNameWord) && isCapitalised(words)
            && !reportsOfWork(phrases(index))
    }
}
