#include "app/domain/events/event.h"

#include <algorithm>

namespace jcic::domain::events {

const Field* Event::field(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? nullptr : &*found;
}

bool Event::is_about(std::string_view subject) const {
    if (!about.ends_with(':')) return subject == about;
    if (!subject.starts_with(about) || subject.size() == about.size()) return false;
    return about != "person:" || PersonId::written(subject.substr(about.size())).has_value();
}

}  // namespace jcic::domain::events
