#pragma once
// Where everything is that the person at the seat may do: pages and their buttons, registers, their windows and steps.
// Read from what there is (the pages as they stand, the registers' descriptions), so that nothing is forgotten.

#include <set>
#include <vector>

#include "app/desk/commands/registers.h"
#include "ui/commands/page.h"

namespace jcic::ui {

struct Place {
    QString what;
    QString where;  ///< the page or register; "" for itself
    QString meant;  ///< the same in the other language, for the search
    PageId page{};
    std::string book{};  ///< of the page of registers: which; "": none in particular
    QString button{};    ///< that does it; "": the place itself
};

/// The page and its buttons, pressed or not at this moment.
[[nodiscard]] std::vector<Place> places_on(const QWidget& page, PageId id, const QString& name);
/// The registers that the person may read, the windows that belong to one, and the steps that a duty of theirs takes.
[[nodiscard]] std::vector<Place> places_in(const std::vector<desk::command::Book>& books,
                                           const std::set<domain::Duty>& duties, const QString& registers_page);

/// Gives the keys to that button of the page, now or once it is there: rows may still be on their way. Ends with the
/// next key or click, or when the page leaves the front.
void lead_to_button(QWidget& page, const QString& name);

}  // namespace jcic::ui
