#pragma once
// The registers of monthly samples and of sampled records, for other code: the draws themselves
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

/// The same as choices of the register and its event.
inline constexpr std::array ways_drawn{events::Choice{drawn_by::chance, JCIC_WORD("registers", "隨機抽查")},
                                       events::Choice{drawn_by::stands_out, JCIC_WORD("registers", "有異常加抽")}};

/// Values of field::percent_from, least_from and by_from: the rule's own value applies, the branch decided, or a policy
/// file of the machine fixes it, which is in no event.
namespace set_by {
inline constexpr std::string_view rule = "rule";
inline constexpr std::string_view decision = "decision";
inline constexpr std::string_view policy_file = "policy-file";
}  // namespace set_by
inline constexpr std::array sample_set_by{events::Choice{set_by::rule, JCIC_WORD("registers", "規範")},
                                          events::Choice{set_by::decision, JCIC_WORD("registers", "分行決定")},
                                          events::Choice{set_by::policy_file, JCIC_WORD("registers", "政策檔")}};

/// A sampled record: a row of 聯徵2.
struct Reviewed {
    std::string row;     ///< "115-10-1-003"
    std::string sample;  ///< "115-10-1"
    std::string query;
    Item item = Item::t50;
    PersonId querier;
    bool by_chance = true;
    bool answered = false;
    bool conforming = false;    ///< 查核結果: entered by a person
    bool with_finding = false;  ///< its register has a finding about the row
    std::string reviewer;       ///< user code; "" until answered
};
/// All records sampled for the month, in sampling order. Rows without a record are left out.
[[nodiscard]] std::vector<Reviewed> reviewed_in(const Rows& rows, RocMonth month);

/// The record of a review that waits for its answer; nullopt also if its draw did not include it.
[[nodiscard]] std::optional<Reviewed> record_under_review(const Rows& rows, std::string_view review);

/// The month's figures for 聯徵1, 五2.
struct MonthFigures {
    std::uint64_t population = 0;          ///< records of the month, by the last draw
    std::uint64_t drawn = 0;               ///< by chance, each record once
    std::uint64_t extra = 0;               ///< added because of points to note
    std::uint64_t answered = 0;            ///< of both
    std::uint64_t conforming = 0;          ///< of the answered
    std::uint64_t with_findings = 0;       ///< records with a finding
    std::vector<std::string> draws{};      ///< rows of samples, first one first
    std::vector<std::string> reviewers{};  ///< user codes of those who answered, without duplicates
    bool operator==(const MonthFigures&) const = default;
};
/// nullopt if there was no draw for the month yet.
[[nodiscard]] std::optional<MonthFigures> month_figures(const Rows& rows, RocMonth month);

/// The draws of the month, first one first.
[[nodiscard]] std::vector<const Row*> draws_of(const Rows& rows, RocMonth month);
/// The id of the month's next draw, and of a draw's record of that number (from 1).
[[nodiscard]] std::string next_draw(const Rows& rows, RocMonth month);
[[nodiscard]] std::string review_of(std::string_view draw, std::size_t number);
/// The month in either id. Faults as RocMonth::written.
[[nodiscard]] Result<RocMonth> month_of_draw(std::string_view called);

}  // namespace jcic::domain::registers
