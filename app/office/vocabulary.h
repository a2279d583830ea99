#pragma once
// The words this room reads and writes in the trail; docs/architecture.md ("Events") shows them as a table.

#include <string_view>

namespace jcic::office {

namespace action {
// Subject "person:<code>"; written by the ledger, with the person's public keys.
inline constexpr std::string_view designated = "person.designated";
inline constexpr std::string_view duties = "person.duties";
inline constexpr std::string_view ended = "person.ended";
// Subject "card:<number>"; the hand-overs with two signatures over the page.
inline constexpr std::string_view received = "card.received";
inline constexpr std::string_view handed_out = "card.handed-out";
inline constexpr std::string_view handed_back = "card.handed-back";
}  // namespace action

namespace field {
inline constexpr std::string_view name = "name";
inline constexpr std::string_view title = "title";
inline constexpr std::string_view duties = "duties";  ///< "query-officer,supervisor"
inline constexpr std::string_view from = "from";      ///< first day, seven ROC digits
inline constexpr std::string_view until = "until";    ///< last day, seven ROC digits
inline constexpr std::string_view custodian = "custodian";
inline constexpr std::string_view holder = "holder";
inline constexpr std::string_view at = "at";  ///< ISO 8601, as on the page
inline constexpr std::string_view failed_tries = "failed-tries";
// Personal, under the key "card:<number>".
inline constexpr std::string_view purpose = "purpose";
inline constexpr std::string_view page = "page";
}  // namespace field

}  // namespace jcic::office
