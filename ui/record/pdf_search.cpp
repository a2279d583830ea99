#include "ui/record/pdf_search.h"

#include <algorithm>

namespace jcic::ui {
namespace {
/// Of so many places each is marked; of more, as of a single digit's, the shown one and those that were.
constexpr std::size_t marked_at_once = 60;
}  // namespace

PdfSearch::PdfSearch(QObject* parent) : QObject(parent), turn_(this) {
    turn_.setInterval(0);
    connect(&turn_, &QTimer::timeout, this, &PdfSearch::look_at_next);
}

void PdfSearch::look_for(QPdfDocument* document, const QString& words, int page, std::optional<std::size_t> again) {
    forget();
    words_ = words;
    wanted_ = comparable(words);
    document_ = document;
    from_ = page;
    again_ = again;
    if (document_ != nullptr && !wanted_.isEmpty()) turn_.start();
    Q_EMIT changed();
}

void PdfSearch::forget() {
    turn_.stop();
    document_ = nullptr;
    words_.clear();
    wanted_.clear();
    places_.clear();
    at_.reset();
    again_.reset();
    next_ = 0;
}

void PdfSearch::look_at_next() {
    if (next_ < document_->pageCount()) {
        const auto before = places_.size();
        for (auto& one : find_on(*document_, next_, wanted_)) places_.push_back(std::move(one));
        if (places_.size() <= marked_at_once)
            for (auto i = before; i < places_.size(); ++i) surround(*document_, places_[i]);
        ++next_;
    }
    if (next_ >= document_->pageCount()) turn_.stop();
    if (!at_ && again_ && (*again_ < places_.size() || (!looking() && !places_.empty())))
        show(std::min(*again_, places_.size() - 1), false);
    const auto here = std::ranges::find_if(places_, [this](const auto& one) { return one.page + 1 >= from_; });
    if (!at_ && !again_ && here != places_.end()) show(static_cast<std::size_t>(here - places_.begin()), true);
    if (!at_ && !again_ && !looking() && !places_.empty()) show(0, true);
    Q_EMIT changed();
}

void PdfSearch::step(bool back) {
    if (places_.empty()) return;
    const auto many = places_.size();
    show(at_ ? (*at_ + (back ? many - 1 : 1)) % many : 0, true);
    Q_EMIT changed();
}

void PdfSearch::show(std::size_t at, bool led) {
    at_ = at;
    surround(*document_, places_[at]);
    if (led) Q_EMIT reached(places_[at]);
}

}  // namespace jcic::ui
