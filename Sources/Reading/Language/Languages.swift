extension Vocabulary {
    /// The languages that are read; a new one is a file in `Vocabulary` and a line here. English is first: it counts in
    /// every mail in which it occurs.
    static let embedded: [(code: String, bytes: [UInt8])] = [
        ("en", PackageResources.en_txt),
        ("es", PackageResources.es_txt),
        ("pt", PackageResources.pt_txt),
        ("fr", PackageResources.fr_txt),
        ("de", PackageResources.de_txt),
        ("it", PackageResources.it_txt),
        ("nl", PackageResources.nl_txt),
        ("pl", PackageResources.pl_txt),
        ("uk", PackageResources.uk_txt),
        ("ru", PackageResources.ru_txt),
        ("tr", PackageResources.tr_txt),
        ("ro", PackageResources.ro_txt),
        ("id", PackageResources.id_txt),
        ("tl", PackageResources.tl_txt),
        ("hi", PackageResources.hi_txt),
        ("vi", PackageResources.vi_txt),
        ("zh", PackageResources.zh_txt),
        ("ja", PackageResources.ja_txt),
    ]
}
