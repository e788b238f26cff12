internal import Foundation
internal import GRDB
internal import Glibc

extension Store {
    /// Makes a store that is not there yet. It gets its name when it is whole: a run that dies before leaves none, and the
    /// next one begins again.
    static func make(_ path: String, mailbox: String, now: Date, secret: [UInt8]) throws {
        let draft = path + ".new"
        for file in [draft, draft + "-journal"] { unlink(file) }
        // With a rollback journal, so that one file is all there is.
        let queue = try DatabaseQueue(
            path: draft, configuration: configuration(readOnly: false, journal: false))
        try prepare(queue, draft, mailbox: mailbox, now: now, secret: secret)
        try queue.close()
        guard rename(draft, path) == 0 else {
            throw StoreError.inaccessible(path: path, reason: String(cString: strerror(errno)))
        }
        try syncFolder(of: path)
    }

    /// A name is durable when its folder is.
    private static func syncFolder(of path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { Glibc.close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw StoreError.inaccessible(path: folder, reason: String(cString: strerror(errno)))
        }
    }
}
