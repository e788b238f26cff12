import TestSupport
import Testing
import Transport

/// How real and broken IMAP servers open, list and refuse folders.
@Suite struct OddFolderTests {
    private func listing(_ answer: String) throws -> ScriptedServer {
        try ScriptedServer(.imapLogin + .examine + [.expect("UID FETCH"), .send(answer)])
    }

    struct Description: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let said: String
        let state: FolderState
    }

    @Test(arguments: [
        Description(
            testDescription: "H008 no UIDNEXT", said: "* 2 EXISTS\r\n* OK [UIDVALIDITY 5] x\r\n",
            state: FolderState(uidValidity: 5, exists: 2)),
        Description(
            testDescription: "H009 UIDNEXT far above the highest UID",
            said: "* 2 EXISTS\r\n* OK [UIDVALIDITY 5] x\r\n* OK [UIDNEXT 4294967295] x\r\n",
            state: FolderState(uidValidity: 5, uidNext: .max, exists: 2)),
        Description(
            testDescription: "H005 UIDVALIDITY 0", said: "* OK [UIDVALIDITY 0] x\r\n* 1 EXISTS\r\n",
            state: FolderState(exists: 1)),
        Description(
            testDescription: "H005 no UIDVALIDITY, numbers out of range",
            said: "* 1 EXISTS\r\n* OK [UIDNEXT 99999999999] x\r\n* OK [UIDVALIDITY -1] x\r\n",
            state: FolderState(exists: 1)),
        Description(
            testDescription: "H016 much else, codes in small letters",
            said:
                "* FLAGS (\\Seen a)\r\n* 9 RECENT\r\n* OK [PERMANENTFLAGS ()] x\r\n* OK [uidvalidity 5] x\r\n* 3 EXISTS\r\n"
                + "* 1 EXPUNGE\r\n* 2 EXISTS\r\n* VENDOR {3}\r\nR1 \r\n* OK {5}\r\n",
            state: FolderState(uidValidity: 5, exists: 2)),
    ])
    func `a folder is understood`(folder: Description) throws {
        let server = try ScriptedServer(
            .imapLogin + [.expect("EXAMINE \"INBOX\""), .send(folder.said + "{tag} OK [READ-ONLY] done\r\n")])
        #expect(try server.mailbox().examine("INBOX") == folder.state)
    }

    @Test func `H002 H010 H017 a listing keeps each new UID once and in order`() throws {
        let server = try listing(
            "* 1 FETCH (UID 9 FLAGS (\\Seen \\Old) RFC822.SIZE 10 INTERNALDATE \"17-Jul-1996 02:44:25 -0700\")\r\n"
                + "* 3 FETCH (RFC822.SIZE 12 UID 4294967295 X-NEW (a (\"b)\" {2}\r\n(( c) NIL))\r\n"
                + "* 2 FETCH (UID 20 RFC822.SIZE 5000000000 FLAGS ())\r\n* 2 FETCH (FLAGS (\\Seen))\r\n"
                + "* 4 EXISTS\r\n* 2 FETCH (UID 20 RFC822.SIZE 5000000000 FLAGS (\\Answered))\r\n"
                + "* 5 FETCH (UID 0 RFC822.SIZE 1)\r\n{tag} OK done\r\n")
        let entries = try server.mailbox().listing(from: 10).entries
        #expect(entries.map(\.uid) == [20, .max])
        #expect(entries.map(\.size) == [5_000_000_000, 12])
        #expect(entries.first?.flags == [.answered])
    }

    @Test func `H001 20,000 mails are all seen`() throws {
        let lines = (1...20_000).map { "* \($0) FETCH (UID \($0 * 3) FLAGS () RFC822.SIZE 1000)\r\n" }
        let server = try listing(lines.joined() + "{tag} OK done\r\n")
        let mailbox = try server.mailbox()
        #expect(try mailbox.listing().entries.map(\.uid) == (1...20_000).map { $0 * 3 })
        #expect(mailbox.turnarounds == 1)
    }

    @Test func `a server that refuses to list an empty folder has an empty folder`() throws {
        let server = try ScriptedServer(
            .imapLogin + [
                .expect("EXAMINE"), .send("* 0 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n{tag} OK done\r\n"),
                .expect("UID FETCH"), .send("{tag} BAD no messages\r\n"),
            ])
        #expect(try server.mailbox().listing().entries.isEmpty)
    }

    @Test func `H027 one folder that is missing keeps nobody from the others`() throws {
        let server = try ScriptedServer(
            .imapLogin + [
                .expect("EXAMINE \"Gone\""), .send("{tag} NO [NONEXISTENT] no such folder\r\n"),
                .expect("UID FETCH"), .send("{tag} BAD no folder is open\r\n"),
            ] + .examine + [
                .expect("UID FETCH"), .send("* 1 FETCH (UID 4 RFC822.SIZE 5)\r\n{tag} OK done\r\n"),
            ])
        let survey = try server.mailbox().survey([("Gone", 1), ("INBOX", 1)])
        let refusal = #expect(throws: TransportError.self) { try survey[0].listing.get() }
        #expect(refusal?.kind == .configuration)
        #expect(try survey[1].listing.get().entries.map(\.uid) == [4])
    }

    @Test(arguments: [
        "NO [INUSE] locked", "NO [LIMIT] slow down", "NO [UNAVAILABLE] later", "NO [THROTTLED] wait",
        "NO Server is busy",
        "NO Too many simultaneous connections", "BAD what?",
    ])
    func `H028 a folder that is only busy is no fault of the plan`(refusal: String) throws {
        let server = try ScriptedServer(.imapLogin + [.expect("EXAMINE"), .send("{tag} \(refusal)\r\n")])
        let error = #expect(throws: TransportError.self) { try server.mailbox().examine("INBOX") }
        #expect(error?.kind == .temporary)
    }

    @Test func `H030 a server with neither MOVE nor UIDPLUS is not asked to delete`() throws {
        let server = try ScriptedServer(
            .imapLogin + [
                .expect("SELECT"), .send("* OK [UIDVALIDITY 7] x\r\n{tag} OK done\r\n"),
                .expect("CAPABILITY"),
                .send("* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n"),
            ])
        let mailbox = try server.mailbox()
        let error = #expect(throws: TransportError.self) {
            try mailbox.move([1], from: "INBOX", to: "Done", uidValidity: 7) { _ in }
        }
        #expect(error?.kind == .configuration)
        mailbox.logout()
        let said = try server.transcript().joined().joined(separator: "\n")
        #expect(!said.contains("EXPUNGE") && !said.contains("Deleted"))
    }

    @Test func `without MOVE mails are copied before they are removed, and only these`() throws {
        let server = try ScriptedServer(
            .imapLogin + [
                .expect("SELECT"), .send("* OK [UIDVALIDITY 7] x\r\n{tag} OK done\r\n"),
                .expect("CAPABILITY"),
                .send("* CAPABILITY IMAP4rev1 UIDPLUS\r\n{tag} OK done\r\n"),
                .expect("UID COPY 1:2,5 \"Done\""),
                .send("{tag} OK done\r\n"), .expect("UID STORE 1:2,5 +FLAGS.SILENT (\\Deleted)"),
                .send("{tag} OK done\r\n"),
                .expect("UID EXPUNGE 1:2,5"), .send("{tag} OK done\r\n"),
            ])
        try server.mailbox().move([5, 1, 2], from: "INBOX", to: "Done", uidValidity: 7) { _ in }
        #expect(throws: Never.self) { try server.transcript() }
    }
}
