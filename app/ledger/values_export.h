#pragma once
// Personal values leave the ledger only with two persons' signatures: the unit head's, who asks, and a second's.

#include <array>
#include <string>
#include <vector>

#include "app/ledger/session.h"

namespace jcic::ledger {

inline constexpr const char* exported_with_values = "ledger.exported-with-values";
inline constexpr std::string_view export_purpose = "consent";

/// What both sign: which ledger, how far it has come, who asks, who consents, and why.
struct ValuesPage {
    std::array<std::uint8_t, 16> id{};  ///< of the event to be
    domain::PersonId second;
    std::string reason;
    std::string text;  ///< "label\tvalue\n" lines
};

/// For the person who is signed in. Fault ledger.corrupt.
[[nodiscard]] Result<ValuesPage> values_page(Session& session, const domain::PersonId& second,
                                             const std::string& reason);
/// The page with the signatures over it, the asking person's first.
struct ValuesConsent {
    ValuesPage page;
    std::vector<domain::Signature> signatures;
};
/// Whether it is two persons' who may, over this page (domain::may_take_values_out), by the duties that the trail gives
/// them now. Faults person.duty, query.changed, and those of Session::check.
[[nodiscard]] Result<void> is_consented(Session& session, const ValuesConsent& consent);
/// The event: reason and page are personal, under a key of their own.
[[nodiscard]] domain::Entry values_event(const ValuesConsent& consent);

}  // namespace jcic::ledger
