#include "ui/todo/home_page.h"

#include "app/domain/registers/register.h"

namespace jcic::ui {

HomePage home_page(const desk::Snapshot& snapshot) {
    namespace registers = domain::registers;
    if (snapshot.seat && snapshot.seat->password_must_change) return {PageId::settings};  // R-PW-2
    switch (desk::home_of(snapshot)) {
        case desk::Home::unit:
            return {PageId::unit};
        case desk::Home::cases:
            return {PageId::board};
        case desk::Home::approvals:
            return {PageId::approval};
        case desk::Home::cards:
            return {PageId::card};
        case desk::Home::envelopes:
            return {PageId::registers, std::string(registers::envelopes.name)};
        case desk::Home::ledger:
            return {PageId::ledger};
        case desk::Home::people:
            return {PageId::registers, std::string(registers::people.name)};
    }
    return {};
}

PageId todo_page(const desk::Snapshot& snapshot) {
    if (snapshot.seat && snapshot.seat->password_must_change) return PageId::settings;
    return may_see(PageId::board, snapshot) ? PageId::board : PageId::todo;
}

}  // namespace jcic::ui
