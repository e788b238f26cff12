import Foundation

/// The zones of the IANA time zone database, by name.
final class ZoneNames {
    private var found: [String: TimeZone] = [:]
    private lazy var known = TimeZone.knownTimeZoneIdentifiers

    /// The zone `name`: of a place, or UTC. Abbreviations do not count, for EST has no summer time and nobody means that.
    func zone(_ name: String) throws(Wrong) -> TimeZone {
        if let zone = found[name] { return zone }
        guard name == "UTC" || name == "GMT" || name.utf8.contains(UInt8(ascii: "/")),
            let zone = TimeZone(identifier: name)
        else { throw Wrong("there is no time zone \(quoted(name)); \(suggestion(for: name))") }
        found[name] = zone
        return zone
    }

    private func suggestion(for name: String) -> String {
        let wanted = name.lowercased().replacing(" ", with: "_")
        let city = known.first { $0.lowercased().split(separator: "/").last.map(String.init) == wanted }
        guard let near = city ?? nearest(to: name, among: known) else {
            return "write a place, as \"Europe/Madrid\", or \"UTC\""
        }
        return "did you mean \"\(near)\"?"
    }
}
