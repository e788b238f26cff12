import Foundation
import TestSupport
import Testing
import Transport

/// Against a real Dovecot.
@Suite struct MailboxTests {
    let servers: MailServers
    let user = somebody()

    init() throws { servers = try MailServers.shared.get() }

    private func mailbox() throws -> IMAPMailbox { try IMAPMailbox(servers.imap(user)) }

    @Test func `all folders are listed in one round trip`() throws {
        let arrived = Date(timeIntervalSince1970: 1_790_000_000)
        try servers.deliver(mail("one"), to: user, arrived: arrived)
        try servers.deliver(mail("two"), to: user, arrived: arrived)
        try servers.deliver(mail("spam"), to: user, folder: "Junk", arrived: arrived)
        let mailbox = try mailbox()
        let survey = try mailbox.survey([("INBOX", 1), ("Junk", 1), ("Nowhere", 1), ("INBOX", 2)].dropLast())
        #expect(mailbox.turnarounds == 1)
        let listings = survey.map { try? $0.listing.get() }
        #expect(listings.map { $0?.state.exists } == [2, 1, nil])
        #expect(listings[0]?.entries.map(\.uid) == [1, 2])
        #expect(listings[0]?.entries.map(\.internalDate) == [arrived, arrived])
        #expect(listings[0]?.entries.map(\.size) == [mail("one").count, mail("two").count])
        #expect(throws: TransportError.self) { try survey[2].listing.get() }
    }

    @Test func `H010 listing from the next UID does not bring the last mail again`() throws {
        try servers.deliver(mail("old"), to: user)
        #expect(try mailbox().listing(from: 2).entries.isEmpty)
    }

    @Test func `a poll that finds nothing costs six round trips`() throws {
        let relay = try ScriptedServer([.relay(port: servers.port("IMAPS_PORT"))])
        var endpoint = servers.imap(user)
        endpoint.port = relay.port
        let mailbox = try IMAPMailbox(endpoint)
        _ = try mailbox.survey([("INBOX", 1), ("Junk", 1)])
        mailbox.close()
        // One of them is TLS's goodbye, which nobody waits for; in its place comes TCP's handshake.
        #expect(try relay.transcript()[0].count <= 6)
        #expect(mailbox.turnarounds == 1)
    }

    @Test func `mails come whole, byte for byte and in order, over many windows`() throws {
        let mails = (1...60).map {
            mail("mail \($0)", body: String(repeating: "line \($0)\r\n", count: $0 * 20))
        }
        for mail in mails { try servers.deliver(mail, to: user) }
        let mailbox = try mailbox()
        let listing = try mailbox.listing()
        let fetched = try mailbox.fetched(
            listing.entries, uidValidity: listing.state.uidValidity,
            limits: FetchLimits(windowCount: 7, windowBytes: 20_000, windows: 3))
        #expect(fetched.mails.map(\.bytes) == mails)
        #expect(fetched.mails.allSatisfy { !$0.isPartial && $0.size == $0.bytes.count })
        #expect(fetched.mails.map(\.uid) == listing.entries.map(\.uid))
    }

    @Test func `fetching marks nothing as read`() throws {
        try servers.deliver(mail("one"), to: user)
        let mailbox = try mailbox()
        _ = try mailbox.fetched(mailbox.listing().entries, uidValidity: nil)
        #expect(try self.mailbox().listing().entries.map(\.flags) == [[]])
    }

    @Test func `H022 of a mail that is too large its beginning is taken`() throws {
        let large = mail("large", body: String(repeating: "0123456789abcdef\r\n", count: 20_000))
        try servers.deliver(mail("before"), to: user)
        try servers.deliver(large, to: user)
        try servers.deliver(mail("after"), to: user)
        let mailbox = try mailbox()
        let fetched = try mailbox.fetched(
            mailbox.listing().entries, uidValidity: nil,
            limits: FetchLimits(largest: 100_000, beginning: 5_000))
        #expect(fetched.mails.map(\.isPartial) == [false, true, false])
        #expect(fetched.mails[1].bytes == Array(large.prefix(5_000)))
        #expect(fetched.mails[1].size == large.count)
    }

    @Test func `H013 a mail that is gone when it is fetched is reported, and the others come`() throws {
        for number in 1...3 { try servers.deliver(mail("\(number)"), to: user) }
        let mailbox = try mailbox()
        let listing = try mailbox.listing()
        let other = try self.mailbox()
        try other.move([2], from: "INBOX", to: "Junk", uidValidity: listing.state.uidValidity) { _ in }
        let fetched = try mailbox.fetched(listing.entries, uidValidity: listing.state.uidValidity)
        #expect(fetched.mails.map(\.uid) == [1, 3])
        #expect(fetched.vanished + fetched.refused == [2])
    }

    @Test func `H006 a folder that was renumbered since it was listed is not fetched from`() throws {
        try servers.deliver(mail("one"), to: user)
        let listing = try mailbox().listing()
        try servers.renumber(user)
        let now = try mailbox().examine("INBOX").uidValidity
        #expect(now != listing.state.uidValidity)
        let error = #expect(throws: TransportError.self) {
            try mailbox().fetched(listing.entries, uidValidity: listing.state.uidValidity)
        }
        #expect(error?.kind == .temporary)
        #expect(error?.words.contains("UIDVALIDITY") == true)
    }

    @Test func `a caller that has enough is obeyed`() throws {
        for number in 1...5 { try servers.deliver(mail("\(number)"), to: user) }
        let mailbox = try mailbox()
        var count = 0
        try mailbox.fetch(try mailbox.listing().entries, from: "INBOX", uidValidity: nil) { _ in
            count += 1
            return count == 2 ? .stop : .goOn
        }
        #expect(count == 2)
    }

    @Test func `mails are flagged as read, and moved, when that is wanted`() throws {
        for number in 1...3 { try servers.deliver(mail("\(number)"), to: user) }
        let mailbox = try mailbox()
        let validity = try mailbox.examine("INBOX").uidValidity
        try mailbox.markSeen([1, 2], in: "INBOX", uidValidity: validity)
        try mailbox.move([3], from: "INBOX", to: "Junk", uidValidity: validity) { _ in }
        #expect(try mailbox.listing().entries.map(\.flags) == [.seen, .seen])
        #expect(try mailbox.uids(in: "Junk") == [1])
    }

    @Test func `H029 a move to a folder that is not there fails and leaves the mail`() throws {
        try servers.deliver(mail("one"), to: user)
        let mailbox = try mailbox()
        let error = #expect(throws: TransportError.self) {
            try mailbox.move([1], from: "INBOX", to: "Done", uidValidity: nil) { _ in }
        }
        #expect(error?.kind == .configuration)
        #expect(try mailbox.uids(in: "INBOX") == [1])
    }

    @Test(arguments: ["Entwürfe", "Quo\"te", "Back\\slash", "{5}", "A&B", "日本語 📬", "a) NOOP"])
    func `H034 a folder's name arrives as it is written`(name: String) throws {
        let error = try #require(throws: TransportError.self) { try mailbox().examine(name) }
        #expect(error.kind == .configuration)
        #expect(error.attempt == "open the folder \(name)")
        #expect(error.words.contains("doesn't exist: \(name) "))
    }

    @Test(arguments: ["", "IN\r\nR9 LOGOUT", "NUL\0"])
    func `H034 a folder's name with a control character is never sent`(name: String) throws {
        let mailbox = try mailbox()
        let error = try #require(throws: TransportError.self) { try mailbox.examine(name) }
        #expect(error.kind == .configuration)
        #expect(mailbox.turnarounds == 0)
    }
}
