#pragma once
// 聯徵4 from the trail (R-DU-1): each authorisation of a person as it was given, changed and ended. For the other
// papers it answers whether somebody was authorised on a day.

#include <optional>
#include <string>
#include <vector>

#include "app/domain/registers/rows.h"
#include "app/paper/forms/figures.h"

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
    bool ended = false;  ///< an event says so
    std::uint64_t event = 0;
    std::optional<domain::RocDate> since{};  ///< authorised on paper already, from that day on

    /// Whether it was in force on that day, with the duty.
    [[nodiscard]] bool held(domain::Duty duty, domain::RocDate day) const;
    [[nodiscard]] bool covers(domain::RocDate day) const { return from <= day && (!until || day <= *until); }
};

/// The actions that it is folded from.
[[nodiscard]] std::vector<std::string_view> designating_actions();
/// From those events, in their order.
[[nodiscard]] std::vector<Designated> designations(const std::vector<domain::Recorded>& events);

/// 授權辦理事項: the custodian's with the card's number, each with its days where they are its own.
[[nodiscard]] paper::Figures::List matters(const Designated& one);
/// "林怡君"; the code itself where nobody has it.
[[nodiscard]] std::string name_of(const std::vector<Designated>& all, std::string_view code);
[[nodiscard]] bool held(const std::vector<Designated>& all, std::string_view code, domain::Duty duty,
                        domain::RocDate day);

/// Those in force on a day of the span, in the order of the trail. With which devices they keep, as note 1 asks for,
/// where the row is found, and the last review of these rights before the span (line_answers.h).
[[nodiscard]] paper::Figures::List people_figures(const std::vector<Designated>& all,
                                                  const domain::registers::Rows& rows, domain::RocDate from,
                                                  domain::RocDate to,
                                                  const std::vector<domain::Recorded>& judging = {});

}  // namespace jcic::desk::papers
