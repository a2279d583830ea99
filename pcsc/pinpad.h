#pragma once
// Readers with a keypad, PC/SC part 10 (v2.02): the PIN is typed at the reader and goes to the card without passing
// through the computer. Structures are written byte by byte, because the platforms' headers lack them or differ.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

#include "app/base/fault.h"
#include "pcsc/transaction.h"

namespace jcic::pcsc {

/// A password's encoding in a command: ASCII digits from the left, padded.
struct PinField {
    std::uint8_t shortest = 0;  ///< digits
    std::uint8_t longest = 0;
    std::uint8_t padded_to = 8;  ///< bytes; at most 15 (bmPINBlockString)
    std::uint8_t padding = 0xFF;
};

/// Control codes of the reader's features (2.2), as far as this project uses them.
struct PinpadFeatures {
    std::optional<std::uint32_t> verify;          ///< FEATURE_VERIFY_PIN_DIRECT, 06
    std::optional<std::uint32_t> modify;          ///< FEATURE_MODIFY_PIN_DIRECT, 07
    std::optional<std::uint32_t> pin_properties;  ///< FEATURE_IFD_PIN_PROPERTIES, 0A
    std::optional<std::uint32_t> abort;           ///< FEATURE_ABORT, 0B
    std::optional<std::uint32_t> tlv_properties;  ///< FEATURE_GET_TLV_PROPERTIES, 12
    bool operator==(const PinpadFeatures&) const = default;
};

/// The reader's properties of its keypad (2.5.5, 2.6.14); without them there is no limit.
struct PinpadProperties {
    std::uint8_t entry_ends_by = 0x02;  ///< bEntryValidationCondition: 01 length reached, 02 OK key, 04 timeout
    std::optional<std::uint8_t> shortest;
    std::optional<std::uint8_t> longest;
    bool has_display = false;  ///< wLcdLayout is not zero
    bool operator==(const PinpadProperties&) const = default;
};

/// Capabilities of a reader's keypad. A value without open handles.
class Pinpad {
public:
    /// Queries the reader. A reader without a keypad is no fault: the result has no capabilities.
    [[nodiscard]] static Result<Pinpad> of(Transaction& card);

    [[nodiscard]] bool can_verify() const { return features_.verify.has_value(); }
    [[nodiscard]] bool can_modify() const { return features_.modify.has_value(); }
    [[nodiscard]] bool can_abort() const { return features_.abort.has_value(); }
    [[nodiscard]] const PinpadFeatures& features() const { return features_; }
    [[nodiscard]] const PinpadProperties& properties() const { return properties_; }

    // Each is sent once and blocks until the entry is finished, at most `limit` (1 to 255 s) by the reader's clock.
    // Faults: card.pin.wrong ("tries"), card.pin.blocked, pinpad.cancelled (6401), pinpad.timeout (6400),
    // card.pin.format for a length that the reader did not accept (6403), pinpad.unsupported, and those of Transaction.

    /// VERIFY at the reader (2.5.2).
    [[nodiscard]] Result<void> verify(Transaction& card, std::uint8_t reference, const PinField& pin,
                                      std::chrono::seconds limit) const;
    /// CHANGE REFERENCE DATA (2.5.3): old password, new one, new one again. Also pinpad.differ (6402).
    [[nodiscard]] Result<void> change(Transaction& card, std::uint8_t reference, const PinField& pin,
                                      std::chrono::seconds limit) const;
    /// RESET RETRY COUNTER: resetting code, new password, new one again. Also pinpad.differ.
    [[nodiscard]] Result<void> unblock(Transaction& card, std::uint8_t reference, const PinField& puk,
                                       const PinField& pin, std::chrono::seconds limit) const;

    /// Returns a function that ends an entry another thread waits for; empty if the reader does not support it. It may
    /// be called until the channel is closed. pcsc-lite passes it to the reader only after the entry has ended: there
    /// only the reader's own Cancel key and time limit work.
    [[nodiscard]] std::function<Result<void>()> aborter(const Transaction& card) const;

private:
    PinpadFeatures features_;
    PinpadProperties properties_;
};

/// The answer to CM_IOCTL_GET_FEATURE_REQUEST (2.2): tag, length 4, control code big-endian. Fault card.answer.
[[nodiscard]] Result<PinpadFeatures> read_features(ByteView answer);
/// Properties that replace the known ones: tag, length, value little-endian (2.6.14). Fault card.answer.
[[nodiscard]] Result<PinpadProperties> read_tlv_properties(ByteView answer, PinpadProperties known);
/// PIN_PROPERTIES_STRUCTURE (2.5.5), four bytes. Fault card.answer.
[[nodiscard]] Result<PinpadProperties> read_pin_properties(ByteView answer, PinpadProperties known);

/// PIN_VERIFY_STRUCTURE (2.5.2) with its command.
[[nodiscard]] Bytes pin_verify_structure(const Header& header, const PinField& pin, const PinpadProperties& properties,
                                         std::chrono::seconds limit);
/// PIN_MODIFY_STRUCTURE (2.5.3) with its command: `old_one` before `new_one`, which is entered twice.
[[nodiscard]] Bytes pin_modify_structure(const Header& header, const PinField& old_one, const PinField& new_one,
                                         const PinpadProperties& properties, std::chrono::seconds limit);

}  // namespace jcic::pcsc
