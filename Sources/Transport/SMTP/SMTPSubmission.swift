/// A submission server (RFC 6409): one connection, logged in, mail after mail until `quit`.
///
/// What is thrown is a lost connection before any final dot: the mail did not go, and the connection is of no
/// further use. After `pauseQueue`, `loginRefused` and `unknown` no more should be sent.
package final class SMTPSubmission {
    private var wire: Wire
    private let extensions: SMTPExtensions
    private let patience: SMTPPatience
    /// The mail whose envelope went out behind the last final dot.
    private var announced: SMTPMail?
    /// Whether the server still holds the sender of a mail that did not go.
    private var needsReset = false

    /// Connects and logs in.
    package init(_ endpoint: Endpoint, patience: SMTPPatience = SMTPPatience()) throws {
        wire = try Wire.connected(
            to: endpoint, patience: Patience(login: patience.login, reply: patience.envelope))
        // libcurl's last EHLO was said inside TLS; PLAIN, LOGIN and tokens lay no further layer on the line.
        extensions = SMTPExtensions(wire.dialogue.extensions)
        self.patience = patience
    }

    /// How often a question has waited for its answer since login.
    package var turnarounds: Int { wire.turnarounds }

    /// Whether the connection is of further use.
    package var isOpen: Bool { wire.isOpen }

    /// Sends one mail to its one recipient.
    /// - Parameters:
    ///   - next: the mail of the next call, if there will be one: its envelope goes out behind this mail's final dot,
    ///     which saves a round trip. The next call must then be for this mail.
    ///   - beforeFinalDot: writes down that the mail is about to go. If it throws, the mail does not go and the
    ///     connection is closed.
    package func send(
        _ mail: SMTPMail, followedBy next: SMTPMail? = nil, beforeFinalDot: () throws -> Void
    ) throws -> SMTPOutcome {
        if let refusal = refusalUnsent(mail) { return .refused(refusal) }
        wire.attempt = "send mail to \(mail.recipient)"
        do {
            if let outcome = try envelope(mail) { return outcome }
            try wire.send(SMTPContent.encoded(mail.bytes), within: patience.dataBlock)
            try beforeFinalDot()
        } catch {
            wire.close()
            throw error
        }
        return finish(next)
    }

    /// Says goodbye, waits a moment for the answer, and closes. Harmless on a connection that has failed.
    package func quit() {
        // Behind an announced envelope QUIT would be a line of its mail.
        if wire.isOpen, announced == nil, (try? wire.send("QUIT\r\n".utf8)) != nil {
            _ = try? reply(within: .seconds(1))
        }
        wire.close()
    }

    private func finish(_ next: SMTPMail?) -> SMTPOutcome {
        let next = extensions.pipelining ? next.flatMap { refusalUnsent($0) == nil ? $0 : nil } : nil
        announced = next
        let commands = next.map { envelopeCommands($0).joined() } ?? ""
        do {
            try wire.send(SMTPContent.end + commands.utf8, within: patience.dataBlock)
            return settled(.content, try reply(within: patience.finalDot)) ?? .unknown("no answer")
        } catch {
            wire.close()
            return .unknown((error as? TransportError)?.words ?? "\(error)")
        }
    }
}

extension SMTPSubmission {
    /// Why a mail cannot go to this server, known without asking it.
    private func refusalUnsent(_ mail: SMTPMail) -> SMTPReply? {
        if let limit = extensions.sizeLimit, mail.bytes.count > limit {
            return SMTPReply(
                code: 552, enhanced: "5.3.4",
                text: "not sent: \(mail.bytes.count) bytes; the server takes \(limit)")
        }
        if !extensions.eightBit, mail.isEightBit {
            return SMTPReply(
                code: 554, enhanced: "5.6.3", text: "not sent: 8-bit text; the server takes 7 bits")
        }
        return nil
    }

    private func envelopeCommands(_ mail: SMTPMail) -> [String] {
        let size = extensions.size ? " SIZE=\(mail.bytes.count)" : ""
        let body = mail.isEightBit ? " BODY=8BITMIME" : ""
        return [
            "MAIL FROM:<\(mail.sender)>\(size)\(body)\r\n", "RCPT TO:<\(mail.recipient)>\r\n", "DATA\r\n",
        ]
    }

    /// Brings the server to where it takes the text; otherwise what became of the mail.
    private func envelope(_ mail: SMTPMail) throws -> SMTPOutcome? {
        if let announced {
            precondition(announced.isSame(mail), "the mail that was announced is the one to send")
            self.announced = nil
            return try pipelinedReplies()
        }
        try reset()
        let commands = envelopeCommands(mail)
        guard extensions.pipelining else { return try oneByOne(commands) }
        try wire.send(commands.joined().utf8)
        return try pipelinedReplies()
    }

    private func reset() throws {
        guard needsReset else { return }
        needsReset = false
        try wire.send("RSET\r\n".utf8)
        let reply = try reply(within: patience.envelope)
        guard (200...299).contains(reply.code) else { throw wire.failure(.temporary, "\(reply)") }
    }

    private func oneByOne(_ commands: [String]) throws -> SMTPOutcome? {
        for (command, phase) in zip(commands, SMTPPhase.envelope) {
            try wire.send(command.utf8)
            if let outcome = settled(phase, try reply(within: patience.time(for: phase))) { return outcome }
        }
        return nil
    }

    /// The first refusal counts, but every command's reply is read.
    private func pipelinedReplies() throws -> SMTPOutcome? {
        var outcome: SMTPOutcome?
        for phase in SMTPPhase.envelope where wire.isOpen {
            let reply = try reply(within: patience.time(for: phase))
            if outcome != nil, phase == .data, reply.code == 354 {
                try endEmptyText()
            } else if outcome == nil {
                outcome = settled(phase, reply)
            }
        }
        return outcome
    }

    /// A server may ask for the text although it took no recipient: then the text is empty (RFC 2920, section 3.1).
    private func endEmptyText() throws {
        try wire.send(".\r\n".utf8)
        _ = try reply(within: patience.finalDot)
    }

    /// What a reply decides, and what it means for the connection.
    private func settled(_ phase: SMTPPhase, _ reply: SMTPReply) -> SMTPOutcome? {
        let outcome = phase.outcome(reply)
        needsReset = outcome != nil && phase != .content
        if reply.code == 421 || phase.isOutOfStep(reply) { wire.close() }
        return outcome
    }
}

extension SMTPSubmission {
    /// A reply, however many lines and packets it comes in. Of a long line only the beginning is kept.
    private func reply(within duration: Duration) throws -> SMTPReply {
        var lines: [[UInt8]] = []
        repeat {
            lines.append(try wire.line(keeping: 1024, limit: 64 << 20, within: duration))
        } while lines.count < 500 && lines[lines.count - 1].dropFirst(3).first == UInt8(ascii: "-")
        guard let reply = SMTPReply(lines: lines) else {
            throw wire.failure(
                .temporary, "the server's answer is not SMTP: \(TransportError.line(lines[0]))")
        }
        return reply
    }
}

extension SMTPPhase {
    fileprivate static let envelope: [SMTPPhase] = [.sender, .recipient, .data]
}

extension SMTPPatience {
    fileprivate func time(for phase: SMTPPhase) -> Duration {
        switch phase {
        case .sender, .recipient: envelope
        case .data: dataInitiation
        case .content: finalDot
        }
    }
}

extension SMTPMail {
    fileprivate var isEightBit: Bool { bytes.contains { $0 > 127 } }
}
