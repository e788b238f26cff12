/// One server: where it is, how its line is secured, and who logs in.
package struct Endpoint: Sendable {
    /// The protocol that the server speaks.
    package enum Kind: Sendable { case imap, smtp }

    /// When TLS begins.
    package enum Security: Sendable {
        /// TLS from the first byte (RFC 8314).
        case implicitTLS
        /// TLS after STARTTLS; without it nothing is said.
        case startTLS
    }

    package var kind: Kind
    /// A name or an IP address.
    package var host: String
    package var port: Int
    package var security: Security
    /// Nil where the server asks for no login.
    package var user: String?
    /// What the user is believed by.
    package var credential: Credential?
    /// A private authority's certificates (PEM), trusted in place of the system's.
    package var caFile: String?

    package init(
        kind: Kind, host: String, port: Int, security: Security, user: String? = nil,
        credential: Credential? = nil, caFile: String? = nil
    ) {
        self.kind = kind
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.credential = credential
        self.caFile = caFile
    }

    /// `host:port`, as errors name it.
    package var place: String { "\(host):\(port)" }

    /// Nil if the host is no name and no address, or the port no port.
    var url: String? {
        let isName = host.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-._:".utf8.contains(byte)
            }
        }
        guard isName, !host.isEmpty, (1...65535).contains(port) else { return nil }
        return "\(scheme)://\(host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host):\(port)/"
    }

    private var scheme: String {
        (kind == .imap ? "imap" : "smtp") + (security == .implicitTLS ? "s" : "")
    }
}

/// What proves who logs in. It never shows itself in a text.
package enum Credential: Sendable {
    case password(String)
    /// An OAuth 2 access token (RFC 6750), for OAUTHBEARER (RFC 7628) or XOAUTH2.
    case token(String)

    var secret: String {
        switch self {
        case .password(let secret), .token(let secret): secret
        }
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
