#pragma once
// JCIC's card in software, for practice: ISO/IEC 7816-4 and -8 as resources/cards/jcic-practice.json describes it. The
// command set is this project's own; JCIC's is not public.

#include <cstdint>
#include <memory>
#include <optional>

#include "app/base/bytes.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/practice/card/card_state.h"
#include "app/practice/card/card_vpcd.h"

namespace jcic::practice {

// The practice card's signature: ECDSA P-256.

/// Signs a hash of 32 bytes with a private key in DER: raw r || s, 64 bytes. Empty for an invalid key.
[[nodiscard]] Bytes sign_hash(const Secret& key_der, ByteView hash);

class SoftCard final : public CardChip {
public:
    /// Reads the card's memory; its faults.
    [[nodiscard]] static Result<SoftCard> from(std::shared_ptr<CardMemory> memory, std::shared_ptr<Random> random);

    [[nodiscard]] static const Bytes& atr();
    [[nodiscard]] const Bytes& answer_to_reset() const override { return atr(); }
    void power_on() override;
    void power_off() override;
    void reset() override;
    [[nodiscard]] Bytes transmit(ByteView apdu) override;

    [[nodiscard]] const std::string& number() const { return state_.number; }

private:
    enum class File { none, number, certificate };
    struct Apdu;
    SoftCard(std::shared_ptr<CardMemory> memory, std::shared_ptr<Random> random, CardState state);
    static std::optional<Apdu> parse(ByteView bytes);
    Bytes answer(const Apdu& apdu);
    Bytes within(const Apdu& apdu, Bytes (SoftCard::*command)(const Apdu&));
    Bytes select(const Apdu& apdu);
    Bytes read_binary(const Apdu& apdu);
    Bytes get_response(const Apdu& apdu);
    Bytes verify(const Apdu& apdu);
    Bytes change_reference_data(const Apdu& apdu);
    Bytes reset_retry_counter(const Apdu& apdu);
    Bytes manage_security_environment(const Apdu& apdu);
    Bytes compute_signature(const Apdu& apdu);
    Bytes deliver(const Apdu& apdu, Bytes data);
    std::optional<std::uint16_t> try_password(StoredPassword& stored, std::uint8_t full, ByteView typed);
    std::optional<std::uint16_t> set_pin(ByteView typed);
    void forget();

    std::shared_ptr<CardMemory> memory_;
    std::shared_ptr<Random> random_;
    CardState state_;
    // Cleared by a reset:
    bool powered_ = false;
    bool selected_ = false;
    File file_ = File::none;
    bool verified_ = false;
    bool key_set_ = false;
    Bytes waiting_;  ///< for GET RESPONSE
};

}  // namespace jcic::practice
