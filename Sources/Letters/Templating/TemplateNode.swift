/// A template as a tree: each section, block and parent holds what stands in it.
struct TemplateNode {
    var tag: TemplateTag
    /// The file in which it stands.
    var file: String
    var children: [TemplateNode] = []

    /// Where it stands.
    struct ID: Hashable {
        var file: String
        var line: Int
        var column: Int
    }

    var id: ID { ID(file: file, line: tag.line, column: tag.column) }

    /// The tree of a template that Mustache could parse.
    static func tree(of source: TemplateSet.Source) -> [TemplateNode] {
        var open: [TemplateNode] = []
        var nodes: [TemplateNode] = []
        func close(_ node: TemplateNode) {
            if open.isEmpty { nodes.append(node) } else { open[open.count - 1].children.append(node) }
        }
        for tag in TemplateTag.all(in: source.text) {
            let node = TemplateNode(tag: tag, file: source.file)
            switch tag.kind {
            case .section, .inverted, .parent, .block: open.append(node)
            case .end: if let node = open.popLast() { close(node) }
            default: close(node)
            }
        }
        while let node = open.popLast() { close(node) }
        return nodes
    }
}
