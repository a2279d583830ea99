#pragma once
// The first day in practice: for each duty six things to do, each proven by an event of the ledger. A table, and who
// has done what of it.

#include <QString>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/upkeep/ledger_desk.h"
#include "app/domain/duties.h"
#include "app/domain/identifiers.h"
#include "ui/commands/page.h"

namespace jcic::ui {

struct FirstDayTask {
    const char* title;                ///< QT_TRANSLATE_NOOP("FirstDay", ...)
    const char* how;                  ///< the same
    std::string_view action;          ///< the event that proves it, by the person themselves
    PageId page = PageId::registers;  ///< where it is done; of a register's step that register itself
    bool by_leaving = false;          ///< it is done by leaving the seat, at no page
    std::string_view as{};            ///< the field that names the person where another writes it: "custodian"
};
/// Of what is done at the page of registers: which; "" for none in particular.
[[nodiscard]] std::string register_of(const FirstDayTask& task);

[[nodiscard]] const std::vector<FirstDayTask>& first_day_of(domain::Duty duty);
/// In the language of now.
[[nodiscard]] QString first_day_text(const char* text);

/// What a person has done, read from their events.
class FirstDayDone {
public:
    explicit FirstDayDone(domain::PersonId person) : person_(std::move(person)) {}
    void add_rows(const std::vector<desk::EventRow>& rows);
    [[nodiscard]] bool done(const FirstDayTask& task) const {
        return done_.contains({std::string(task.action), std::string(task.as)});
    }

private:
    domain::PersonId person_;
    std::set<std::pair<std::string, std::string>>
        done_;  ///< an action, and the field that names the person; "": author
};

}  // namespace jcic::ui
