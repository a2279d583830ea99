#include "ui/todo/home_page.h"

namespace jcic::ui {

PageId home_page(const desk::Snapshot& snapshot) {
    if (snapshot.seat && snapshot.seat->password_must_change) return PageId::settings;  // R-PW-2
    switch (desk::home_of(snapshot)) {
        case desk::Home::unit:
            return PageId::unit;
        case desk::Home::cases:
            return PageId::board;
        case desk::Home::approvals:
            return PageId::approval;
        case desk::Home::cards:
            return PageId::card;
        case desk::Home::todo:
            return todo_page(snapshot);
    }
    return PageId::board;
}

PageId todo_page(const desk::Snapshot& snapshot) {
    if (snapshot.seat && snapshot.seat->password_must_change) return PageId::settings;
    return may_see(PageId::todo, snapshot) ? PageId::todo : PageId::board;
}

}  // namespace jcic::ui
