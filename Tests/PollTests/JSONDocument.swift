import Foundation

/// A JSON text that a command printed.
struct JSONDocument {
    private let value: Any

    /// - Throws: if `text` is not exactly one JSON value.
    init(_ text: some StringProtocol) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    private init(value: Any) { self.value = value }

    /// Of an object, sorted.
    var keys: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }
    var elements: [JSONDocument] { (value as? [Any])?.map { JSONDocument(value: $0) } ?? [] }
    var text: String? { value as? String }
    var number: Double? { (value as? NSNumber)?.doubleValue }

    subscript(key: String) -> JSONDocument? {
        (value as? [String: Any])?[key].map { JSONDocument(value: $0) }
    }
}
