#include "CCrypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

void rollcall_sha256(const uint8_t *data, size_t count, uint8_t *digest) {
    SHA256(data, count, digest);
}

void rollcall_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *data, size_t count,
                          uint8_t *code) {
    unsigned int length = 32;
    HMAC(EVP_sha256(), key, (int)key_count, data, count, code, &length);
}

int rollcall_equal(const uint8_t *one, const uint8_t *other, size_t count) {
    return CRYPTO_memcmp(one, other, count) == 0;
}
