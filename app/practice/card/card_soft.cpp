#include "app/practice/card/card_soft.h"

#include <openssl/evp.h>
#include <algorithm>
#include <utility>

#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"
#include "app/practice/card/card_issue.h"

namespace jcic::practice {

using openssl::Owned;

namespace {

constexpr std::size_t longest_der = 80;

}  // namespace

Bytes sign_hash(const Secret& key_der, ByteView hash) {
    const auto* in = key_der.view().data();
    const Owned<EVP_PKEY> key(d2i_PrivateKey(EVP_PKEY_EC, nullptr, &in, static_cast<long>(key_der.size())));
    const Owned<EVP_PKEY_CTX> context(key ? EVP_PKEY_CTX_new(key.get(), nullptr) : nullptr);
    Bytes der(longest_der);
    auto size = der.size();
    if (!context || EVP_PKEY_sign_init(context.get()) != 1 ||
        EVP_PKEY_sign(context.get(), der.data(), &size, hash.data(), hash.size()) != 1)
        return {};
    der.resize(size);
    return openssl::raw_from_der(der).value_or(Bytes{});
}

namespace {

// Status words, 7816-4:2020, tables 6 and 7.
constexpr std::uint16_t success = 0x9000;
constexpr std::uint16_t rest_waits = 0x6100;
constexpr std::uint16_t end_of_file = 0x6282;
constexpr std::uint16_t tries_are_left = 0x63C0;
constexpr std::uint16_t memory_failure = 0x6581;
constexpr std::uint16_t wrong_length = 0x6700;
constexpr std::uint16_t no_chaining = 0x6884;
constexpr std::uint16_t not_verified = 0x6982;
constexpr std::uint16_t blocked = 0x6983;
constexpr std::uint16_t conditions_not_met = 0x6985;
constexpr std::uint16_t no_file_selected = 0x6986;
constexpr std::uint16_t wrong_data = 0x6A80;
constexpr std::uint16_t not_found = 0x6A82;
constexpr std::uint16_t wrong_parameters = 0x6A86;
constexpr std::uint16_t unknown_reference = 0x6A88;
constexpr std::uint16_t offset_outside = 0x6B00;
constexpr std::uint16_t unknown_instruction = 0x6D00;
constexpr std::uint16_t unknown_class = 0x6E00;

// As resources/cards/jcic-practice.json.
constexpr std::array<std::uint8_t, 9> aid{0xF0, 'J', 'C', 'I', 'C', 'P', 'R', 'A', 'C'};
constexpr std::uint16_t number_file = 0x0101;
constexpr std::uint16_t certificate_file = 0x0102;
constexpr std::uint8_t pin_reference = 0x81;
constexpr std::array<std::uint8_t, 6> signature_key{0x84, 0x01, 0x01, 0x80, 0x01, 0x21};
constexpr std::size_t hash_bytes = 32;

Bytes word(std::uint16_t sw) {
    return {static_cast<std::uint8_t>(sw >> 8U), static_cast<std::uint8_t>(sw)};
}

Bytes with_word(ByteView data, std::uint16_t sw) {
    Bytes out(data.begin(), data.end());
    const auto end = word(sw);
    out.insert(out.end(), end.begin(), end.end());
    return out;
}

bool equal(ByteView left, ByteView right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

}  // namespace

/// A command APDU with short fields, 7816-4, 5.2.
struct SoftCard::Apdu {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    ByteView data;
    std::size_t expected = 0;  ///< 0: no Le field
};

Result<SoftCard> SoftCard::from(std::shared_ptr<CardMemory> memory, std::shared_ptr<Random> random) {
    JCIC_TRY(auto state, memory->load());
    return SoftCard(std::move(memory), std::move(random), std::move(state));
}

SoftCard::SoftCard(std::shared_ptr<CardMemory> memory, std::shared_ptr<Random> random, CardState state)
    : memory_(std::move(memory)), random_(std::move(random)), state_(std::move(state)) {}

const Bytes& SoftCard::atr() {
    // Direct convention, T=1 only, historical bytes in compact TLV (80): card issuer's data "JCIC-PRACT"
    // (7816-3, 8.2; 7816-4, 12.1.1); the last byte is the checksum.
    static const Bytes atr{0x3B, 0x8C, 0x01, 0x80, 0x5A, 'J', 'C', 'I', 'C', '-', 'P', 'R', 'A', 'C', 'T', 0x2D};
    return atr;
}

void SoftCard::power_on() {
    forget();
    powered_ = true;
}

void SoftCard::power_off() {
    forget();
    powered_ = false;
}

void SoftCard::reset() {
    forget();
}

void SoftCard::forget() {
    selected_ = false;
    file_ = File::none;
    verified_ = false;
    key_set_ = false;
    waiting_.clear();
}

std::optional<SoftCard::Apdu> SoftCard::parse(ByteView bytes) {
    if (bytes.size() < 4) return std::nullopt;
    Apdu apdu{bytes[0], bytes[1], bytes[2], bytes[3], {}, 0};
    auto body = bytes.subspan(4);
    if (body.size() > 1) {
        const std::size_t count = body[0];
        if (count == 0 || body.size() < 1 + count || body.size() > 2 + count) return std::nullopt;
        apdu.data = body.subspan(1, count);
        body = body.subspan(1 + count);
    }
    if (!body.empty()) apdu.expected = body[0] == 0 ? 256 : body[0];
    return apdu;
}

Bytes SoftCard::transmit(ByteView bytes) {
    if (!powered_) return {};
    const auto apdu = parse(bytes);
    if (!apdu) return word(wrong_length);
    if (apdu->cla == 0x10) return word(no_chaining);
    if (apdu->cla != 0x00) return word(unknown_class);
    if (apdu->ins != 0xC0) waiting_.clear();
    return answer(*apdu);
}

Bytes SoftCard::answer(const Apdu& apdu) {
    switch (apdu.ins) {
        case 0xA4:
            return select(apdu);
        case 0xC0:
            return get_response(apdu);
        case 0x20:
            return within(apdu, &SoftCard::verify);
        case 0x22:
            return within(apdu, &SoftCard::manage_security_environment);
        case 0x24:
            return within(apdu, &SoftCard::change_reference_data);
        case 0x2A:
            return within(apdu, &SoftCard::compute_signature);
        case 0x2C:
            return within(apdu, &SoftCard::reset_retry_counter);
        case 0xB0:
            return within(apdu, &SoftCard::read_binary);
        default:
            return word(unknown_instruction);
    }
}

/// A command of the application: it must have been selected.
Bytes SoftCard::within(const Apdu& apdu, Bytes (SoftCard::*command)(const Apdu&)) {
    return selected_ ? (this->*command)(apdu) : word(conditions_not_met);
}

Bytes SoftCard::select(const Apdu& apdu) {
    if (apdu.p1 == 0x04) {
        if (!equal(apdu.data, aid)) return word(not_found);
        // Selecting anew ends what was verified and set (7816-4, 9.1: a security status may be lost).
        forget();
        selected_ = true;
        if (apdu.p2 == 0x0C) return word(success);
        if (apdu.p2 != 0x00) return word(wrong_parameters);
        Bytes control{0x6F, static_cast<std::uint8_t>(2 + aid.size()), 0x84, static_cast<std::uint8_t>(aid.size())};
        control.insert(control.end(), aid.begin(), aid.end());
        return deliver(apdu, std::move(control));
    }
    if (apdu.p1 != 0x02 || apdu.p2 != 0x0C) return word(wrong_parameters);
    if (!selected_) return word(conditions_not_met);
    if (apdu.data.size() != 2) return word(wrong_length);
    const auto identifier = static_cast<std::uint16_t>(apdu.data[0] << 8U | apdu.data[1]);
    if (identifier != number_file && identifier != certificate_file) return word(not_found);
    file_ = identifier == number_file ? File::number : File::certificate;
    return word(success);
}

/// Data with Le missing wait for GET RESPONSE; with Le too small the right length is told by 6CXX.
Bytes SoftCard::deliver(const Apdu& apdu, Bytes data) {
    if (apdu.expected == 0) {
        waiting_ = std::move(data);
        return word(static_cast<std::uint16_t>(rest_waits | (waiting_.size() & 0xFFU)));
    }
    if (apdu.expected < data.size()) return word(static_cast<std::uint16_t>(0x6C00U | (data.size() & 0xFFU)));
    return with_word(data, success);
}

Bytes SoftCard::get_response(const Apdu& apdu) {
    if (waiting_.empty()) return word(conditions_not_met);
    const auto data = std::exchange(waiting_, {});
    return with_word(ByteView(data).first(std::min(data.size(), apdu.expected)), success);
}

Bytes SoftCard::read_binary(const Apdu& apdu) {
    if (file_ == File::none) return word(no_file_selected);
    if ((apdu.p1 & 0x80U) != 0) return word(wrong_parameters);  // no short identifiers here
    if (apdu.expected == 0 || !apdu.data.empty()) return word(wrong_length);
    const auto content = file_ == File::number ? view(state_.number) : ByteView(state_.certificate);
    const auto offset = static_cast<std::size_t>(apdu.p1 << 8U | apdu.p2);
    if (offset >= content.size()) return word(offset_outside);
    const auto rest = content.subspan(offset);
    const bool all = apdu.expected == 256;
    if (rest.size() < apdu.expected && !all) return with_word(rest, end_of_file);
    return with_word(rest.first(std::min(rest.size(), apdu.expected)), success);
}

/// The word to refuse with, or nothing when the password is right. The try is spent durably before anything is
/// compared: who cuts the power in between has lost it.
std::optional<std::uint16_t> SoftCard::try_password(StoredPassword& stored, std::uint8_t full, ByteView typed) {
    if (stored.tries == 0) return blocked;
    --stored.tries;
    if (!memory_->save(state_)) {
        ++stored.tries;
        return memory_failure;
    }
    if (!matches(stored, typed)) {
        verified_ = false;
        return static_cast<std::uint16_t>(tries_are_left | stored.tries);
    }
    stored.tries = full;
    // Should this be lost, a try is missing, never one too many.
    if (!memory_->save(state_)) return memory_failure;
    return std::nullopt;
}

std::optional<std::uint16_t> SoftCard::set_pin(ByteView typed) {
    state_.pin = stored(typed, pin_tries, *random_);
    verified_ = false;
    if (!memory_->save(state_)) return memory_failure;
    return std::nullopt;
}

Bytes SoftCard::verify(const Apdu& apdu) {
    if (apdu.p1 != 0) return word(wrong_parameters);
    if (apdu.p2 != pin_reference) return word(unknown_reference);
    if (apdu.data.empty()) {
        if (verified_) return word(success);
        if (state_.pin.tries == 0) return word(blocked);
        return word(static_cast<std::uint16_t>(tries_are_left | state_.pin.tries));
    }
    if (apdu.data.size() != password_bytes) return word(wrong_length);
    if (const auto refused = try_password(state_.pin, pin_tries, apdu.data)) return word(*refused);
    verified_ = true;
    return word(success);
}

Bytes SoftCard::change_reference_data(const Apdu& apdu) {
    if (apdu.p1 != 0) return word(wrong_parameters);
    if (apdu.p2 != pin_reference) return word(unknown_reference);
    if (apdu.data.size() != 2 * password_bytes) return word(wrong_length);
    const auto fresh = apdu.data.subspan(password_bytes);
    if (!is_padded_password(fresh)) return word(wrong_data);
    if (const auto refused = try_password(state_.pin, pin_tries, apdu.data.first(password_bytes)))
        return word(*refused);
    return word(set_pin(fresh).value_or(success));
}

Bytes SoftCard::reset_retry_counter(const Apdu& apdu) {
    if (apdu.p1 != 0) return word(wrong_parameters);
    if (apdu.p2 != pin_reference) return word(unknown_reference);
    if (apdu.data.size() != 2 * password_bytes) return word(wrong_length);
    const auto fresh = apdu.data.subspan(password_bytes);
    if (!is_padded_password(fresh)) return word(wrong_data);
    if (const auto refused = try_password(state_.puk, puk_tries, apdu.data.first(password_bytes)))
        return word(*refused);
    return word(set_pin(fresh).value_or(success));
}

Bytes SoftCard::manage_security_environment(const Apdu& apdu) {
    if (apdu.p1 != 0x41 || apdu.p2 != 0xB6) return word(wrong_parameters);
    if (!equal(apdu.data, signature_key)) return word(unknown_reference);
    key_set_ = true;
    return word(success);
}

Bytes SoftCard::compute_signature(const Apdu& apdu) {
    if (apdu.p1 != 0x9E || apdu.p2 != 0x9A) return word(wrong_parameters);
    if (!verified_) return word(not_verified);
    if (!key_set_) return word(conditions_not_met);
    if (apdu.data.size() != hash_bytes) return word(wrong_length);
    auto signature = sign_hash(state_.key, apdu.data);
    if (signature.empty()) return word(memory_failure);
    return deliver(apdu, std::move(signature));
}

}  // namespace jcic::practice
