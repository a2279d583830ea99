#pragma once
// The interface between the program that loads a vendor's PKCS#11 module (app/token/program) and its parent: records
// over a socket pair, requests and answers in turn. Each is a kind, a length (four bytes, big-endian) and that many
// bytes: the fields, as Packer writes them.

#include <cstddef>
#include <cstdint>

namespace jcic::token {

inline constexpr int token_socket = 3;
inline constexpr int exit_without_walls = 3;  ///< the kernel refused the sandbox: nothing of the module was loaded
/// The program's first byte, once its walls are up and before it loads the module: from then on only the module, or a
/// limit, ends it.
inline constexpr std::uint8_t ready = 0x77;

enum class Ask : std::uint8_t {
    open = 1,    ///< the fields of Wanted; the answer has those of Opened
    state = 2,   ///< no fields; the answer is PasswordState in one byte (state_bits)
    login = 3,   ///< FinalTry in one byte, the password
    change = 4,  ///< FinalTry in one byte, the old password, the new one
    sign = 5,    ///< Mechanism in one byte, its input; the signature
};

enum class ReplyKind : std::uint8_t {
    done = 1,
    module = 2,  ///< a failed call: its name, and its return value
    cause = 3    ///< another reason: its word, and its subject
};

/// Whether a person agreed to use the last try, if the token reports it as the last.
enum class FinalTry : std::uint8_t { not_agreed = 0, agreed = 1 };

/// Mechanisms of the module.
enum class Mechanism : std::uint8_t {
    sha256_rsa_pkcs = 1,  ///< over the message
    ecdsa = 2,            ///< over its SHA-256; r || s
    rsa_pkcs = 3,         ///< over the DigestInfo of its SHA-256 (PKCS #1): digest made here
    // For a person's own sign-in.
    decrypt_oaep = 4,   ///< RSAES-OAEP, SHA-1 and MGF1-SHA-1
    decrypt_pkcs1 = 5,  ///< RSAES-PKCS1-v1_5
    agree_p256 = 6,     ///< ECDH with an uncompressed point: x of the product
    // For a token without the ones above.
    rsa_x509 = 7,     ///< over the whole padded block: digest and padding made here
    ecdsa_sha256 = 8  ///< over the message; r || s
};

/// The standard's name: "CKM_SHA256_RSA_PKCS".
[[nodiscard]] constexpr const char* name_of(Mechanism mechanism) {
    switch (mechanism) {
        case Mechanism::sha256_rsa_pkcs:
            return "CKM_SHA256_RSA_PKCS";
        case Mechanism::ecdsa:
            return "CKM_ECDSA";
        case Mechanism::rsa_pkcs:
        case Mechanism::decrypt_pkcs1:
            return "CKM_RSA_PKCS";
        case Mechanism::decrypt_oaep:
            return "CKM_RSA_PKCS_OAEP";
        case Mechanism::agree_p256:
            return "CKM_ECDH1_DERIVE";
        case Mechanism::rsa_x509:
            return "CKM_RSA_X_509";
        case Mechanism::ecdsa_sha256:
            return "CKM_ECDSA_SHA256";
    }
    return "";
}

/// A token's mechanisms to sign by, a bit each.
class Mechanisms {
public:
    Mechanisms() = default;  ///< the token does not tell
    explicit Mechanisms(std::uint32_t bits) : bits_(bits) {}
    void add(Mechanism one) { bits_ |= told | bit_of(one); }
    void add_none() { bits_ |= told; }
    /// Also if it does not tell.
    [[nodiscard]] bool may_have(Mechanism one) const { return bits_ == 0 || (bits_ & bit_of(one)) != 0; }
    [[nodiscard]] std::uint32_t bits() const { return bits_; }

private:
    static constexpr std::uint32_t told = 1;
    static constexpr std::uint32_t bit_of(Mechanism one) { return std::uint32_t{1} << static_cast<unsigned>(one); }
    std::uint32_t bits_ = 0;
};

namespace state_bits {
inline constexpr std::uint8_t low = 1, final_try = 2, locked = 4, needed = 8, at_reader = 16;
}

inline constexpr std::size_t head_bytes = 5;
inline constexpr std::size_t longest_record = 64U << 10U;
inline constexpr std::size_t longest_message = 60U << 10U;  ///< to sign
inline constexpr std::size_t longest_password = 64;

// Words of ReplyKind::cause.
inline constexpr auto not_loaded = "missing";  ///< no such file, or no PKCS#11 module
inline constexpr auto of_another_version = "version";
inline constexpr auto no_token = "none";
inline constexpr auto not_set_up = "not-set-up";   ///< the only tokens are uninitialised
inline constexpr auto another_token = "foreign";   ///< with the labels of the present tokens
inline constexpr auto several_tokens = "several";  ///< with their labels
inline constexpr auto no_certificate = "certificate";
inline constexpr auto several_certificates = "certificates";
inline constexpr auto no_key = "key";
inline constexpr auto several_keys = "keys";
inline constexpr auto key_every_time = "every-time";  ///< the key requires its password for each signature
inline constexpr auto would_be_last = "final-try";    ///< reported by the token without a person's consent: nothing was
                                                      ///< sent to it
inline constexpr auto not_open = "not-open";
inline constexpr auto nonsense = "nonsense";  ///< an impossible answer of the module

}  // namespace jcic::token
