#include "ui/setup/setup_pages.h"

#include <algorithm>

#include "app/words/setup_words.h"
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

int SetupPages::behind() const {
    const int next = currentIndex() + 1;
    const auto open = std::ranges::find_if_not(asking_, &SetupPage::is_answered);
    if (next < static_cast<int>(asking_.size()) || open == asking_.end()) return next;
    return static_cast<int>(open - asking_.begin());
}

std::vector<SetupRail::Step> SetupPages::in_rail(const QString& ends) const {
    std::vector<SetupRail::Step> out;
    const auto now = static_cast<std::size_t>(currentIndex());
    for (std::size_t page = 0; page < asking_.size(); ++page) {
        const auto mark = asking_[page]->is_answered() ? Mark::good : page <= now ? Mark::mind : Mark::not_yet;
        out.push_back({mark, words::word_for(asking_[page]->step()), {}, page == now});
    }
    const auto end = at_end();
    const bool over = end == SetupEnd::done;
    out.push_back({over ? Mark::good : Mark::not_yet, ends, {}, end && !over});
    return out;
}

QString SetupPages::person(const char* who) const {
    QStringList out;
    for (const auto* page : asking_)
        for (const char* what : {"_code", "_name"})
            if (const auto said = page->answer(std::string(who) + what); !said.isEmpty()) out << said;
    return out.join(QLatin1Char(' '));
}

}  // namespace jcic::ui
