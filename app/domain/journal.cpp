#include "app/domain/journal.h"

#include <algorithm>

namespace jcic::domain {

Entry& Entry::plain(std::string name, std::string value) {
    fields.push_back({std::move(name), std::move(value), Keep::plain, {}});
    return *this;
}

Entry& Entry::personal(std::string name, std::string value, std::string key) {
    fields.push_back({std::move(name), std::move(value), Keep::personal, std::move(key)});
    return *this;
}

Entry& Entry::apart(std::string name, std::string value, std::string key) {
    fields.push_back({std::move(name), std::move(value), Keep::apart, std::move(key)});
    return *this;
}

const EntryField* Entry::field(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const EntryField& f) { return f.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string Entry::value(std::string_view name) const {
    const auto* found = field(name);
    return found != nullptr ? found->value.value_or("") : std::string{};
}

}  // namespace jcic::domain
