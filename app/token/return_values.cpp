#include "app/token/return_values.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/base/bytes.h"

namespace jcic::token {
namespace {

using enum FaultCode;

constexpr auto judged = Password::judged;
constexpr auto unread = Password::unread;

/// "standard": a value that the standard does not give for the calls that are made here, or that says that a call made
/// as the standard has it was not understood.
constexpr std::array table{
    ReturnValue{0x001, "CKR_CANCEL", card_module, "cancelled"},
    ReturnValue{0x002, "CKR_HOST_MEMORY", card_module, "memory"},
    ReturnValue{0x003, "CKR_SLOT_ID_INVALID", card_removed, ""},
    ReturnValue{0x005, "CKR_GENERAL_ERROR", card_module, "refused"},
    ReturnValue{0x006, "CKR_FUNCTION_FAILED", card_module, "refused"},
    ReturnValue{0x007, "CKR_ARGUMENTS_BAD", card_module, "standard"},
    ReturnValue{0x008, "CKR_NO_EVENT", card_module, "standard"},
    ReturnValue{0x009, "CKR_NEED_TO_CREATE_THREADS", card_module, "threads", unread},
    ReturnValue{0x00A, "CKR_CANT_LOCK", card_module, "threads", unread},
    ReturnValue{0x010, "CKR_ATTRIBUTE_READ_ONLY", card_module, "standard"},
    ReturnValue{0x011, "CKR_ATTRIBUTE_SENSITIVE", card_module, "hidden"},
    ReturnValue{0x012, "CKR_ATTRIBUTE_TYPE_INVALID", card_module, "hidden"},
    ReturnValue{0x013, "CKR_ATTRIBUTE_VALUE_INVALID", card_module, "standard"},
    ReturnValue{0x01B, "CKR_ACTION_PROHIBITED", card_module, "key-use"},
    ReturnValue{0x020, "CKR_DATA_INVALID", card_module, "mechanism"},
    ReturnValue{0x021, "CKR_DATA_LEN_RANGE", card_module, "mechanism"},
    ReturnValue{0x030, "CKR_DEVICE_ERROR", card_module, "device"},
    ReturnValue{0x031, "CKR_DEVICE_MEMORY", card_module, "token-memory"},
    ReturnValue{0x032, "CKR_DEVICE_REMOVED", card_removed, ""},
    ReturnValue{0x040, "CKR_ENCRYPTED_DATA_INVALID", card_module, "other-key"},
    ReturnValue{0x041, "CKR_ENCRYPTED_DATA_LEN_RANGE", card_module, "other-key"},
    ReturnValue{0x050, "CKR_FUNCTION_CANCELED", card_module, "cancelled"},
    ReturnValue{0x051, "CKR_FUNCTION_NOT_PARALLEL", card_module, "standard"},
    ReturnValue{0x054, "CKR_FUNCTION_NOT_SUPPORTED", card_module, "unsupported", unread},
    ReturnValue{0x060, "CKR_KEY_HANDLE_INVALID", card_reset, ""},
    ReturnValue{0x062, "CKR_KEY_SIZE_RANGE", card_module, "mechanism"},
    ReturnValue{0x063, "CKR_KEY_TYPE_INCONSISTENT", card_module, "key-use"},
    ReturnValue{0x064, "CKR_KEY_NOT_NEEDED", card_module, "standard"},
    ReturnValue{0x065, "CKR_KEY_CHANGED", card_module, "standard"},
    ReturnValue{0x066, "CKR_KEY_NEEDED", card_module, "standard"},
    ReturnValue{0x067, "CKR_KEY_INDIGESTIBLE", card_module, "standard"},
    ReturnValue{0x068, "CKR_KEY_FUNCTION_NOT_PERMITTED", card_module, "key-use"},
    ReturnValue{0x069, "CKR_KEY_NOT_WRAPPABLE", card_module, "standard"},
    ReturnValue{0x06A, "CKR_KEY_UNEXTRACTABLE", card_module, "key-use"},
    ReturnValue{0x070, "CKR_MECHANISM_INVALID", card_module, "mechanism"},
    ReturnValue{0x071, "CKR_MECHANISM_PARAM_INVALID", card_module, "mechanism"},
    ReturnValue{0x082, "CKR_OBJECT_HANDLE_INVALID", card_reset, ""},
    ReturnValue{0x090, "CKR_OPERATION_ACTIVE", card_module, "refused", unread},
    ReturnValue{0x091, "CKR_OPERATION_NOT_INITIALIZED", card_module, "refused", unread},
    ReturnValue{0x0A0, "CKR_PIN_INCORRECT", card_pin_wrong, "", judged},
    ReturnValue{0x0A1, "CKR_PIN_INVALID", card_pin_refused, "form", judged},
    ReturnValue{0x0A2, "CKR_PIN_LEN_RANGE", card_pin_refused, "form", judged},
    ReturnValue{0x0A3, "CKR_PIN_EXPIRED", card_pin_refused, "expired", judged},
    ReturnValue{0x0A4, "CKR_PIN_LOCKED", card_pin_blocked, "module", judged},
    ReturnValue{0x0B0, "CKR_SESSION_CLOSED", card_removed, ""},
    ReturnValue{0x0B1, "CKR_SESSION_COUNT", card_module, "sessions", unread},
    ReturnValue{0x0B3, "CKR_SESSION_HANDLE_INVALID", card_removed, ""},
    ReturnValue{0x0B4, "CKR_SESSION_PARALLEL_NOT_SUPPORTED", card_module, "standard", unread},
    ReturnValue{0x0B5, "CKR_SESSION_READ_ONLY", card_module, "write-protected", unread},
    ReturnValue{0x0B6, "CKR_SESSION_EXISTS", card_busy, "", unread},
    ReturnValue{0x0B7, "CKR_SESSION_READ_ONLY_EXISTS", card_busy, "", unread},
    ReturnValue{0x0B8, "CKR_SESSION_READ_WRITE_SO_EXISTS", card_busy, "", unread},
    ReturnValue{0x0C0, "CKR_SIGNATURE_INVALID", card_module, "standard"},
    ReturnValue{0x0C1, "CKR_SIGNATURE_LEN_RANGE", card_module, "standard"},
    ReturnValue{0x0D0, "CKR_TEMPLATE_INCOMPLETE", card_module, "standard"},
    ReturnValue{0x0D1, "CKR_TEMPLATE_INCONSISTENT", card_module, "standard"},
    ReturnValue{0x0E0, "CKR_TOKEN_NOT_PRESENT", card_removed, ""},
    ReturnValue{0x0E1, "CKR_TOKEN_NOT_RECOGNIZED", card_unknown, ""},
    ReturnValue{0x0E2, "CKR_TOKEN_WRITE_PROTECTED", card_module, "write-protected", unread},
    ReturnValue{0x0F0, "CKR_UNWRAPPING_KEY_HANDLE_INVALID", card_module, "standard"},
    ReturnValue{0x0F1, "CKR_UNWRAPPING_KEY_SIZE_RANGE", card_module, "standard"},
    ReturnValue{0x0F2, "CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT", card_module, "standard"},
    ReturnValue{0x100, "CKR_USER_ALREADY_LOGGED_IN", card_busy, "logged-in", unread},
    ReturnValue{0x101, "CKR_USER_NOT_LOGGED_IN", card_pin_needed, "", unread},
    ReturnValue{0x102, "CKR_USER_PIN_NOT_INITIALIZED", card_module, "no-password", unread},
    ReturnValue{0x103, "CKR_USER_TYPE_INVALID", card_module, "standard", unread},
    ReturnValue{0x104, "CKR_USER_ANOTHER_ALREADY_LOGGED_IN", card_busy, "logged-in", unread},
    ReturnValue{0x105, "CKR_USER_TOO_MANY_TYPES", card_busy, "logged-in", unread},
    ReturnValue{0x110, "CKR_WRAPPED_KEY_INVALID", card_module, "standard"},
    ReturnValue{0x112, "CKR_WRAPPED_KEY_LEN_RANGE", card_module, "standard"},
    ReturnValue{0x113, "CKR_WRAPPING_KEY_HANDLE_INVALID", card_module, "standard"},
    ReturnValue{0x114, "CKR_WRAPPING_KEY_SIZE_RANGE", card_module, "standard"},
    ReturnValue{0x115, "CKR_WRAPPING_KEY_TYPE_INCONSISTENT", card_module, "standard"},
    ReturnValue{0x120, "CKR_RANDOM_SEED_NOT_SUPPORTED", card_module, "standard"},
    ReturnValue{0x121, "CKR_RANDOM_NO_RNG", card_module, "device"},
    ReturnValue{0x130, "CKR_DOMAIN_PARAMS_INVALID", card_module, "mechanism"},
    ReturnValue{0x140, "CKR_CURVE_NOT_SUPPORTED", card_module, "mechanism"},
    ReturnValue{0x150, "CKR_BUFFER_TOO_SMALL", card_module, "standard"},
    ReturnValue{0x160, "CKR_SAVED_STATE_INVALID", card_module, "standard"},
    ReturnValue{0x170, "CKR_INFORMATION_SENSITIVE", card_module, "hidden"},
    ReturnValue{0x180, "CKR_STATE_UNSAVEABLE", card_module, "standard"},
    ReturnValue{0x190, "CKR_CRYPTOKI_NOT_INITIALIZED", card_module, "standard", unread},
    ReturnValue{0x191, "CKR_CRYPTOKI_ALREADY_INITIALIZED", card_module, "standard", unread},
    ReturnValue{0x1A0, "CKR_MUTEX_BAD", card_module, "threads"},
    ReturnValue{0x1A1, "CKR_MUTEX_NOT_LOCKED", card_module, "threads"},
    ReturnValue{0x1B0, "CKR_NEW_PIN_MODE", card_module, "unsupported"},
    ReturnValue{0x1B1, "CKR_NEXT_OTP", card_module, "unsupported"},
    ReturnValue{0x1C0, "CKR_EXCEEDED_MAX_ITERATIONS", card_module, "refused"},
    ReturnValue{0x1C1, "CKR_FIPS_SELF_TEST_FAILED", card_module, "device"},
    ReturnValue{0x1C2, "CKR_LIBRARY_LOAD_FAILED", card_module, "library", unread},
    ReturnValue{0x1C3, "CKR_PIN_TOO_WEAK", card_pin_refused, "weak", judged},
    ReturnValue{0x1C4, "CKR_PUBLIC_KEY_INVALID", card_module, "standard"},
    ReturnValue{0x200, "CKR_FUNCTION_REJECTED", card_module, "cancelled"},
    ReturnValue{0x201, "CKR_TOKEN_RESOURCE_EXCEEDED", card_module, "token-memory"},
    ReturnValue{0x202, "CKR_OPERATION_CANCEL_FAILED", card_module, "refused"},
};

constexpr std::uint64_t vendor_defined = 0x80000000;

constexpr std::array<std::string_view, 20> calls{
    "C_GetFunctionList", "C_Initialize",       "C_GetSlotList",      "C_GetSlotInfo",
    "C_GetTokenInfo",    "C_GetMechanismList", "C_OpenSession",      "C_GetSessionInfo",
    "C_FindObjectsInit", "C_FindObjects",      "C_FindObjectsFinal", "C_GetAttributeValue",
    "C_Login",           "C_SetPIN",           "C_SignInit",         "C_Sign",
    "C_DecryptInit",     "C_Decrypt",          "C_DeriveKey",        "C_DestroyObject"};
/// That may find an expired password in their way (Cryptoki 2.40, "C_SignInit" and others).
constexpr std::array<std::string_view, 5> told_of_expiry{"C_SignInit", "C_Sign", "C_DecryptInit", "C_Decrypt",
                                                         "C_DeriveKey"};

template <class All>
bool among(const All& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

bool is_of_password(FaultCode code) {
    return code == card_pin_wrong || code == card_pin_refused || code == card_pin_blocked;
}

std::string text_of(std::uint64_t value, const ReturnValue* known) {
    Packer packed;
    packed.u64(value);
    const auto hex = to_hex(packed.done());
    const auto number = "0x" + hex.substr(std::min(hex.find_first_not_of('0'), hex.size() - 1));
    return known == nullptr ? number : std::string(known->name) + " " + number;
}

/// What a value says if it may say it after that call.
ReturnValue meant(std::string_view call, std::uint64_t value, const ReturnValue* known, bool had_password) {
    if (known == nullptr) return {value, {}, card_module, value >= vendor_defined ? "vendor" : "refused"};
    const bool expired = known->code == card_pin_refused && known->reason == "expired" && among(told_of_expiry, call);
    if (is_of_password(known->code) && !had_password && !expired) return {value, known->name, card_module, "refused"};
    return *known;
}

}  // namespace

std::span<const ReturnValue> return_values() {
    return table;
}

const ReturnValue* return_value(std::uint64_t value) {
    const auto found = std::ranges::lower_bound(table, value, {}, &ReturnValue::value);
    return found != table.end() && found->value == value ? &*found : nullptr;
}

bool is_reported_call(std::string_view call) {
    return among(calls, call);
}

Fault fault_of(std::string_view call, std::uint64_t value, bool had_password) {
    const auto* known = return_value(value);
    const auto said = meant(call, value, known, had_password);
    if (had_password && said.password == Password::not_known) {
        Fault fault{card_pin_not_known, "token", {{"cause", std::string(code_text(said.code))}}};
        if (call == "C_Login") fault.details.push_back({"which", "login"});
        if (!said.reason.empty()) fault.details.push_back({"why", std::string(said.reason)});
        fault.details.push_back({"value", text_of(value, known)});
        return fault;
    }
    Fault fault{said.code, "token", {}};
    if (!said.reason.empty()) fault.details.push_back({"reason", std::string(said.reason)});
    if (code_text(said.code).starts_with("card.pin.")) return fault;  // it says all there is
    fault.details.push_back({"call", std::string(call)});
    fault.details.push_back({"value", text_of(value, known)});
    return fault;
}

}  // namespace jcic::token
