#pragma once
// Duties and their days, as in events (docs/trust/ledger-format.md, "People"):
// "query-officer:1151120-1161119,supervisor".

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jcic::verify {

/// Used by several rules: the duties that check, and those that administer accounts.
inline constexpr std::string_view checking = "supervisor,reviewer,auditor";
inline constexpr std::string_view administering = "administrator,unit-head";

/// The day in Taiwan, seven digits of the Republic's calendar: compared as text.
[[nodiscard]] std::string day_of(std::uint64_t at);

/// "2026-11-20T10:40:00.000Z" in milliseconds; nullopt if malformed or impossible.
[[nodiscard]] std::optional<std::uint64_t> moment_of(std::string_view iso);

/// Whether it is a valid day from year 1 on, in exactly that form.
[[nodiscard]] bool is_day(std::string_view text);

/// The day after a valid day.
[[nodiscard]] std::string day_after(std::string_view day);  ///< "" after the last representable one
[[nodiscard]] std::string day_before(std::string_view day);

/// First and last day, both included, seven digits of the Republic's calendar; "": none.
struct Days {
    std::string from{};
    std::string until{};
};
/// The days with that duty; nullopt if it is not among them.
[[nodiscard]] std::optional<Days> days_of(std::string_view given, std::string_view duty);
/// The common days; nullopt if there are none.
[[nodiscard]] std::optional<Days> in_both(const Days& one, const Days& other);

/// The duties on that day, with a comma before and after each.
[[nodiscard]] std::string duties_on(std::string_view given, std::string_view day);
/// Whether it is a valid list: known duties, each once, valid days, none that ends before it begins.
[[nodiscard]] bool well_formed(std::string_view given);
/// R-DU-3, R-DU-13, and the auditor's exclusions: no two exclusive duties on one day.
[[nodiscard]] bool none_excludes(std::string_view given);

}  // namespace jcic::verify
