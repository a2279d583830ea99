#pragma once
// Duties and their days, as events give them (docs/ledger-format.md, "People"):
// "query-officer:1151120-1161119,supervisor".

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jcic::verify {

/// What several rules name: who checks, and who keeps the accounts.
inline constexpr std::string_view checking = "supervisor,reviewer,auditor";
inline constexpr std::string_view administering = "administrator,unit-head";

/// The day in Taiwan, seven digits of the Republic's calendar: compared as text.
[[nodiscard]] std::string day_of(std::uint64_t at);

/// "2026-11-20T10:40:00.000Z" in milliseconds; none for another form, or no such time.
[[nodiscard]] std::optional<std::uint64_t> moment_of(std::string_view iso);

/// Whether it is one of them: of year 1 on, in that form and no other.
[[nodiscard]] bool is_day(std::string_view text);

/// The one after a day that is one.
[[nodiscard]] std::string day_after(std::string_view day);  ///< "" after the last one that can be written
[[nodiscard]] std::string day_before(std::string_view day);

/// First and last day, both included, seven digits of the Republic's calendar; "": none.
struct Days {
    std::string from{};
    std::string until{};
};
/// On which the duty is among them; none where it never is.
[[nodiscard]] std::optional<Days> days_of(std::string_view given, std::string_view duty);
/// The days that are in both; none where there is no such day.
[[nodiscard]] std::optional<Days> in_both(const Days& one, const Days& other);

/// Those of the day, seven digits of the Republic's calendar, with a comma before and after each.
[[nodiscard]] std::string duties_on(std::string_view given, std::string_view day);
/// Whether it is such a list: known duties, each once, days that can be, none that ends before it begins.
[[nodiscard]] bool well_formed(std::string_view given);
/// R-DU-3, R-DU-13, and what the auditor is: no two that exclude each other meet on a day.
[[nodiscard]] bool none_excludes(std::string_view given);

}  // namespace jcic::verify
