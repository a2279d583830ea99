#include "ui/setup/setup_pages.h"

#include <algorithm>

#include "ui/look/scroll_frame.h"

namespace jcic::ui {

void SetupPages::add(SetupPage* page) {
    asking_.push_back(page);
    addWidget(scrolling(page));
}

void SetupPages::add(SetupEnd end, QWidget* page) {
    ends_.push_back(end);
    addWidget(scrolling(page));
}

SetupPage* SetupPages::in_front() const {
    const auto page = static_cast<std::size_t>(currentIndex());
    return page < asking_.size() ? asking_[page] : nullptr;
}

std::optional<SetupEnd> SetupPages::at_end() const {
    const auto page = static_cast<std::size_t>(currentIndex());
    return page < asking_.size() ? std::nullopt : std::optional(ends_[page - asking_.size()]);
}

int SetupPages::page_of(SetupEnd end) const {
    return static_cast<int>(asking_.size()) + static_cast<int>(std::ranges::find(ends_, end) - ends_.begin());
}

QString SetupPages::person(const char* who) const {
    QStringList out;
    for (const auto* page : asking_)
        for (const char* what : {"_code", "_name"})
            if (const auto said = page->answer(std::string(who) + what); !said.isEmpty()) out << said;
    return out.join(QLatin1Char(' '));
}

}  // namespace jcic::ui
