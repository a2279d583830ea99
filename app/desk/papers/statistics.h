#pragma once
// Results of a span's queries by month, officer and item: numbers, outcomes, waiting times, and causes of refusal. No
// subjects or cases.

#include <array>
#include <chrono>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/desk/papers/query_reading.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

/// Outcome of an item at the time of counting.
enum class Came { answered, waiting, refused, withdrawn, failed, expired };
inline constexpr std::size_t ways_to_come = 6;
[[nodiscard]] Came came_to(domain::ItemState state);
[[nodiscard]] const char* title_of(Came what);  ///< 已取得, a word of registers

struct Tally {
    std::array<std::size_t, ways_to_come> of{};  ///< by Came
    std::vector<std::chrono::minutes> waits{};   ///< of each answered one, from request to record
    [[nodiscard]] std::size_t all() const;
    void add(const Tally& other);
    bool operator==(const Tally&) const = default;
};
/// Returns the wait not exceeded by that percentage of the answered ones (nearest rank); 0 if there are none.
[[nodiscard]] std::chrono::minutes wait_of(const Tally& tally, int percent);

struct Statistics {
    struct Of {
        std::string month;    ///< "115-11", of the submission
        std::string officer;  ///< user code of the submitter
        domain::Item item{};
        auto operator<=>(const Of&) const = default;
    };
    Span span;
    std::map<Of, Tally> tallies;
    std::map<std::string, std::size_t> causes;  ///< refused items by cause, as in the catalogue
};

/// Counts a query submitted in the span.
void count(Statistics& statistics, const QueryRead& query);

enum class By { month, officer, item };
/// By the name of a month, an officer or an item.
[[nodiscard]] std::map<std::string, Tally> summed(const Statistics& statistics, By by);
/// Returns the catalogue's title of the cause; an unknown name unchanged.
[[nodiscard]] std::string title_of_cause(const std::string& cause);
/// A row for each month, officer and item; then one for each cause.
[[nodiscard]] tables::Table table_of(const Statistics& statistics);
/// "1.5", hours.
[[nodiscard]] std::string hours_text(std::chrono::minutes wait);

/// Actions by which they are found.
[[nodiscard]] std::span<const std::string_view> actions_of_statistics();

}  // namespace jcic::desk::papers
