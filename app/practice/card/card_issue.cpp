#include "app/practice/card/card_issue.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <algorithm>

#include "app/openssl/owned.h"
#include "app/openssl/x509_der.h"

namespace jcic::practice {
namespace {

/// A practice PIN has six digits: no count of rounds would protect it. This only keeps it out of plain sight.
constexpr int rounds = 10'000;

Digest hash(ByteView salt, ByteView padded) {
    Digest out{};
    PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(padded.data()), static_cast<int>(padded.size()), salt.data(),
                      static_cast<int>(salt.size()), rounds, EVP_sha256(), static_cast<int>(out.size()), out.data());
    return out;
}

bool is_digit(std::uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace

bool is_padded_password(ByteView padded) {
    if (padded.size() != password_bytes) return false;
    const auto rest = std::find_if_not(padded.begin(), padded.end(), is_digit);
    return rest - padded.begin() >= static_cast<std::ptrdiff_t>(pin_digits) &&
           std::all_of(rest, padded.end(), [](std::uint8_t byte) { return byte == password_padding; });
}

Secret padded(const Secret& digits) {
    auto out = digits.clone();
    while (out.size() < password_bytes) out.append(password_padding);
    return out;
}

StoredPassword stored(ByteView padded, std::uint8_t tries, Random& random) {
    StoredPassword out;
    out.salt = random.bytes<16>();
    out.hash = hash(out.salt, padded);
    out.tries = tries;
    return out;
}

bool matches(const StoredPassword& stored, ByteView padded) {
    const auto typed = hash(stored.salt, padded);
    return CRYPTO_memcmp(typed.data(), stored.hash.data(), typed.size()) == 0;
}

using openssl::Owned;

namespace {

constexpr std::size_t key_capacity = 512;

/// Institution code of seven digits, '-', two digits.
bool is_card_number(std::string_view number) {
    const auto digits = [](std::string_view text) {
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return number.size() == 10 && number[7] == '-' && digits(number.substr(0, 7)) && digits(number.substr(8));
}

/// Evenly distributed: bytes from 250 up are thrown away.
Secret random_digits(Random& random, std::size_t count) {
    Secret out;
    while (out.size() < count) {
        const auto byte = random.bytes<1>()[0];
        if (byte < 250) out.append(static_cast<std::uint8_t>('0' + byte % 10));
    }
    return out;
}

Result<Bytes> certificate_der(const std::string& pem) {
    const Owned<X509> certificate(PEM_read_bio_X509(openssl::reading(view(pem)).get(), nullptr, nullptr, nullptr));
    auto der = certificate ? openssl::der_of(certificate.get()) : Bytes();
    if (der.empty()) return fail(FaultCode::internal, "practice.card.issue");
    return der;
}

Result<Secret> key_der(const Secret& pem) {
    const Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(openssl::reading(pem.view()).get(), nullptr, nullptr, nullptr));
    const int size = key ? i2d_PrivateKey(key.get(), nullptr) : 0;
    if (size <= 0 || static_cast<std::size_t>(size) > key_capacity)
        return fail(FaultCode::internal, "practice.card.issue");
    Secret der(key_capacity);
    auto* out = der.resize(static_cast<std::size_t>(size)).data();
    i2d_PrivateKey(key.get(), &out);
    return der;
}

}  // namespace

Result<CardLetter> issue_card(CardMemory& memory, const CertificateAuthority& authority, std::string_view number,
                              Random& random, UtcTime now) {
    if (!is_card_number(number))
        return fail(FaultCode::input_form, "practice.card.issue", {{"number", std::string(number)}});
    JCIC_TRY(const auto issued, authority.issue_card(number, now));
    CardState state;
    state.number = number;
    JCIC_TRY(state.certificate, certificate_der(issued.certificate_pem));
    JCIC_TRY(state.key, key_der(issued.key_pem));
    CardLetter letter{random_digits(random, pin_digits), random_digits(random, puk_digits)};
    state.pin = stored(padded(letter.pin).view(), pin_tries, random);
    state.puk = stored(padded(letter.puk).view(), puk_tries, random);
    JCIC_CHECK(memory.save(state));
    return letter;
}

}  // namespace jcic::practice
