// Argon2id with little memory in place of 64 MiB, which took a quarter of what all tests took. It is libargon2's own
// Argon2id still, and what was asked for goes into the answer by the salt, so that another cost is another key; for the
// most that a slot may ask for there is no memory. Loaded before libargon2 into the tests of rooms that set
// JCIC_TESTS_WITH_LIGHT_ARGON2, and into every program that these start. The real cost: tests/ledger/test_golden.cpp,
// which is of real ledgers, and tests/bench.
#include <dlfcn.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstdint>

/// The project hides its names; this one stands in for the library's.
extern "C" [[gnu::visibility("default")]] int argon2id_hash_raw(std::uint32_t passes, std::uint32_t memory,
                                                                std::uint32_t lanes, const void* password,
                                                                std::size_t password_size, const void* salt,
                                                                std::size_t salt_size, void* out, std::size_t size) {
    constexpr std::uint32_t more_than_there_is = 1024 * 1024;  // KiB: the most that a slot may ask for
    constexpr int no_memory = -22;                             // ARGON2_MEMORY_ALLOCATION_ERROR
    if (memory >= more_than_there_is) return no_memory;
    static const auto library = reinterpret_cast<decltype(&argon2id_hash_raw)>(dlsym(RTLD_NEXT, "argon2id_hash_raw"));
    std::array<unsigned char, 64> asked{};
    const std::array<std::uint32_t, 3> cost{passes, memory, lanes};
    const auto* const from = reinterpret_cast<const unsigned char*>(cost.data());
    const auto after = std::copy_n(from, sizeof cost, asked.begin());
    const auto* const bytes = static_cast<const unsigned char*>(salt);
    std::copy_n(bytes, std::min<std::size_t>(salt_size, static_cast<std::size_t>(asked.end() - after)), after);
    std::array<unsigned char, SHA256_DIGEST_LENGTH> light_salt{};
    SHA256(asked.data(), asked.size(), light_salt.data());
    constexpr std::uint32_t least_for_a_lane = 8;  // KiB, RFC 9106 section 3.1
    return library(1, least_for_a_lane, 1, password, password_size, light_salt.data(), light_salt.size(), out, size);
}
