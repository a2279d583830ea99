#include "app/paper/forms/figures.h"

namespace jcic::paper {

Figure::Figure(std::string text) : words(std::move(text)) {}
Figure::Figure(std::string_view text) : words(text) {}
Figure::Figure(const char* text) : words(text) {}
Figure::Figure(bool holds) : words(holds ? "yes" : "") {}
Figure::Figure(domain::RocDate day) : words(day.dashed()) {}
Figure::Figure(const std::optional<domain::RocDate>& day) : words(day ? day->dashed() : "") {}
Figure::Figure(const std::optional<std::uint64_t>& count) : words(count ? std::to_string(*count) : "") {}
Figure::Figure(std::vector<Figures> list) : entries(std::move(list)), is_list(true) {}
Figure::Figure(const std::vector<std::string>& names) : entries(names.begin(), names.end()), is_list(true) {}

bool Figure::empty() const {
    return is_list ? entries.empty() : words.empty();
}

const Figure* Figures::get(std::string_view name) const {
    const auto found = figures_.find(name);
    return found == figures_.end() ? nullptr : &found->second;
}

}  // namespace jcic::paper
