/// The names that mails give to files.
enum FileName {
    /// The last component of a path of any system, without controls, bidi overrides and outer blanks, at most 255
    /// bytes; nil if nothing is left.
    static func base(_ name: String) -> String? {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.suffix(4096) {
            switch scalar.value {
            case 0x2F, 0x5C: scalars.removeAll()
            case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
            default: scalars.append(scalar)
            }
        }
        while String(scalars).utf8.count > 255 { scalars.removeFirst(max(1, (scalars.count - 60) / 2)) }
        let base = String(scalars).trimmingBlanks
        return base.isEmpty || base == "." || base == ".." ? nil : base
    }
}
