import Foundation
import Planning
import Testing

@Suite("Mistakes in a plan are told with their place")
struct PlanMistakeTests {
    static let head = """
        [manager]
        name = "Dana"
        address = "dana@example.com"
        timezone = "Europe/Madrid"
        [mailbox]
        url = "imaps://imap.example.com"
        user = "status@example.com"
        [outgoing]
        url = "smtps://smtp.example.com"
        from = "status@example.com"

        """

    static let maria = """
        [[worker]]
        id = "maria"
        name = "Maria"
        address = "maria@example.net"
        ask = "Mon 09:00"

        """

    /// The mistakes of `text`, as `LINE:COLUMN: MESSAGE`.
    private static func mistakes(_ text: String, exists: (String) -> Bool = { _ in true }) -> [String] {
        do {
            _ = try Plan(source: text, file: "plan.toml", exists: exists)
            return []
        } catch {
            return error.mistakes.map { "\($0.line):\($0.column): \($0.message)" }
        }
    }

    /// The text without its mark, and the mark's place as `LINE:COLUMN`.
    private static func unmarked(_ text: String) -> (text: String, place: String) {
        let parts = text.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        let column = (lines.last?.unicodeScalars.count ?? 0) + 1
        return (parts.joined(), "\(lines.count):\(column)")
    }

    @Test(arguments: manager + servers + asking + time + people + briefs + syntax)
    func one(_ mistaken: Mistaken) {
        let (text, place) = Self.unmarked(mistaken.text)
        let found = Self.mistakes(text)
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix("\(place): \(mistaken.says)") == true, "\(found), wanted at \(place)")
    }

    @Test("all mistakes at once, in the order in which they stand")
    func allAtOnce() {
        let text =
            Self.head.replacing("Europe/Madrid", with: "Europe/Madrit")
                + """
                colour = "blue"
                [asking]
                ask = "Mon 09:60"
                holidays = [2026-02-29, 2026-12-25, 2026-13-01]
                due = noon
                [[worker]]
                id = "maria"
                address = "maria"
                [[task]]
                worker = "lee"
                """
        #expect(
            Self.mistakes(text).map { $0.prefix { $0 != " " } } == [
                "4:12:", "11:1:", "13:7:", "14:13:", "14:37:", "15:7:", "16:1:", "18:11:", "19:1:", "19:1:",
                "20:10:",
            ])
    }

    @Test("a section that is missing is one mistake")
    func missingSections() {
        #expect(
            Self.mistakes("") == [
                "1:1: the section [manager] is missing", "1:1: the section [mailbox] is missing",
                "1:1: the section [outgoing] is missing",
            ])
        let found = Self.mistakes("manager = 3\n" + Self.head.dropFirst("[manager]\n".count))
        #expect(found.first == "1:11: manager: this is a number; it must be a table, written as [manager]")
    }

    @Test("a file that is not there")
    func missingFiles() {
        let text =
            Self.head + Self.maria
            + "[[task]]\nid = \"L-1\"\ntitle = \"L\"\nworker = \"maria\"\nbrief = \"briefs/L-1.md\"\n"
        #expect(
            Self.mistakes(text, exists: { _ in false }) == [
                "20:9: brief: there is no file briefs/L-1.md, or it cannot be read"
            ])
        let files = Self.head.replacing(
            "[outgoing]", with: "password_file = \"p\"\nca_file = \"/c\"\n[outgoing]")
        #expect(Self.mistakes(files, exists: { _ in false }).count == 2)
    }

    @Test("columns count scalars, lines any line end; a byte order mark counts for nothing")
    func columns() {
        let text =
            "\u{FEFF}" + Self.head.replacing("\n", with: "\r\n").replacing("\"Dana\"", with: "\"Dáñá\"")
            + "per_day = 1 # 👩‍👩‍👧 \r\n'per_minute' = 'é'\r\n"
        #expect(Self.mistakes(text).map { $0.prefix(5) } == ["12:16"])
    }

    @Test("many mistakes are found in time that grows with the file")
    func many() {
        let tasks = (0..<5000).map {
            "[[task]]\nid = \"T-\($0)\"\ntitle = \"T\"\nworker = \"x\($0)\"\ndue = 2026-02-30\n"
        }
        let found = Self.mistakes(Self.head + Self.maria + tasks.joined())
        #expect(found.count == 10_000)
    }

    @Test("nesting without end is a mistake")
    func nesting() {
        let text = Self.head + "x = " + String(repeating: "[", count: 100_000)
        #expect(Self.mistakes(text).count == 1)
    }

    @Test("a mistake is written as FILE:LINE:COLUMN: MESSAGE")
    func message() {
        let mistake = PlanMistake(file: "plan.toml", line: 3, column: 7, message: "this is wrong")
        #expect("\(mistake)" == "plan.toml:3:7: this is wrong")
        #expect("\(PlanMistakes(mistakes: [mistake, mistake]))".split(separator: "\n").count == 2)
    }
}
