// Known answers: whoever swaps or breaks the library under us is found before the first key is used.
#include <argon2.h>

#include <string>

#include "app/keys/crypto.h"
#include "app/keys/keys.h"

namespace jcic::ledger {
namespace {

Bytes hex(std::string_view text) {
    return from_hex(text).value_or(Bytes{});
}

bool is(ByteView got, std::string_view expected) {
    return to_hex(got) == expected;
}

// FIPS 180-2 appendix B.1; RFC 4231 test cases 2 and 6 (a key longer than a block); RFC 5869 A.1 (its first 32 bytes).
bool hashes() {
    return is(sha256({view("a"), view("bc")}), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") &&
           is(hmac_sha256(view("Jefe"), view("what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843") &&
           is(hmac_sha256(Bytes(131, 0xaa), view("Test Using Larger Than Block-Size Key - Hash Key First")),
              "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54") &&
           is(derive(Bytes(22, 0x0b), hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9")).view(),
              "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
}

// The GCM specification's test case 16, and the same with one bit of the tag turned.
bool aead() {
    const auto key = Secret::from(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
    const auto bound = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    auto sealed = hex(
        "cafebabefacedbaddecaf888"
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a"
        "0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b");
    const auto plain = unseal(key, bound, sealed);
    sealed.back() ^= 1;
    return plain && !unseal(key, bound, sealed) &&
           is(*plain,
              "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5"
              "aa0de657ba637b39");
}

// RFC 8032 section 7.1 test 2.
bool signatures() {
    const auto key =
        SigningKey::from(Secret::from(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
    const auto expected = array_from_hex<SignatureBytes>(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    const auto message = hex("72");
    return key && expected && key->sign(message) == *expected &&
           signature_holds(key->public_half(), message, *expected) &&
           !signature_holds(key->public_half(), hex("73"), *expected) &&
           is(key->public_half(), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
}

// RFC 7748 section 6.1.
bool agreement() {
    const auto alice =
        ExchangeKey::from(Secret::from(hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")));
    const auto bob = array_from_hex<PublicKey>("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    if (!alice || !bob) return false;
    const auto shared = alice->agree(*bob);
    return shared && is(shared->view(), "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742") &&
           is(alice->public_half(), "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
}

// RFC 9106 section 5.3: with secret and associated data, so not by way of stretch().
bool argon2() {
    Bytes out(32);
    Bytes password(32, 1);
    Bytes salt(16, 2);
    Bytes secret(8, 3);
    Bytes associated(12, 4);
    argon2_context context{};
    context.out = out.data();
    context.outlen = 32;
    context.pwd = password.data();
    context.pwdlen = 32;
    context.salt = salt.data();
    context.saltlen = 16;
    context.secret = secret.data();
    context.secretlen = 8;
    context.ad = associated.data();
    context.adlen = 12;
    context.t_cost = 3;
    context.m_cost = 32;
    context.lanes = 4;
    context.threads = 4;
    context.version = ARGON2_VERSION_13;
    return argon2id_ctx(&context) == ARGON2_OK &&
           is(out, "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

Result<void> test_everything() {
    struct Part {
        std::string_view name;
        bool (*holds)();
    };
    static constexpr Part parts[]{{"sha256-hmac-hkdf", hashes},
                                  {"aes-256-gcm", aead},
                                  {"ed25519", signatures},
                                  {"x25519", agreement},
                                  {"argon2id", argon2}};
    for (const auto& part : parts)
        if (!part.holds())
            return fail(FaultCode::ledger_library, "ledger.self-test", {{"part", std::string(part.name)}});
    return {};
}

}  // namespace

Result<void> self_test() {
    static const auto answer = test_everything();
    return answer;
}

}  // namespace jcic::ledger
