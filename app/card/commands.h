#pragma once
// The desk's operations on a card, translated into the card's own commands. One object per connected card. The password
// commands (VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER) are those of ISO 7816-4 on every card.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/card/certificate.h"
#include "app/card/own_key.h"
#include "app/card/profile.h"
#include "pcsc/transaction.h"

namespace jcic::card {

class Commands {
public:
    [[nodiscard]] static std::unique_ptr<Commands> of(const Profile& profile);
    virtual ~Commands() = default;

    /// Selects the application. Fault card.refused if the card has none.
    [[nodiscard]] virtual Result<void> select(pcsc::Transaction& card) = 0;
    /// Reads further properties of the card once, after the first select.
    [[nodiscard]] virtual Result<void> discover(pcsc::Transaction& card) = 0;
    /// Names the card for the custody register. Reads only.
    [[nodiscard]] virtual Result<std::string> read_number(pcsc::Transaction& card) = 0;
    /// Fault card.certificate, "reason" = "missing" if the card has none.
    [[nodiscard]] virtual Result<Certificate> read_certificate(pcsc::Transaction& card) = 0;
    /// In the form of its algorithm (own_key.h); not verified here. card.pin.needed.
    [[nodiscard]] virtual Result<Bytes> sign(pcsc::Transaction& card, SignatureAlgorithm algorithm,
                                             ByteView message) = 0;
    /// Uses the key in that way, which must fit it; signatures as above. card.unsupported.
    [[nodiscard]] virtual Result<Secret> use_key(pcsc::Transaction& /*card*/, SignatureAlgorithm /*of*/, KeyUse /*use*/,
                                                 ByteView /*asked*/) {
        return fail(FaultCode::card_unsupported, "card.own-key");
    }
    /// Whether the certificate is this card's own, and not copied from another card.
    [[nodiscard]] virtual bool names(const Certificate& certificate, const std::string& number) const = 0;
    /// P2 of the commands for the card's password.
    [[nodiscard]] virtual std::uint8_t pin_reference() const = 0;
};

// A card with files and a signature key by ISO/IEC 7816-4 and -8, such as jcic-practice.

class IsoCommands final : public Commands {
public:
    explicit IsoCommands(const Profile& profile) : profile_(profile) {}

    Result<void> select(pcsc::Transaction& card) override;
    Result<void> discover(pcsc::Transaction&) override { return {}; }
    /// Seven digits, '-', two digits; anything else is card.answer.
    Result<std::string> read_number(pcsc::Transaction& card) override;
    Result<Certificate> read_certificate(pcsc::Transaction& card) override;
    Result<Bytes> sign(pcsc::Transaction& card, SignatureAlgorithm algorithm, ByteView message) override;
    /// Whether its common name is the card's number.
    [[nodiscard]] bool names(const Certificate& certificate, const std::string& number) const override;
    [[nodiscard]] std::uint8_t pin_reference() const override { return profile_.pin.reference; }

private:
    Profile profile_;
};

// A PIV card, NIST SP 800-73-4 part 2: any off-the-shelf token.

class PivCommands final : public Commands {
public:
    explicit PivCommands(const Profile& profile) : profile_(profile), pin_reference_(profile.pin.reference) {}

    /// Keeps the verified state (part 2, 3.1.1).
    Result<void> select(pcsc::Transaction& card) override;
    /// Reads which PIN to use from the discovery object; the profile's if the card has none.
    Result<void> discover(pcsc::Transaction& card) override;
    /// Returns the UUID of the CHUID. A card without one is identified by its certificate: its UUID, else "cert-" and
    /// its serial number in hex.
    Result<std::string> read_number(pcsc::Transaction& card) override;
    Result<Certificate> read_certificate(pcsc::Transaction& card) override;
    /// RSA is padded here, the card only exponentiates; for P-256 the card's DER becomes r || s.
    Result<Bytes> sign(pcsc::Transaction& card, SignatureAlgorithm algorithm, ByteView message) override;
    Result<Secret> use_key(pcsc::Transaction& card, SignatureAlgorithm of, KeyUse use, ByteView asked) override;
    /// Whether the certificate names this card, or none.
    [[nodiscard]] bool names(const Certificate& certificate, const std::string& number) const override;
    [[nodiscard]] std::uint8_t pin_reference() const override { return pin_reference_; }

private:
    /// Returns the object's content; empty if the card does not have it.
    Result<Bytes> read_object(pcsc::Transaction& card, std::uint32_t tag) const;

    Profile profile_;
    std::uint8_t pin_reference_;
};

// The data objects of a PIV card that the desk reads, NIST SP 800-73-4 part 1, 3 and appendix A. Each function takes
// the contents of the object's outer template.

/// The card's UUID of the CHUID (tag 34), formatted as in RFC 9562: "00112233-4455-...". nullopt if missing or all
/// zeros, as on cards before FIPS 201-2. Fault card.answer, "reason" = "chuid".
[[nodiscard]] Result<std::optional<std::string>> uuid_in(ByteView chuid);

/// The DER in a certificate object (tags 70, 71), decompressed if 71 requires it. Faults: card.answer, "reason" =
/// "certificate-object" or "compression"; card.certificate, "reason" = "missing" for an empty one.
[[nodiscard]] Result<Bytes> certificate_in(ByteView object, std::size_t limit);

/// The PIN that the discovery object prefers (tag 5F2F): 80 the application's, 00 the card's global one.
/// Fault card.answer, "reason" = "discovery".
[[nodiscard]] Result<std::uint8_t> pin_reference_in(ByteView discovery);

// Signatures of cards: the input for the card, its result, and the verification of it.

[[nodiscard]] Digest sha256(ByteView message);

/// DigestInfo of a SHA-256 hash (RFC 8017, 9.2, note 1): the input of a token that pads and signs (CKM_RSA_PKCS).
[[nodiscard]] Bytes digest_info_of(const Digest& hash);
/// The padded block for an RSA key of 2048 bits: EMSA-PKCS1-v1_5 of a SHA-256 hash (RFC 8017, 9.2), 256 bytes. The card
/// only exponentiates (SP 800-73-4, part 2, 3.2.4).
[[nodiscard]] Bytes pkcs1_block(const Digest& hash);

/// Verifies a signature in the form of its algorithm (own_key.h), by the certificate's key.
/// Fault card.certificate, "reason" = "signature".
[[nodiscard]] Result<void> verify_signature(const Certificate& certificate, ByteView message, ByteView signature);

}  // namespace jcic::card
