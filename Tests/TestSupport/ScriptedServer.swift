import Foundation
import Glibc
import Synchronization

/// What a scripted server does next with a connection (`Scripts/scripted-server`).
package enum Step: Sendable {
    case tls
    /// The handshake of a server that knows TLS 1.1 at most.
    case oldTLS
    /// `{tag}` stands for the first word of the last line that came. Latin-1.
    case send(String)
    case flood(String, times: Int)
    case drip(String, milliseconds: Int)
    /// A line that contains this, in whatever case.
    case expect(String)
    /// Lines up to a single dot.
    case body
    /// Nothing more until the client goes.
    case stall
    /// To and from another server; the transcript has a line each time that the client speaks after the server.
    case relay(port: Int)
    case close
}

extension Step: Encodable {
    private enum Key: String, CodingKey {
        case tls, oldTLS, send, times, drip, milliseconds, expect, body, stall, relay, close
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .tls: try values.encode(true, forKey: .tls)
        case .oldTLS: try values.encode(true, forKey: .oldTLS)
        case .send(let text): try values.encode(text, forKey: .send)
        case .flood(let text, let times):
            try values.encode(text, forKey: .send)
            try values.encode(times, forKey: .times)
        case .drip(let text, let milliseconds):
            try values.encode(text, forKey: .drip)
            try values.encode(milliseconds, forKey: .milliseconds)
        case .expect(let text): try values.encode(text, forKey: .expect)
        case .body: try values.encode(true, forKey: .body)
        case .stall: try values.encode(true, forKey: .stall)
        case .relay(let port): try values.encode(port, forKey: .relay)
        case .close: try values.encode(true, forKey: .close)
        }
    }
}

/// A server on the loopback interface that follows a script, for what no real server can be made to do.
package struct ScriptedServer: Sendable {
    package let port: Int
    /// Of the certificate for `localhost` with which it secures its lines.
    package let caFile: String
    private let id: Int
    private let stage: Stage

    /// Each list is one connection, in order; any further connection is closed at once.
    package init(_ connections: [Step]...) throws { try self.init(connections: connections) }

    package init(connections: [[Step]]) throws {
        stage = try Stage.shared.get()
        caFile = stage.certificate
        let opening = Opening(certificate: stage.certificate, key: stage.key, connections: connections)
        let place = try stage.ask(opening, answer: Place.self)
        (id, port) = (place.id, place.port)
    }

    /// What the clients said, by connection, once they have gone; throws if one said what the script did not expect.
    package func transcript() throws -> [[String]] {
        let transcript = try stage.ask(["transcript": id], answer: Transcript.self)
        if let problem = transcript.problems.first(where: { $0.hasPrefix("expected") }) {
            throw RigError(description: problem)
        }
        return transcript.received
    }

    private struct Opening: Encodable {
        let certificate: String
        let key: String
        let connections: [[Step]]
    }

    private struct Place: Decodable {
        let id: Int
        let port: Int
    }

    private struct Transcript: Decodable {
        let received: [[String]]
        let problems: [String]
    }
}

/// The one process that plays all scripts of a test run, and its certificate. It ends with its standard input.
private final class Stage: Sendable {
    static let shared: Result<Stage, any Error> = Result {
        let stage = try Stage()
        atexit {
            if let stage = try? Stage.shared.get() { stage.folder.remove() }
        }
        return stage
    }

    let certificate: String
    let key: String
    private let folder: TemporaryFolder
    private let pipes: Mutex<(questions: FileHandle, answers: FileHandle)>

    init() throws {
        folder = try TemporaryFolder()
        certificate = folder.url.appending(path: "certificate.pem").path
        key = folder.url.appending(path: "key.pem").path
        try run(
            URL(filePath: "/usr/bin/openssl"),
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
                "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout",
                key,
                "-out", certificate,
            ])
        let process = Process()
        let (questions, answers) = (Pipe(), Pipe())
        process.executableURL = repository.appending(path: "Scripts/scripted-server")
        process.standardInput = questions
        process.standardOutput = answers
        try process.run()
        pipes = Mutex((questions.fileHandleForWriting, answers.fileHandleForReading))
    }

    func ask<Answer: Decodable>(_ question: some Encodable, answer: Answer.Type) throws -> Answer {
        let question = try JSONEncoder().encode(question) + [10]
        let line = try pipes.withLock { pipes in
            try pipes.questions.write(contentsOf: question)
            return try pipes.answers.line(of: "the scripted server")
        }
        return try JSONDecoder().decode(Answer.self, from: line)
    }
}
