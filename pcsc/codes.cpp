#include "pcsc/codes.h"

#include <string>

#include "pcsc/status_words.h"

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
        case Call::control:
            return "pcsc.control";
    }
    return "pcsc";
}

bool on_a_handle(Call call) {
    return call == Call::disconnect || call == Call::begin || call == Call::end || call == Call::transmit ||
           call == Call::status || call == Call::control;
}

FaultCode meaning(Call call, Code code) {
    switch (code) {
        case Code::cancelled:
        case Code::system_cancelled:
        case Code::cancelled_by_user:
            return FaultCode::cancelled;
        case Code::communication_error:  // a daemon that dies under a blocked call says this,
        case Code::no_service:           // and this to every call after
        case Code::service_stopped:
        case Code::shutdown:
        case Code::server_too_busy:
        case Code::windows_broken_pipe:
        case Code::service_silent:
            return FaultCode::service_stopped;
        case Code::security_violation:
        case Code::no_access:
            return FaultCode::service_refused;  // polkit says no
        case Code::no_readers_available:
            return FaultCode::reader_none;
        case Code::unknown_reader:
        case Code::reader_unavailable:
        case Code::not_ready:
        case Code::duplicate_reader:
        case Code::windows_bad_command:
            return FaultCode::reader_gone;
        case Code::reader_unsupported:
            return FaultCode::reader_driver;
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
        case Code::invalid_atr:
            return FaultCode::card_unresponsive;
        case Code::timeout:
        case Code::waited_too_long:
        case Code::windows_timeout:
            return FaultCode::card_mute;
        case Code::unpowered_card:
            return FaultCode::card_unpowered;
        case Code::unknown_card:
        case Code::unsupported_card:
        case Code::card_unsupported:
            return FaultCode::card_unknown;
        case Code::protocol_mismatch:
            return FaultCode::card_protocol;
        case Code::insufficient_buffer:
            return FaultCode::card_answer_long;
        case Code::not_transacted:
        case Code::data_lost:
        case Code::windows_general_failure:
        case Code::windows_io_device:
            return FaultCode::card_answer;
        case Code::unsupported_feature:
        case Code::windows_unsupported_feature:
        case Code::windows_not_supported:
        case Code::windows_invalid_function:
            return call == Call::control ? FaultCode::pinpad_unsupported : FaultCode::internal;
        case Code::ok:
        case Code::internal_error:
        case Code::invalid_parameter:
        case Code::invalid_target:
        case Code::invalid_value:
        case Code::no_memory:
        case Code::unknown_error:
        case Code::cannot_dispose:
        case Code::pci_too_small:
            return FaultCode::internal;
    }
    return FaultCode::internal;
}

}  // namespace

Fault fault_of(Call call, Code code) {
    const std::string place(name_of(call));
    const Detail number{"code", "0x" + hex_digits(static_cast<std::uint32_t>(code), 8)};
    if (code == Code::service_silent) return {FaultCode::service_stopped, place, {number, {"reason", "silent"}}};
    const auto what = meaning(call, code);
    // What is no code of PC/SC was never said by a card service.
    const bool of_pcsc = static_cast<std::uint32_t>(code) >> 16U == 0x8010U;
    if (call == Call::establish && what == FaultCode::internal && !of_pcsc)
        return {FaultCode::service_stopped, place, {number, {"reason", "broken"}}};
    return {what, place, {number}};
}

Result<void> checked(Call call, Code code) {
    if (code == Code::ok) return {};
    return tl::unexpected<Fault>(fault_of(call, code));
}

}  // namespace jcic::pcsc
