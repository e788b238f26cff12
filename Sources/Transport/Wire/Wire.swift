internal import CCurl
internal import Glibc

/// A secured line to a server that libcurl has opened and logged in on: bytes out, lines and counted bytes in.
///
/// It owns the one libcurl handle of the connection. After an error it is of no further use.
package struct Wire: ~Copyable {
    /// `host:port`.
    let place: String
    /// What the server said before the line was ours.
    let dialogue: LoginDialogue
    /// The rest of "cannot …" in errors from here on.
    var attempt: String
    private let patience: Patience

    private var handle: UnsafeMutableRawPointer?
    private let socket: Int32
    private var buffer = [UInt8](repeating: 0, count: 65_536)
    private var unread = 0..<0

    /// How often something was sent after something had been read: the round trips that the line has cost since login.
    package private(set) var turnarounds = 0
    private var wasReading = true

    init(
        handle: UnsafeMutableRawPointer, socket: Int32, place: String, dialogue: LoginDialogue,
        patience: Patience
    ) {
        self.handle = handle
        self.socket = socket
        self.place = place
        self.dialogue = dialogue
        self.patience = patience
        attempt = "talk to the server"
    }

    deinit { curl_easy_cleanup(handle) }

    /// Closes the connection; a second time does nothing.
    package mutating func close() {
        curl_easy_cleanup(handle)
        handle = nil
        unread = 0..<0
    }

    /// False once it was closed from this side.
    package var isOpen: Bool { handle != nil }
}

extension Wire {
    /// Sends all of `bytes`.
    package mutating func send(_ bytes: some Collection<UInt8>, within limit: Duration? = nil) throws {
        let bytes = Array(bytes)
        guard !bytes.isEmpty else { return }
        turnarounds += wasReading ? 1 : 0
        wasReading = false
        var sent = 0
        while sent < bytes.count {
            sent += try sendSome(bytes[sent...], by: patience.deadline(after: limit ?? patience.reply))
        }
    }

    private mutating func sendSome(_ bytes: ArraySlice<UInt8>, by deadline: Deadline) throws -> Int {
        while let handle {
            var count = 0
            let code = bytes.withUnsafeBytes { curl_easy_send(handle, $0.baseAddress, $0.count, &count) }
            switch code {
            case CURLE_OK where count > 0: return count
            case CURLE_OK, CURLE_AGAIN: try wait(for: POLLOUT, by: deadline)
            default: throw lost(code)
            }
        }
        throw closed()
    }
}

extension Wire {
    /// The next line without its line end. More than `kept` bytes of it are dropped; more than `limit` are an error.
    package mutating func line(keeping kept: Int, limit: Int, within duration: Duration? = nil) throws
        -> [UInt8]
    {
        let deadline = patience.deadline(after: duration ?? patience.reply)
        var line: [UInt8] = []
        var length = 0
        while true {
            let end = lineFeed()
            let piece = unread.lowerBound..<(end ?? unread.upperBound)
            length += piece.count
            line.append(contentsOf: buffer[piece].prefix(kept - line.count))
            guard length <= limit else { throw failure(.temporary, "a line of more than \(limit) bytes") }
            if let end {
                unread = (end + 1)..<unread.upperBound
                if line.last == 13 { line.removeLast() }
                return line
            }
            unread = 0..<0
            try fill(by: deadline)
        }
    }

    /// The next `count` bytes, of which the first `kept` are returned.
    package mutating func bytes(_ count: Int, keeping kept: Int) throws -> [UInt8] {
        let deadline = patience.deadline(forBytes: count)
        var bytes = [UInt8](repeating: 0, count: min(kept, count))
        var filled = min(bytes.count, unread.count)
        bytes.replaceSubrange(0..<filled, with: buffer[unread.prefix(filled)])
        unread = unread.dropFirst(filled)
        while filled < bytes.count {
            filled += try bytes.withUnsafeMutableBytes {
                try receive(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]), by: deadline)
            }
        }
        try skip(count - filled, by: deadline)
        return bytes
    }

    private mutating func skip(_ count: Int, by deadline: Deadline) throws {
        var left = count
        while left > 0 {
            if unread.isEmpty { try fill(by: deadline) }
            let taken = min(left, unread.count)
            unread = unread.dropFirst(taken)
            left -= taken
        }
    }

    private func lineFeed() -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard !unread.isEmpty, let base = bytes.baseAddress,
                let found = memchr(base + unread.lowerBound, 10, unread.count)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private mutating func fill(by deadline: Deadline) throws {
        // Out of the struct while libcurl writes into it, so that it is neither copied nor accessed twice.
        var room: [UInt8] = []
        swap(&room, &buffer)
        defer { swap(&room, &buffer) }
        unread = 0..<(try room.withUnsafeMutableBytes { try receive(into: $0, by: deadline) })
    }

    private mutating func receive(into room: UnsafeMutableRawBufferPointer, by deadline: Deadline) throws
        -> Int
    {
        wasReading = true
        while let handle {
            var count = 0
            let code = curl_easy_recv(handle, room.baseAddress, room.count, &count)
            switch code {
            case CURLE_OK where count > 0: return count
            case CURLE_OK: throw failure(.temporary, "the server closed the connection")
            // Only now: TLS may hold bytes that the socket no longer shows.
            case CURLE_AGAIN: try wait(for: POLLIN, by: deadline)
            default: throw lost(code)
            }
        }
        throw closed()
    }
}

extension Wire {
    private func wait(for event: Int32, by deadline: Deadline) throws {
        var descriptor = pollfd(fd: socket, events: Int16(event), revents: 0)
        while !deadline.hasPassed {
            let count = poll(&descriptor, 1, deadline.milliseconds)
            if count > 0 { return }
            if count < 0, errno != EINTR { throw failure(.temporary, String(cString: strerror(errno))) }
        }
        throw failure(.temporary, "the server took too long")
    }

    private func lost(_ code: CURLcode) -> TransportError {
        failure(.temporary, "the connection was lost: " + String(cString: curl_easy_strerror(code)))
    }

    private func closed() -> TransportError { failure(.temporary, "the connection is closed") }

    /// An error of this line, about what is being attempted now.
    func failure(_ kind: TransportError.Kind, _ words: String, advice: String = "") -> TransportError {
        TransportError(kind, attempt: attempt, place: place, words: words, advice: advice)
    }
}
