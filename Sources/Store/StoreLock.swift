internal import Glibc

/// The kernel's lock on the store's folder: one tick at a time, and nothing to clean up after a crash, for the kernel
/// drops it with its holder.
package struct StoreLock: ~Copyable {
    private let descriptor: Int32

    /// Makes the folder if need be. Nil if another process holds the lock.
    ///
    /// - Throws: `StoreError.inaccessible` if the lock's file cannot be opened.
    package init?(folder: String) throws {
        let path = folder + "/lock"
        try Store.makeFolder(folder)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError.inaccessible(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    /// Lets the next one in.
    package consuming func close() {
        Glibc.close(descriptor)
        discard self
    }

    deinit {
        Glibc.close(descriptor)
    }
}
