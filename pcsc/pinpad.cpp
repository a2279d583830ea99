#include "pcsc/pinpad.h"

#include "app/base/platform.h"
#include "pcsc/codes.h"
#include "pcsc/iso7816.h"

namespace jcic::pcsc {
namespace {

/// CM_IOCTL_GET_FEATURE_REQUEST (2.2).
constexpr auto get_feature_request = platform::card_control_code(3400);

// What the reader itself answers in the card's place, 2.5.2 and 2.5.3.
constexpr std::uint16_t time_is_over = 0x6400;
constexpr std::uint16_t cancel_pressed = 0x6401;
constexpr std::uint16_t new_ones_differ = 0x6402;
constexpr std::uint16_t length_not_taken = 0x6403;
constexpr std::uint16_t structure_not_taken = 0x6B80;

Result<void> outcome(const char* place, ByteView answer) {
    if (answer.size() != 2)
        return fail(answer.size() < 2 ? FaultCode::card_answer_short : FaultCode::card_answer_long, place,
                    {{"length", std::to_string(answer.size())}});
    const auto sw = static_cast<std::uint16_t>(answer[0] << 8U | answer[1]);
    if (sw == 0x9000) return {};
    auto fault = fault_of(place, Subject::password, sw);
    switch (sw) {
        case time_is_over:
            fault.code = FaultCode::pinpad_timeout;
            break;
        case cancel_pressed:
            fault.code = FaultCode::pinpad_cancelled;
            break;
        case new_ones_differ:
            fault.code = FaultCode::pinpad_differ;
            break;
        case length_not_taken:
            fault.code = FaultCode::card_pin_format;
            fault.details.push_back({"reason", "length"});
            break;
        case structure_not_taken:
            fault.code = FaultCode::pinpad_unsupported;
            break;
        default:
            break;
    }
    return tl::unexpected<Fault>(std::move(fault));
}

Result<void> enter(Transaction& card, const char* place, std::optional<std::uint32_t> code, const Bytes& structure) {
    if (!code) return fail(FaultCode::pinpad_unsupported, place);
    JCIC_TRY(const auto answer, card.control(*code, structure));
    return outcome(place, answer);
}

}  // namespace

Result<Pinpad> Pinpad::of(Transaction& card) {
    Pinpad pinpad;
    const auto listed = card.control(get_feature_request, {});
    // A driver that knows no features refuses the request, some with a fault of the transport's; the card is there.
    if (!listed &&
        (listed.error().code == FaultCode::pinpad_unsupported || listed.error().code == FaultCode::card_answer))
        return pinpad;
    JCIC_CHECK(listed);
    JCIC_TRY(pinpad.features_, read_features(*listed));
    const auto& features = pinpad.features_;
    if (features.pin_properties) {
        JCIC_TRY(const auto answer, card.control(*features.pin_properties, {}));
        JCIC_TRY(pinpad.properties_, read_pin_properties(answer, pinpad.properties_));
    }
    if (features.tlv_properties) {
        JCIC_TRY(const auto answer, card.control(*features.tlv_properties, {}));
        JCIC_TRY(pinpad.properties_, read_tlv_properties(answer, pinpad.properties_));
    }
    return pinpad;
}

Result<void> Pinpad::verify(Transaction& card, std::uint8_t reference, const PinField& pin,
                            std::chrono::seconds limit) const {
    return enter(card, "pcsc.pinpad.verify", features_.verify,
                 pin_verify_structure(verify_header(reference), pin, properties_, limit));
}

Result<void> Pinpad::change(Transaction& card, std::uint8_t reference, const PinField& pin,
                            std::chrono::seconds limit) const {
    return enter(card, "pcsc.pinpad.change", features_.modify,
                 pin_modify_structure(change_reference_data_header(reference), pin, pin, properties_, limit));
}

Result<void> Pinpad::unblock(Transaction& card, std::uint8_t reference, const PinField& puk, const PinField& pin,
                             std::chrono::seconds limit) const {
    return enter(card, "pcsc.pinpad.unblock", features_.modify,
                 pin_modify_structure(reset_retry_counter_header(reference), puk, pin, properties_, limit));
}

std::function<Result<void>()> Pinpad::aborter(const Transaction& card) const {
    if (!features_.abort) return {};
    return [control = card.controller(), code = *features_.abort]() -> Result<void> {
        return checked(Call::control, control(code));
    };
}

}  // namespace jcic::pcsc
