internal import Foundation
internal import GRDB

/// What keeps the store from being used, told apart by what a person must do about it.
package enum StoreError: Error, Sendable {
    /// Another process holds it for longer than we wait.
    case busy(path: String)
    /// The disk, or a quota, is full.
    case full(path: String)
    /// Written by a newer Rollcall.
    case newer(path: String)
    /// Damaged, unreadable or no store at all; `reason` is SQLite's or the system's own words.
    case unusable(path: String, reason: String)
    /// Its folder cannot be made, or not be written to.
    case inaccessible(path: String, reason: String)
    /// It belongs to another mailbox than the plan names.
    case foreign(path: String, mailbox: String)
    /// What was asked for is not in it.
    case missing(what: String)

    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = (error as? StoreError) ?? .unusable(path: path, reason: error.localizedDescription)
            return
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        default: self = .unusable(path: path, reason: error.message ?? "SQLite error \(error.resultCode)")
        }
    }
}

extension StoreError: CustomStringConvertible {
    /// One line that says what failed and where, and one that says what to do.
    package var description: String {
        switch self {
        case .busy(let path):
            """
            the store is locked: \(path): another process has held it for too long
            try again later, or look for a program that keeps it open (fuser \(path))
            """
        case .full(let path):
            """
            the store cannot grow: \(path): the disk or a quota is full
            make room and run the same command again; nothing was lost and nothing was sent unrecorded
            """
        case .newer(let path):
            """
            the store was written by a newer rollcall: \(path)
            use that version, or restore a backup made before the upgrade
            """
        case .unusable(let path, let reason):
            """
            the store cannot be used: \(path): \(reason)
            restore it from a backup (rollcall backup makes one); it is never started afresh by itself
            """
        case .inaccessible(let path, let reason):
            """
            the store's folder cannot be used: \(path): \(reason)
            check [store] folder in the plan, and who may write there
            """
        case .foreign(let path, let mailbox):
            """
            the store belongs to another mailbox: \(path): \(mailbox)
            give this plan a store of its own ([store] folder = "…"), or point it back at that mailbox
            """
        case .missing(let what): "there is no \(what)"
        }
    }
}
