internal import CCrypto

/// SHA-256 and HMAC-SHA-256, by libcrypto.
package enum Digest {
    /// The 32 bytes of SHA-256 (FIPS 180-4).
    package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        rollcall_sha256(bytes, bytes.count, &digest)
        return digest
    }

    /// The 32 bytes of HMAC-SHA-256 (RFC 2104).
    package static func hmac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: 32)
        rollcall_hmac_sha256(key, key.count, bytes, bytes.count, &code)
        return code
    }

    /// Whether both are equal, in time that does not depend on where they differ.
    package static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.count == other.count && rollcall_equal(one, other, one.count) == 1
    }
}
