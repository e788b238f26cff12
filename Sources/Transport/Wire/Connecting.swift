internal import CCurl
internal import Glibc

extension Wire {
    /// Connects, secures the line and logs in. No credential leaves before TLS has been verified.
    package static func connected(to endpoint: Endpoint, patience: Patience) throws -> Wire {
        do {
            do {
                return try attempted(endpoint, patience, mechanisms: endpoint.credential?.mechanisms)
            } catch let failure as LoginFailure where failure.leavesLoginCommand {
                // QUIRK: RFC 9051 wants AUTHENTICATE; small IMAP servers take the LOGIN command alone, which
                // libcurl only uses if no mechanism is named.
                return try attempted(endpoint, patience, mechanisms: nil)
            }
        } catch let failure as LoginFailure {
            throw failure.error
        }
    }

    private static func attempted(
        _ endpoint: Endpoint, _ patience: Patience, mechanisms: String?
    ) throws -> Wire {
        guard let url = endpoint.url else {
            throw TransportError(
                .configuration, attempt: "connect", place: endpoint.place, words: "not a host name and port",
                advice: "Correct the server's url.")
        }
        guard libraryIsReady, let handle = curl_easy_init() else {
            throw TransportError(
                .temporary, attempt: "connect", place: endpoint.place, words: "libcurl did not start")
        }
        do {
            let deadline = patience.deadline(after: patience.login)
            configure(handle, url, endpoint, deadline, mechanisms)
            let dialogue = try perform(handle, endpoint)
            try checkLogin(endpoint, dialogue)
            var socket: curl_socket_t = -1
            ccurl_get_socket(handle, CURLINFO_ACTIVESOCKET, &socket)
            return Wire(
                handle: handle, socket: socket, place: endpoint.place, dialogue: dialogue, patience: patience)
        } catch {
            curl_easy_cleanup(handle)
            throw error
        }
    }

    /// A server that goes away while we write must be an error of that write, not the end of the process.
    private static let libraryIsReady: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return ccurl_global_init() == CURLE_OK
    }()

    /// QUIRK: libcurl takes PREAUTH for a login, though whose it is we do not know; and it goes on without one at an
    /// SMTP server that offers none.
    private static func checkLogin(_ endpoint: Endpoint, _ dialogue: LoginDialogue) throws {
        guard endpoint.user != nil else { return }
        switch endpoint.kind {
        case .imap where dialogue.lines.first.flatMap { IMAPStatus(line: $0) }?.condition == .preauth:
            throw TransportError(
                .configuration, attempt: "log in", place: endpoint.place,
                words: "the server has logged us in by itself, as somebody",
                advice: "Use a server that asks who we are.")
        case .smtp where !dialogue.lines.contains { $0.starts(with: "235".utf8) }:
            throw TransportError.noMechanism(endpoint)
        default: break
        }
    }

    private static func configure(
        _ handle: UnsafeMutableRawPointer, _ url: String, _ endpoint: Endpoint, _ deadline: Deadline,
        _ mechanisms: String?
    ) {
        ccurl_set_string(handle, CURLOPT_URL, url)
        ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps")
        ccurl_set_long(handle, CURLOPT_CONNECT_ONLY, 1)
        ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(deadline.milliseconds))
        ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, Int(deadline.milliseconds))
        secure(handle, caFile: endpoint.caFile)
        ignoreSurroundings(handle)
        logIn(handle, endpoint, mechanisms)
    }

    private static func secure(_ handle: UnsafeMutableRawPointer, caFile: String?) {
        ccurl_set_long(handle, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        ccurl_set_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        ccurl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1)
        ccurl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2)
        if let caFile {
            ccurl_set_string(handle, CURLOPT_CAINFO, caFile)
            ccurl_set_string(handle, CURLOPT_CAPATH, nil)
        }
    }

    /// Proxy variables and ~/.netrc are other programs' settings.
    private static func ignoreSurroundings(_ handle: UnsafeMutableRawPointer) {
        ccurl_set_string(handle, CURLOPT_PROXY, "")
        ccurl_set_string(handle, CURLOPT_NOPROXY, "*")
        ccurl_set_long(handle, CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
    }

    private static func logIn(_ handle: UnsafeMutableRawPointer, _ endpoint: Endpoint, _ mechanisms: String?)
    {
        guard let user = endpoint.user, let credential = endpoint.credential else { return }
        ccurl_set_string(handle, CURLOPT_USERNAME, user)
        switch credential {
        case .password(let password): ccurl_set_string(handle, CURLOPT_PASSWORD, password)
        case .token(let token): ccurl_set_string(handle, CURLOPT_XOAUTH2_BEARER, token)
        }
        ccurl_set_string(handle, CURLOPT_LOGIN_OPTIONS, mechanisms)
        ccurl_set_long(handle, CURLOPT_SASL_IR, 1)
    }

    /// Connects and logs in; returns what the server said meanwhile.
    private static func perform(
        _ handle: UnsafeMutableRawPointer, _ endpoint: Endpoint
    ) throws -> LoginDialogue {
        var dialogue = LoginDialogue()
        var message = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE) + 1)
        let code = withUnsafeMutablePointer(to: &dialogue) { dialogue in
            message.withUnsafeMutableBufferPointer { message in
                ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, message.baseAddress)
                ccurl_set_pointer(handle, CURLOPT_HEADERDATA, dialogue)
                ccurl_set_header_function(handle, keepLine)
                defer {
                    ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil)
                    ccurl_set_pointer(handle, CURLOPT_HEADERDATA, nil)
                }
                return curl_easy_perform(handle)
            }
        }
        let words = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if code != CURLE_OK {
            throw LoginFailure(
                code: code, words: words.isEmpty ? String(cString: curl_easy_strerror(code)) : words,
                endpoint: endpoint, dialogue: dialogue)
        }
        return dialogue
    }
}

private let keepLine: ccurl_header_function = { bytes, size, count, context in
    if let bytes, let context {
        context.assumingMemoryBound(to: LoginDialogue.self).pointee
            .append(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    return size * count
}

extension Credential {
    /// Mechanisms that show the secret only to a verified server, in libcurl's notation. Left to choose, it takes
    /// CRAM-MD5 first, which fails wherever passwords are stored hashed.
    fileprivate var mechanisms: String {
        switch self {
        case .password: "AUTH=PLAIN;AUTH=LOGIN"
        case .token: "AUTH=OAUTHBEARER;AUTH=XOAUTH2"
        }
    }
}
