#pragma once
// 聯徵4 from the trail (R-DU-1): each person's authorisation as given, changed and ended. The other papers use it to
// check who was authorised on a day.

#include <optional>
#include <string>
#include <vector>

#include "app/domain/registers/rows.h"
#include "app/paper/forms/sentences.h"

namespace jcic::desk::papers {

/// From one designation, or change of duties, to the next.
struct Designated {
    std::string code;
    std::string name;
    std::string title;
    std::string ways;  ///< "N", as the register has it; "-" for none
    std::string card;
    domain::DutyTerms duties;
    domain::RocDate from;                 ///< in this program
    paper::Figures::List from_confirmed;  ///< one entry: who, when, by which event
    std::optional<domain::RocDate> until{};
    paper::Figures::List until_confirmed{};
    bool ended = false;  ///< by an event
    std::uint64_t event = 0;
    std::optional<domain::RocDate> since{};  ///< start of an earlier authorisation on paper

    /// Whether the duty was in force on that day.
    [[nodiscard]] bool held(domain::Duty duty, domain::RocDate day) const;
    [[nodiscard]] bool covers(domain::RocDate day) const { return from <= day && (!until || day <= *until); }
};

/// Actions from which it is folded.
[[nodiscard]] std::vector<std::string_view> designating_actions();
/// Folds those events, in order.
[[nodiscard]] std::vector<Designated> designations(const std::vector<domain::Recorded>& events);

/// 授權辦理事項: a custodian's with the card's number, each with its own days if they differ.
[[nodiscard]] paper::Figures::List matters(const Designated& one);
/// "林怡君"; the code itself if unknown.
[[nodiscard]] std::string name_of(const std::vector<Designated>& all, std::string_view code);
[[nodiscard]] bool held(const std::vector<Designated>& all, std::string_view code, domain::Duty duty,
                        domain::RocDate day);

/// Those in force on a day of the span, in the trail's order, with the devices they keep (note 1), the row's place, and
/// the last review of these rights before the span (line_answers.h).
[[nodiscard]] paper::Figures::List people_figures(const std::vector<Designated>& all,
                                                  const domain::registers::Rows& rows, domain::RocDate from,
                                                  domain::RocDate to,
                                                  const std::vector<domain::Recorded>& judging = {});

}  // namespace jcic::desk::papers
