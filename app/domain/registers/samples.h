#pragma once
// What the registers of monthly samples and of the records drawn tell other code: the draws themselves
// (app/desk/registers/sample_desk.h) and the working papers 聯徵1 and 聯徵2 (R-LO-3, R-LO-5).

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/events/event.h"
#include "app/domain/items.h"
#include "app/domain/registers/rows.h"
#include "app/domain/roc_month.h"

namespace jcic::domain::registers {

/// Values of field::drawn_by.
namespace drawn_by {
inline constexpr std::string_view chance = "chance";
inline constexpr std::string_view stands_out = "stands-out";
}  // namespace drawn_by

/// The same as a choice of the register and of its event.
inline constexpr std::array ways_drawn{events::Choice{drawn_by::chance, JCIC_WORD("registers", "隨機抽查")},
                                       events::Choice{drawn_by::stands_out, JCIC_WORD("registers", "有異常加抽")}};

/// Values of field::percent_from, least_from and by_from: nobody decided and the rule's own holds, the branch decided,
/// or a policy file of the machine's says it, which stands in no event.
namespace set_by {
inline constexpr std::string_view rule = "rule";
inline constexpr std::string_view decision = "decision";
inline constexpr std::string_view policy_file = "policy-file";
}  // namespace set_by
inline constexpr std::array sample_set_by{events::Choice{set_by::rule, JCIC_WORD("registers", "規範")},
                                          events::Choice{set_by::decision, JCIC_WORD("registers", "分行決定")},
                                          events::Choice{set_by::policy_file, JCIC_WORD("registers", "政策檔")}};

/// A record that was drawn: a row of 聯徵2.
struct Reviewed {
    std::string row;     ///< "115-10-1-003"
    std::string sample;  ///< "115-10-1"
    std::string query;
    Item item = Item::t50;
    PersonId querier;
    bool by_chance = true;
    bool answered = false;
    bool conforming = false;    ///< 查核結果: said by a person
    bool with_finding = false;  ///< a finding about the row stands in its register
    std::string reviewer;       ///< user code; "" before it was answered
};
/// All that were drawn for the month, in the order in which they were. A row that says no record is left out.
[[nodiscard]] std::vector<Reviewed> reviewed_in(const Rows& rows, RocMonth month);

/// The record that the review names, while it waits for its answer; nullopt also for one that its draw did not have.
[[nodiscard]] std::optional<Reviewed> record_under_review(const Rows& rows, std::string_view review);

/// The month as 聯徵1, 五2 asks for it.
struct MonthFigures {
    std::uint64_t population = 0;          ///< records of the month, as the last draw found them
    std::uint64_t drawn = 0;               ///< by chance, each record once
    std::uint64_t extra = 0;               ///< drawn besides, since something stood out
    std::uint64_t answered = 0;            ///< of both
    std::uint64_t conforming = 0;          ///< of the answered
    std::uint64_t with_findings = 0;       ///< about so many a finding was entered
    std::vector<std::string> draws{};      ///< rows of samples, the first one first
    std::vector<std::string> reviewers{};  ///< user codes of who answered, each once
    bool operator==(const MonthFigures&) const = default;
};
/// nullopt where nothing was drawn for the month yet.
[[nodiscard]] std::optional<MonthFigures> month_figures(const Rows& rows, RocMonth month);

/// The draws of the month, the first one first.
[[nodiscard]] std::vector<const Row*> draws_of(const Rows& rows, RocMonth month);
/// What the next draw of the month is called, and of that draw its record of that number (from 1).
[[nodiscard]] std::string next_draw(const Rows& rows, RocMonth month);
[[nodiscard]] std::string review_of(std::string_view draw, std::size_t number);
/// The month that either is of, by what it is called. Faults as RocMonth::written.
[[nodiscard]] Result<RocMonth> month_of_draw(std::string_view called);

}  // namespace jcic::domain::registers
