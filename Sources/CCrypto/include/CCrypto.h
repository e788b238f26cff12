// The three calls of libcrypto that Rollcall needs: SHA-256, HMAC-SHA-256 and a constant-time compare.
#ifndef CCRYPTO_H
#define CCRYPTO_H
#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of SHA-256 (FIPS 180-4) of `data`.
void rollcall_sha256(const uint8_t *data, size_t count, uint8_t *digest);
/// Writes the 32 bytes of HMAC-SHA-256 (RFC 2104) of `data` under `key`.
void rollcall_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *data, size_t count,
                          uint8_t *code);
/// 1 if both are equal, in time that depends on `count` alone.
int rollcall_equal(const uint8_t *one, const uint8_t *other, size_t count);
#endif
