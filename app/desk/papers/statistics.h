#pragma once
// What a span's queries came to, by month, officer and item: how many, what became of them, how long the answer took,
// and why some were refused. No subject stands in it, and no case.

#include <array>
#include <chrono>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "app/desk/papers/query_reading.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

/// What became of an item by the time it is counted.
enum class Came { answered, waiting, refused, withdrawn, failed, expired };
inline constexpr std::size_t ways_to_come = 6;
[[nodiscard]] Came came_to(domain::ItemState state);
[[nodiscard]] const char* title_of(Came what);  ///< 已取得, a word of registers

struct Tally {
    std::array<std::size_t, ways_to_come> of{};  ///< by Came
    std::vector<std::chrono::minutes> waits{};   ///< of each that was answered: from request to record
    [[nodiscard]] std::size_t all() const;
    void add(const Tally& other);
    bool operator==(const Tally&) const = default;
};
/// The wait that this part of those answered did not exceed (the nearest rank); 0 where none was answered.
[[nodiscard]] std::chrono::minutes wait_of(const Tally& tally, int percent);

struct Statistics {
    struct Of {
        std::string month;    ///< "115-11", of the submission
        std::string officer;  ///< user code of who submitted
        domain::Item item{};
        auto operator<=>(const Of&) const = default;
    };
    Span span;
    std::map<Of, Tally> tallies;
    std::map<std::string, std::size_t> causes;  ///< items that were refused, by the catalogue's name of why
};

/// Of a query that was submitted in the span.
void count(Statistics& statistics, const QueryRead& query);

enum class By { month, officer, item };
/// By what they are called: of a month, an officer, an item.
[[nodiscard]] std::map<std::string, Tally> summed(const Statistics& statistics, By by);
/// The catalogue's word for the cause; the name itself for none that it knows.
[[nodiscard]] std::string title_of_cause(const std::string& cause);
/// A row for each month, officer and item; at the end one for each cause.
[[nodiscard]] tables::Table table_of(const Statistics& statistics);
/// "1.5", hours.
[[nodiscard]] std::string hours_text(std::chrono::minutes wait);

/// What they are found by.
[[nodiscard]] std::span<const std::string_view> actions_of_statistics();

}  // namespace jcic::desk::papers
