#pragma once
// One fault type for the whole program: a stable code, the place where it arose, and details. Details are shown, logged
// and copied: never a secret, never personal data.

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace jcic {

/// A fault's meaning to a caller; the numbers are the terminal program's exit status. `unproven` belongs to no fault:
/// nothing was found wrong, but the result is not proven, and a person has to compare.
enum class Outcome {
    done = 0,
    refused = 1,
    usage = 2,
    unavailable = 3,
    integrity = 4,
    cancelled = 5,
    internal = 6,
    unproven = 7
};

enum class FaultCode {
#define FAULT(name, text, outcome) name,
#include "app/base/fault_codes.def"
#undef FAULT
};

/// The stable code, such as "card.pin.wrong" or "rule.R-EL-2".
[[nodiscard]] std::string_view code_text(FaultCode code);
[[nodiscard]] Outcome outcome_of(FaultCode code);
/// Every code once, in the order of fault_codes.def: for documentation and tests.
[[nodiscard]] const std::vector<FaultCode>& all_fault_codes();
/// The code with that text; nullopt if there is none.
[[nodiscard]] std::optional<FaultCode> fault_code(std::string_view text);

struct Detail {
    std::string key;
    std::string value;
    bool operator==(const Detail&) const = default;
};

struct Fault {
    FaultCode code = FaultCode::internal;
    std::string place;            ///< where it arose: "pcsc.transmit", "eligibility"
    std::vector<Detail> details;  ///< safe facts for messages: tries left, position, limit

    [[nodiscard]] std::string_view text() const { return code_text(code); }
    /// The detail's value, or "" if there is none.
    [[nodiscard]] std::string_view detail(std::string_view key) const;
    bool operator==(const Fault&) const = default;
};

template <class T>
using Result = tl::expected<T, Fault>;

/// `return fail(FaultCode::card_none, "card.open", {{"reader", name}});`
[[nodiscard]] inline tl::unexpected<Fault> fail(FaultCode code, std::string place, std::vector<Detail> details = {}) {
    return tl::unexpected<Fault>(Fault{code, std::move(place), std::move(details)});
}

/// Combines several faults, at least one, into one: the first, with code and details of each further one under its
/// number ("code-2", "reason-2").
[[nodiscard]] Fault as_one(const std::vector<Fault>& faults);
/// The reverse: the original faults, except that further ones have the first one's place.
[[nodiscard]] std::vector<Fault> each_in(const Fault& fault);

}  // namespace jcic

/// Returns a fault to the caller: `JCIC_TRY(auto value, compute());`
#define JCIC_JOIN_(a, b) a##b
#define JCIC_JOIN(a, b) JCIC_JOIN_(a, b)
#define JCIC_TRY_(name, declaration, expression)                              \
    auto name = (expression);                                                 \
    if (!name) return tl::unexpected<::jcic::Fault>(std::move(name).error()); \
    declaration = std::move(*name)
#define JCIC_TRY(declaration, expression) JCIC_TRY_(JCIC_JOIN(result_, __LINE__), declaration, expression)
/// The same for Result<void>.
#define JCIC_CHECK_(name, expression) \
    if (auto name = (expression); !name) return tl::unexpected<::jcic::Fault>(std::move(name).error())
#define JCIC_CHECK(expression) JCIC_CHECK_(JCIC_JOIN(result_, __LINE__), expression)
