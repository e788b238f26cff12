internal import CCurl
internal import Foundation

/// A connection that libcurl could not open, before it is decided what kind of failure that is.
struct LoginFailure: Error {
    let code: CURLcode
    /// libcurl's own words.
    let words: String
    let endpoint: Endpoint
    let dialogue: LoginDialogue

    var error: TransportError {
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION: untrusted
        case CURLE_SSL_CACERT_BADFILE:
            failure(.configuration, "read the file of certificates", words, "Correct ca_file.")
        case CURLE_SSL_CONNECT_ERROR: insecure
        case CURLE_USE_SSL_FAILED: unsecured
        case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: refused
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
            failure(.configuration, "connect", words, "Correct the server's url.")
        default: failure(.temporary, "connect", serverRefused ? serverWords ?? words : words)
        }
    }

    private func failure(
        _ kind: TransportError.Kind, _ attempt: String, _ words: String, _ advice: String = ""
    ) -> TransportError {
        let secret = endpoint.credential?.secret ?? ""
        return TransportError(
            kind, attempt: attempt, place: endpoint.place,
            words: secret.isEmpty ? words : words.replacing(secret, with: "…"), advice: advice)
    }
}

extension LoginFailure {
    /// The certificate: each reason has words of its own from OpenSSL and an advice of its own from us.
    private var untrusted: TransportError {
        let reasons = [
            ("has expired", "The server's certificate must be renewed."),
            ("not yet valid", "Check this machine's clock."),
            ("does not match", "Use the host name that the certificate is for."),
            ("no alternative certificate", "Use the host name that the certificate is for."),
            ("self-signed", "If this is your own server, name its certificate or authority in ca_file."),
            ("local issuer", "If the authority is your own, name its certificate in ca_file."),
        ]
        let advice = reasons.first { words.contains($0.0) }?.1
        return failure(
            .configuration, "trust the server", words, advice ?? "The server's certificate must be mended.")
    }

    private var insecure: TransportError {
        let isCut = ["SYSCALL", "reset", "unexpected eof", "Broken pipe"].contains { words.contains($0) }
        return isCut
            ? failure(.temporary, "secure the connection", words)
            : failure(
                .configuration, "secure the connection", words,
                "Check the port and the url's scheme; TLS 1.2 is the least that is taken.")
    }

    /// STARTTLS was not offered, or refused.
    private var unsecured: TransportError {
        let isBusy = reply.map { $0.starts(with: "4") } ?? false
        return failure(
            isBusy ? .temporary : .configuration, "secure the connection",
            serverRefused ? serverWords ?? words : "the server offers no STARTTLS",
            isBusy ? "" : "Use implicit TLS (imaps:, smtps:) if the server has it.")
    }

    private var refused: TransportError {
        let attempt = "log in as \(endpoint.user ?? "nobody")"
        guard serverRefused else { return .noMechanism(endpoint) }
        let kind = refusalKind
        let advice =
            kind == .loginRefused
            ? "Check user and password; some providers want a password made for programs." : ""
        return failure(kind, attempt, serverWords ?? words, advice)
    }

    /// Whether an IMAP server offers no mechanism at all, and has not turned off the LOGIN command.
    var leavesLoginCommand: Bool {
        let offered = dialogue.capabilities
        return code == CURLE_LOGIN_DENIED && !serverRefused && endpoint.kind == .imap
            && !offered.contains("LOGINDISABLED") && !offered.contains { $0.hasPrefix("AUTH=") }
    }

    private var refusalKind: TransportError.Kind {
        switch endpoint.kind {
        case .imap: IMAPStatus(line: dialogue.lines.last ?? [])?.kind(or: .loginRefused) ?? .loginRefused
        case .smtp:
            switch reply ?? "" {
            case let code where code.hasPrefix("4"): .temporary
            case "504", "534", "538": .configuration
            default: .loginRefused
            }
        }
    }
}

extension LoginFailure {
    private var serverWords: String? { challenge ?? dialogue.lastWords }

    /// What is wrong with a token comes as a challenge in base64 (RFC 7628, section 3.2.2), to which libcurl gives no
    /// further answer.
    private var challenge: String? {
        guard let line = dialogue.lines.last,
            let mark = ["+ ", "334 "].first(where: { line.starts(with: $0.utf8) }),
            let text = Data(base64Encoded: Data(line.dropFirst(mark.utf8.count)))
        else { return nil }
        return TransportError.line(text)
    }

    /// The last SMTP reply's code.
    private var reply: String? {
        endpoint.kind == .smtp
            ? dialogue.lines.last.map { String(decoding: $0.prefix(3), as: UTF8.self) } : nil
    }

    /// Whether the last that the server said is a no, rather than an answer that libcurl did not like.
    private var serverRefused: Bool {
        guard let line = dialogue.lines.last else { return false }
        switch endpoint.kind {
        case .imap: return challenge != nil || IMAPStatus(line: line).map { $0.condition != .ok } ?? false
        case .smtp:
            return challenge != nil || line.first == UInt8(ascii: "4") || line.first == UInt8(ascii: "5")
        }
    }
}

extension TransportError {
    /// A user is named, and the server offers no way to log in that we take.
    static func noMechanism(_ endpoint: Endpoint) -> TransportError {
        TransportError(
            .configuration, attempt: "log in as \(endpoint.user ?? "nobody")", place: endpoint.place,
            words: "the server offers none of PLAIN, LOGIN, XOAUTH2 and OAUTHBEARER that would do",
            advice:
                "Choose a password or a token as the server wants it; or the server's port for submission.")
    }
}
