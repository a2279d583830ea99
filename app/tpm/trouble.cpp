#include "app/tpm/trouble.h"

#include <fcntl.h>
#include <openssl/err.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <optional>

#include "app/base/numbers.h"

namespace jcic::tpm {
namespace {

// Response codes: TPM 2.0 Library, part 2, 6.6; the layers above it are tpm2-tss's (TSS 2.0 Overview, 3.3).
constexpr std::uint32_t layer_mask = 0xFF0000;
constexpr std::uint32_t transport_layer = 0x0A0000;
constexpr std::uint32_t with_parameter = 0x80;  ///< a code of format 1, with a parameter's number beside it
constexpr std::uint32_t format_1_mask = 0xBF;

/// tpm2-openssl's own reason, which has no response code beside it: it has no password to try.
constexpr int authorisation_failed = 2;

struct Known {
    std::uint32_t code;
    const char* reason;
};
constexpr std::array of_format_1{
    Known{0x9F, "other"},  // TPM_RC_INTEGRITY: wrapped by another TPM, or before this one was cleared
    Known{0x8B, "other"},  // TPM_RC_HANDLE: its parent is not there
    Known{0xA2, "owner"},  // TPM_RC_BAD_AUTH: the owner's hierarchy has a password
    Known{0x8E, "owner"},  // TPM_RC_AUTH_FAIL
    Known{0x85, "owner"},  // TPM_RC_HIERARCHY: turned off
};
constexpr std::array of_format_0{
    Known{0x921, "lockout"},  // TPM_RC_LOCKOUT
    Known{0x902, "busy"},     // TPM_RC_OBJECT_MEMORY
    Known{0x903, "busy"},     // TPM_RC_SESSION_MEMORY
    Known{0x904, "busy"},     // TPM_RC_MEMORY
    Known{0x905, "busy"},     // TPM_RC_SESSION_HANDLES
    Known{0x906, "busy"},     // TPM_RC_OBJECT_HANDLES
    Known{0x908, "busy"},     // TPM_RC_YIELDED
    Known{0x90A, "busy"},     // TPM_RC_TESTING
    Known{0x922, "busy"},     // TPM_RC_RETRY
    Known{0x923, "busy"},     // TPM_RC_NV_UNAVAILABLE
};

const char* reason_of(std::uint32_t code) {
    if ((code & layer_mask) == transport_layer) return "gone";
    const bool format_1 = (code & with_parameter) != 0;
    const auto wanted = format_1 ? code & format_1_mask : code & 0xFFF;
    const auto look = [&](const auto& known) {
        const auto found = std::ranges::find(known, wanted, &Known::code);
        return found == known.end() ? "answer" : found->reason;
    };
    return format_1 ? look(of_format_1) : look(of_format_0);
}

/// "479 tpm:parameter(1):integrity check failed".
std::optional<std::uint32_t> code_in(std::string_view text) {
    return whole_number<std::uint32_t>(text.substr(0, text.find(' ')));
}

}  // namespace

tl::unexpected<Fault> trouble(const Place& place, const char* reason) {
    return fail(FaultCode::key_tpm, "tpm", {{"reason", reason}, {"device", place.text()}});
}

Result<void> may_be_opened(const Place& place) {
    if (!place.is_device()) return {};
    if (::access(place.text().c_str(), F_OK) != 0) return trouble(place, "none");
    if (::access(place.text().c_str(), R_OK | W_OK) != 0) return trouble(place, "access");
    return {};
}

tl::unexpected<Fault> trouble_told(const Place& place) {
    bool said = false;
    bool unauthorised = false;
    std::optional<std::uint32_t> code;
    std::string text;
    const char* data = nullptr;
    int flags = 0;
    // The innermost is first.
    while (const auto error = ERR_get_error_all(nullptr, nullptr, nullptr, &data, &flags)) {
        said = true;
        unauthorised =
            unauthorised || (ERR_GET_LIB(error) >= ERR_LIB_USER && ERR_GET_REASON(error) == authorisation_failed);
        if (code || (flags & ERR_TXT_STRING) == 0 || data == nullptr) continue;
        code = code_in(data);
        if (code) text = data;
    }
    if (!code && unauthorised) return trouble(place, "owner");  // the key itself has no password
    if (!code) return trouble(place, said ? "answer" : "late");
    auto fault = trouble(place, reason_of(*code)).value();
    fault.details.push_back({"value", text});
    return tl::unexpected<Fault>(std::move(fault));
}

}  // namespace jcic::tpm
