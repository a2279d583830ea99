#pragma once
// One table, person by command: what each duty alone may do at the desk, and by which rule the rest is refused.

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/desk/printing/paper_desk.h"
#include "app/desk/workplace.h"
#include "app/domain/duties.h"

namespace jcic::test {

using Duties = std::set<domain::Duty>;

/// What every command is tried with: of queries, cards and people that are there for nobody, so that who may is told
/// so, and who may not is told that first.
struct Tried {
    desk::Workplace& desk;
    std::filesystem::path folder;
    domain::PersonId officer;
    domain::PersonId auditor;
    Secret password = Secret::from(view(std::string_view("Nobody-s-Password-1")));
    desk::CopyId copy{"none", domain::Item::t50, 1};
    desk::OpenRecord record{"none", domain::Item::t50, 1, 1, false, std::make_shared<const Bytes>()};
    domain::RocDate day{domain::RocDate::parse("1150101").value()};
};

struct Row {
    const char* command;  ///< "LedgerDesk.page"; "RegisterDesk.save in clear" for another way of it
    Duties allowed;       ///< whatever it comes to for them is no question of who asks
    const char* rule;     ///< by which the others are refused
    std::function<std::string(Tried&)> run;
};

inline constexpr auto duty = "person.duty";
inline constexpr auto head_designates = "rule.R-DU-1";
inline const Duties everybody{std::begin(domain::all_duties), std::end(domain::all_duties)};
inline const Duties officers{domain::Duty::query_officer};
inline const Duties heads{domain::Duty::unit_head};
inline const Duties administering{domain::Duty::unit_head, domain::Duty::administrator};
inline const Duties working_with_records{domain::Duty::unit_head, domain::Duty::query_officer,
                                         domain::Duty::supervisor};
inline const Duties checking{domain::Duty::unit_head, domain::Duty::supervisor, domain::Duty::reviewer,
                             domain::Duty::auditor};

/// "" for done, else the fault's code.
template <class T>
std::string said(const Result<T>& result) {
    return result ? "" : std::string(result.error().text());
}

/// Queries, records and their paper.
const std::vector<Row>& rows_of_records();
/// The trail, people, the card, one's own seat.
const std::vector<Row>& rows_of_the_house();

}  // namespace jcic::test
