#include "pcsc/codes.h"

#include <string>

namespace jcic::pcsc {
namespace {

std::string_view name_of(Call call) {
    switch (call) {
        case Call::establish:
            return "pcsc.establish";
        case Call::list_readers:
            return "pcsc.list-readers";
        case Call::wait:
            return "pcsc.wait";
        case Call::connect:
            return "pcsc.connect";
        case Call::disconnect:
            return "pcsc.disconnect";
        case Call::begin:
            return "pcsc.begin";
        case Call::end:
            return "pcsc.end";
        case Call::transmit:
            return "pcsc.transmit";
        case Call::status:
            return "pcsc.status";
    }
    return "pcsc";
}

std::string hex(std::uint32_t value, unsigned digits) {
    static constexpr std::string_view characters = "0123456789ABCDEF";
    std::string text;
    for (unsigned shift = digits * 4; shift > 0; shift -= 4) text += characters[(value >> (shift - 4)) & 0xFU];
    return text;
}

bool on_a_handle(Call call) {
    return call == Call::disconnect || call == Call::begin || call == Call::end || call == Call::transmit ||
           call == Call::status;
}

FaultCode meaning(Call call, Code code) {
    switch (code) {
        case Code::cancelled:
            return FaultCode::cancelled;
        case Code::communication_error:  // a daemon that dies under a blocked call says this,
        case Code::no_service:           // and this to every call after
        case Code::service_stopped:
        case Code::shutdown:
            return FaultCode::service_stopped;
        case Code::security_violation:
            return FaultCode::service_refused;  // polkit says no
        case Code::no_readers_available:
            return FaultCode::reader_none;
        case Code::unknown_reader:
        case Code::reader_unavailable:
        case Code::not_ready:
            return FaultCode::reader_gone;
        // A handle that was good and no longer is: its reader was unplugged.
        case Code::invalid_handle:
            return on_a_handle(call) ? FaultCode::reader_gone : FaultCode::service_stopped;
        case Code::sharing_violation:
            return FaultCode::card_busy;
        case Code::no_smartcard:
            return on_a_handle(call) ? FaultCode::card_removed : FaultCode::card_none;
        case Code::removed_card:
            return call == Call::connect ? FaultCode::card_none : FaultCode::card_removed;
        case Code::reset_card:
            return FaultCode::card_reset;
        case Code::unresponsive_card:
        case Code::timeout:
            return FaultCode::card_mute;
        case Code::unpowered_card:
            return FaultCode::card_unpowered;
        case Code::unknown_card:
        case Code::unsupported_card:
            return FaultCode::card_unknown;
        case Code::protocol_mismatch:
            return FaultCode::card_protocol;
        case Code::not_transacted:
        case Code::insufficient_buffer:
            return FaultCode::card_answer;
        case Code::ok:
        case Code::internal_error:
        case Code::invalid_parameter:
        case Code::invalid_value:
        case Code::no_memory:
            return FaultCode::internal;
    }
    return FaultCode::internal;
}

FaultCode meaning(Subject subject, std::uint16_t sw) {
    if (subject == Subject::password && (sw & 0xFFF0U) == 0x63C0U)
        return sw == 0x63C0 ? FaultCode::card_pin_blocked : FaultCode::card_pin_wrong;
    if (subject == Subject::password && sw == 0x6983) return FaultCode::card_pin_blocked;
    if (subject == Subject::key && sw == 0x6982) return FaultCode::card_pin_needed;
    return FaultCode::card_refused;
}

}  // namespace

Fault fault_of(Call call, Code code) {
    return {
        meaning(call, code), std::string(name_of(call)), {{"code", "0x" + hex(static_cast<std::uint32_t>(code), 8)}}};
}

Result<void> checked(Call call, Code code) {
    if (code == Code::ok) return {};
    return tl::unexpected<Fault>(fault_of(call, code));
}

Fault fault_of(std::string_view place, Subject subject, std::uint16_t sw) {
    Fault fault{meaning(subject, sw), std::string(place), {{"sw", hex(sw, 4)}}};
    if (fault.code == FaultCode::card_pin_wrong) fault.details.push_back({"tries", std::to_string(sw & 0xFU)});
    if (fault.code == FaultCode::card_pin_blocked) fault.details.push_back({"tries", "0"});
    return fault;
}

}  // namespace jcic::pcsc
