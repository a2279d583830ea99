#pragma once
// The first day in practice: six tasks for each duty, each proven by an event of the ledger. The table of tasks, and
// who has done which.

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
    std::string_view action;          ///< the person's own event that proves it
    PageId page = PageId::registers;  ///< page of the task; a register's step: the register
    bool by_leaving = false;          ///< done by leaving the seat, not on a page
    std::string_view as{};            ///< field that names the person if another person writes the event: "custodian"
};
/// Register of a task on the page of registers; "" if none in particular.
[[nodiscard]] std::string register_of(const FirstDayTask& task);

[[nodiscard]] const std::vector<FirstDayTask>& first_day_of(domain::Duty duty);
/// In the current language.
[[nodiscard]] QString first_day_text(const char* text);

/// A person's finished tasks, read from their events.
class FirstDayDone {
public:
    explicit FirstDayDone(domain::PersonId person) : person_(std::move(person)) {}
    void add_rows(const std::vector<desk::EventRow>& rows);
    [[nodiscard]] bool done(const FirstDayTask& task) const {
        return done_.contains({std::string(task.action), std::string(task.as)});
    }

private:
    domain::PersonId person_;
    std::set<std::pair<std::string, std::string>> done_;  ///< action, and the field that names the person; "": author
};

}  // namespace jcic::ui
