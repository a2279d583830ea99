#pragma once
// What a return value of PKCS #11 (Cryptoki 2.40, "Return values") means: one table of name, fault and what became of a
// password that the call was given.

#include <cstdint>
#include <span>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::token {

/// What became of the password that a call was given, if it returned that value.
enum class Password {
    judged,     ///< the token looked at it, and said what it is
    unread,     ///< the token refused before it looked: no try was used
    not_known,  ///< the call may have failed before or after
};

struct ReturnValue {
    std::uint64_t value = 0;
    std::string_view name{};  ///< "CKR_DEVICE_ERROR"
    FaultCode code = FaultCode::card_module;
    std::string_view reason{};  ///< of the fault; "" for none
    Password password = Password::not_known;
};

/// Every value of the standard except CKR_OK, in ascending order.
[[nodiscard]] std::span<const ReturnValue> return_values();
/// nullptr for a value that is not the standard's.
[[nodiscard]] const ReturnValue* return_value(std::uint64_t value);

/// The calls that app/token/program makes and reports; another name is nonsense.
[[nodiscard]] bool is_reported_call(std::string_view call);

/// The fault of a call that returned `value`, with "call" and "value" ("CKR_DEVICE_ERROR 0x30") unless it is
/// card.pin.*. What a value says of a password is believed only if the call `had_password` (C_Login, C_SetPIN), or, for
/// an expired one, if the standard lists it for that call. Of a call that had a password: card.pin.wrong, .refused and
/// .blocked mean that the token judged it, card.pin.not-known ("cause", "why", "value") that the value leaves this
/// open, and any other code that the token did not look at it, so that no try was used.
[[nodiscard]] Fault fault_of(std::string_view call, std::uint64_t value, bool had_password);

}  // namespace jcic::token
