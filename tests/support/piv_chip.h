#pragma once
// A PIV card in software for tests, NIST SP 800-73-4 part 2: a key (9A), perhaps others (9C, 9D), certificates, PIN,
// global PIN and PUK. Judged by OpenSC's tools in tests/practice_card/test_piv_opensc.cpp.

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/practice/card/card_vpcd.h"
#include "pcsc/tlv.h"
#include "support/test_authority.h"

namespace jcic::test {

inline Bytes gzip(ByteView plain) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    Bytes out(plain.size() + 64);
    stream.next_in = const_cast<Bytef*>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

struct PivPassword {
    std::string digits;
    int full = 3;
    int tries = 3;
};

/// What the card remembers without power, and what kind of card it is.
struct PivContent {
    KeyPtr key;
    Bytes certificate;               ///< DER; empty: none on the card
    KeyPtr management_key{};         ///< 9D; none: the card has no such key
    Bytes management_certificate{};  ///< DER
    KeyPtr signature_key{};          ///< 9C, which asks for the PIN each time; none: the card has no such key
    Bytes signature_certificate{};   ///< DER
    bool compressed = false;
    Bytes guid = Bytes(16, 0x5A);  ///< empty: no CHUID
    Bytes discovery;               ///< PIN policy, two bytes; empty: no discovery object
    bool extended = false;         ///< says that it takes extended lengths and no chaining
    PivPassword pin{"314159"};
    PivPassword global{"271828"};
    PivPassword puk{"16180339"};
};

class PivChip final : public practice::CardChip {
public:
    explicit PivChip(PivContent made) : content(std::move(made)) {
        // Direct convention, T=1, category 80, card capabilities (7X): the third byte says chaining, extended lengths.
        atr_ = {
            0x3B, 0x85, 0x80, 0x01, 0x80, 0x73, 0x00, 0x00, static_cast<std::uint8_t>(content.extended ? 0x40 : 0x80),
            0x00};
        for (std::size_t i = 1; i + 1 < atr_.size(); ++i) atr_.back() ^= atr_[i];
    }

    PivContent content;

    [[nodiscard]] const Bytes& answer_to_reset() const override { return atr_; }
    void power_on() override { reset(), powered_ = true; }
    void power_off() override { reset(), powered_ = false; }
    void reset() override {
        selected_ = verified_ = global_verified_ = just_verified_ = false;
        waiting_.clear();
        chained_.clear();
    }

    Bytes transmit(ByteView bytes) override {
        if (!powered_) return {};
        auto apdu = parse(bytes);
        if (!apdu) return word(0x6700);
        if (apdu->ins == 0xC0) return hand_out(apdu->expected);
        waiting_.clear();
        if (apdu->cla == 0x10) {
            chained_.insert(chained_.end(), apdu->data.begin(), apdu->data.end());
            return word(0x9000);
        }
        if (apdu->cla != 0x00) return word(0x6E00);
        apdu->data.insert(apdu->data.begin(), chained_.begin(), chained_.end());
        chained_.clear();
        return answer(*apdu);
    }

private:
    struct Apdu {
        std::uint8_t cla, ins, p1, p2;
        Bytes data;
        std::size_t expected = 0;
    };

    static Bytes word(unsigned sw) { return {static_cast<std::uint8_t>(sw >> 8U), static_cast<std::uint8_t>(sw)}; }

    /// Short and extended fields, ISO/IEC 7816-4, 5.2.
    std::optional<Apdu> parse(ByteView in) const {
        if (in.size() < 4) return std::nullopt;
        Apdu apdu{in[0], in[1], in[2], in[3], {}, 0};
        auto body = in.subspan(4);
        if (body.empty()) return apdu;
        const bool extended = body[0] == 0 && body.size() >= 3;
        if (extended && !content.extended) return std::nullopt;
        if (extended) body = body.subspan(1);
        const std::size_t width = extended ? 2 : 1;
        const auto number = [&] {
            const std::size_t value = extended ? static_cast<std::size_t>(body[0] << 8U | body[1]) : body[0];
            body = body.subspan(width);
            return value;
        };
        if (body.size() > width) {
            const auto count = number();
            if (count == 0 || body.size() < count) return std::nullopt;
            apdu.data.assign(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(count));
            body = body.subspan(count);
        }
        if (!body.empty() && body.size() != width) return std::nullopt;
        if (!body.empty()) {
            const auto count = number();
            apdu.expected = count != 0 ? count : extended ? 65'536 : 256;
        }
        return apdu;
    }

    Bytes answer(const Apdu& apdu) {
        // Of 9C the PIN is asked for right before: any other command in between forgets it (part 1, table 4b).
        const bool just_verified = std::exchange(just_verified_, false);
        if (apdu.ins == 0xA4) return select(apdu);
        if (!selected_) return word(0x6985);
        switch (apdu.ins) {
            case 0xCB:
                return get_data(apdu);
            case 0x20:
                return verify(apdu);
            case 0x24:
                return change(apdu);
            case 0x2C:
                return reset_retry(apdu);
            case 0x87:
                return authenticate(apdu, just_verified);
            default:
                return word(0x6D00);
        }
    }

    Bytes select(const Apdu& apdu) {
        static const Bytes aid{0xA0, 0x00, 0x00, 0x03, 0x08, 0x00, 0x00, 0x10, 0x00, 0x01, 0x00};
        const bool ours = apdu.p1 == 0x04 && apdu.data.size() >= 9 && apdu.data.size() <= aid.size() &&
                          std::equal(apdu.data.begin(), apdu.data.end(), aid.begin());
        if (!ours) return word(0x6A82);  // and the application stays selected, 3.1.1
        selected_ = true;
        auto inner = pcsc::make_tlv(0x4F, Bytes{0x00, 0x00, 0x10, 0x00, 0x01, 0x00});
        const auto authority = pcsc::make_tlv(0x79, pcsc::make_tlv(0x4F, Bytes{0xA0, 0x00, 0x00, 0x03, 0x08}));
        inner.insert(inner.end(), authority.begin(), authority.end());
        return deliver(pcsc::make_tlv(0x61, inner), apdu.expected);
    }

    Bytes get_data(const Apdu& apdu) {
        if (apdu.p1 != 0x3F || apdu.p2 != 0xFF) return word(0x6A86);
        const auto tag = pcsc::find_tlv(apdu.data, {0x5C});
        if (!tag) return word(0x6A80);
        const auto hex = to_hex(*tag);
        if (hex == "7e" && !content.discovery.empty()) {
            auto inner = pcsc::make_tlv(0x4F, Bytes{0xA0, 0, 0, 3, 8, 0, 0, 0x10, 0, 1, 0});
            const auto policy = pcsc::make_tlv(0x5F2F, content.discovery);
            inner.insert(inner.end(), policy.begin(), policy.end());
            return deliver(pcsc::make_tlv(0x7E, inner), apdu.expected);
        }
        if (hex == "5fc102" && !content.guid.empty()) return deliver(chuid(), apdu.expected);
        if (hex == "5fc105" && !content.certificate.empty())
            return deliver(certificate(content.certificate), apdu.expected);
        if (hex == "5fc10a" && !content.signature_certificate.empty())
            return deliver(certificate(content.signature_certificate), apdu.expected);
        if (hex == "5fc10b" && !content.management_certificate.empty())
            return deliver(certificate(content.management_certificate), apdu.expected);
        return word(0x6A82);
    }

    [[nodiscard]] Bytes chuid() const {
        auto inner = pcsc::make_tlv(0x30, Bytes(25, 0x11));
        for (const auto& object : {pcsc::make_tlv(0x34, content.guid), pcsc::make_tlv(0x35, to_bytes("20991231")),
                                   pcsc::make_tlv(0x3E, {}), pcsc::make_tlv(0xFE, {})})
            inner.insert(inner.end(), object.begin(), object.end());
        return pcsc::make_tlv(0x53, inner);
    }

    [[nodiscard]] Bytes certificate(const Bytes& der) const {
        auto inner = pcsc::make_tlv(0x70, content.compressed ? gzip(der) : der);
        for (const auto& object : {pcsc::make_tlv(0x71, Bytes{static_cast<std::uint8_t>(content.compressed ? 1 : 0)}),
                                   pcsc::make_tlv(0xFE, {})})
            inner.insert(inner.end(), object.begin(), object.end());
        return pcsc::make_tlv(0x53, inner);
    }

    /// The password of a key reference, and whether it counts as verified; nullptr for none.
    PivPassword* password(std::uint8_t reference) {
        const bool has_global = content.discovery.size() == 2 && (content.discovery[0] & 0x20U) != 0;
        if (reference == 0x80) return &content.pin;
        return reference == 0x00 && has_global ? &content.global : nullptr;
    }
    bool& status(std::uint8_t reference) { return reference == 0x80 ? verified_ : global_verified_; }

    static bool spend(PivPassword& password, ByteView typed) {
        auto padded = to_bytes(password.digits);
        padded.resize(8, 0xFF);
        const bool right = std::equal(padded.begin(), padded.end(), typed.begin(), typed.end());
        password.tries = right ? password.full : password.tries - 1;
        return right;
    }
    static Bytes tries_word(const PivPassword& password) {
        return word(password.tries == 0 ? 0x6983U : 0x63C0U | static_cast<unsigned>(password.tries));
    }
    static std::string digits_of(ByteView padded) {
        return std::string(padded.begin(), std::find(padded.begin(), padded.end(), 0xFF));
    }

    Bytes verify(const Apdu& apdu) {
        auto* stored = password(apdu.p2);
        if (stored == nullptr) return word(0x6A88);
        if (apdu.p1 != 0x00) return word(0x6A86);
        if (apdu.data.empty()) return status(apdu.p2) ? word(0x9000) : tries_word(*stored);
        if (apdu.data.size() != 8) return word(0x6A80);
        if (stored->tries == 0) return word(0x6983);
        status(apdu.p2) = just_verified_ = spend(*stored, apdu.data);
        return status(apdu.p2) ? word(0x9000) : tries_word(*stored);
    }

    Bytes change(const Apdu& apdu) {
        auto* stored = apdu.p2 == 0x81 ? &content.puk : password(apdu.p2);
        if (stored == nullptr) return word(0x6A88);
        if (apdu.data.size() != 16) return word(0x6A80);
        if (stored->tries == 0) return word(0x6983);
        if (!spend(*stored, ByteView(apdu.data).first(8))) return status(apdu.p2) = false, tries_word(*stored);
        stored->digits = digits_of(ByteView(apdu.data).subspan(8));
        return word(0x9000);
    }

    Bytes reset_retry(const Apdu& apdu) {
        if (apdu.p2 != 0x80) return word(0x6A88);
        if (apdu.data.size() != 16) return word(0x6A80);
        if (content.puk.tries == 0) return word(0x6983);
        if (!spend(content.puk, ByteView(apdu.data).first(8))) return tries_word(content.puk);
        content.pin.digits = digits_of(ByteView(apdu.data).subspan(8));
        content.pin.tries = content.pin.full;
        return word(0x9000);
    }

    Bytes authenticate(const Apdu& apdu, bool just_verified) {
        if (apdu.p2 == 0x9D) return manage(apdu);
        const bool documents = apdu.p2 == 0x9C && content.signature_key;
        const auto& key = documents ? content.signature_key : content.key;
        const bool rsa = EVP_PKEY_is_a(key.get(), "RSA") == 1;
        if ((apdu.p2 != 0x9A && !documents) || apdu.p1 != (rsa ? 0x07 : 0x11)) return word(0x6A86);
        if (documents ? !just_verified : !verified_ && !global_verified_) return word(0x6982);
        const auto question = pcsc::find_tlv(apdu.data, {0x7C, 0x81});
        if (!question || question->size() != (rsa ? 256U : 32U)) return word(0x6A80);
        const auto signature = signed_by_key(key.get(), *question, rsa);
        return deliver(pcsc::make_tlv(0x7C, pcsc::make_tlv(0x82, signature)), apdu.expected);
    }

    /// The key management key: RSA's power of what was encrypted to it, or the product of ECDH.
    Bytes manage(const Apdu& apdu) {
        if (!content.management_key) return word(0x6A88);
        const bool rsa = EVP_PKEY_is_a(content.management_key.get(), "RSA") == 1;
        if (apdu.p1 != (rsa ? 0x07 : 0x11)) return word(0x6A86);
        if (!verified_ && !global_verified_) return word(0x6982);
        const auto question = pcsc::find_tlv(apdu.data, {0x7C, rsa ? 0x81U : 0x85U});
        if (!question || question->size() != (rsa ? 256U : 65U)) return word(0x6A80);
        const auto given = rsa ? signed_by_key(content.management_key.get(), *question, true) : agreed_with(*question);
        if (given.empty()) return word(0x6A80);
        return deliver(pcsc::make_tlv(0x7C, pcsc::make_tlv(0x82, given)), apdu.expected);
    }

    [[nodiscard]] Bytes agreed_with(ByteView point) const {
        const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> peer(EVP_PKEY_new(), EVP_PKEY_free);
        const std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX*)> context(
            EVP_PKEY_CTX_new(content.management_key.get(), nullptr), EVP_PKEY_CTX_free);
        Bytes out(32);
        auto size = out.size();
        if (EVP_PKEY_copy_parameters(peer.get(), content.management_key.get()) != 1 ||
            EVP_PKEY_set1_encoded_public_key(peer.get(), point.data(), point.size()) != 1 ||
            EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
            EVP_PKEY_derive(context.get(), out.data(), &size) != 1)
            return {};
        return out;
    }

    [[nodiscard]] static Bytes signed_by_key(EVP_PKEY* key, ByteView block, bool rsa) {
        const std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX*)> context(EVP_PKEY_CTX_new(key, nullptr),
                                                                             EVP_PKEY_CTX_free);
        EVP_PKEY_sign_init(context.get());
        if (rsa) EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING);
        Bytes out(512);
        auto size = out.size();
        if (EVP_PKEY_sign(context.get(), out.data(), &size, block.data(), block.size()) != 1) return {};
        out.resize(size);
        return out;
    }

    Bytes deliver(Bytes data, std::size_t expected) {
        waiting_ = std::move(data);
        return hand_out(expected == 0 ? 256 : expected);
    }
    /// What fits, and 61XX while something is left.
    Bytes hand_out(std::size_t expected) {
        if (waiting_.empty()) return word(0x6985);
        const auto count = static_cast<std::ptrdiff_t>(std::min(expected, waiting_.size()));
        Bytes out(waiting_.begin(), waiting_.begin() + count);
        waiting_.erase(waiting_.begin(), waiting_.begin() + count);
        const auto end =
            word(waiting_.empty() ? 0x9000U
                                  : 0x6100U | (waiting_.size() > 255 ? 0U : static_cast<unsigned>(waiting_.size())));
        out.insert(out.end(), end.begin(), end.end());
        return out;
    }

    Bytes atr_;
    bool powered_ = false;
    bool selected_ = false;
    bool verified_ = false;
    bool global_verified_ = false;
    bool just_verified_ = false;
    Bytes waiting_;
    Bytes chained_;
};

}  // namespace jcic::test
