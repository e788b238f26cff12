extension Vocabulary {
    /// The languages that are read; a new one is a file in `Vocabulary` and a line here.
    static let embedded: [(code: String, bytes: [UInt8])] = [
        ("en", PackageResources.en_txt)
    ]
}
