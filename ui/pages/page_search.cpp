#include "ui/pages/page_search.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace jcic::ui {
void PageSearch::look_for(const QString& words, int page, std::optional<std::size_t> again) {
    forget();
    words_ = words;
    wanted_ = comparable(words);
    from_ = page;
    again_ = again;
    looking_ = !wanted_.isEmpty() && begin();
    Q_EMIT changed();
}

void PageSearch::stop() {
    if (!std::exchange(looking_, false)) return;
    end();
    Q_EMIT changed();
}

void PageSearch::forget() {
    end();
    looking_ = false;
    words_.clear();
    wanted_.clear();
    places_.clear();
    at_.reset();
    again_.reset();
}

void PageSearch::take_found(std::vector<FoundPlace> found, bool last) {
    std::ranges::move(found, std::back_inserter(places_));
    looking_ = !last;
    if (!at_) show_first();
    Q_EMIT changed();
}

void PageSearch::show_first() {
    if (places_.empty()) return;
    if (again_) {
        if (*again_ < places_.size() || !looking_) show(std::min(*again_, places_.size() - 1), false);
        return;
    }
    const auto here = std::ranges::find_if(places_, [this](const auto& one) { return one.page + 1 >= from_; });
    if (here != places_.end())
        show(static_cast<std::size_t>(here - places_.begin()), true);
    else if (!looking_)
        show(0, true);
}

void PageSearch::step(bool back) {
    if (places_.empty()) return;
    const auto many = places_.size();
    show(at_ ? (*at_ + (back ? many - 1 : 1)) % many : 0, true);
    Q_EMIT changed();
}

void PageSearch::show(std::size_t at, bool led) {
    at_ = at;
    if (led) Q_EMIT reached(places_[at]);
}

}  // namespace jcic::ui
