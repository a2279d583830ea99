#include "ui/registers/painted_search.h"

#include <QApplication>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <utility>

#include "app/base/boundary.h"
#include "ui/registers/letter_places.h"

namespace jcic::ui {

PaintedSearch::PaintedSearch(std::shared_ptr<const Bytes> file, desk::ReadLetters read, QObject* parent)
    : QObject(parent), file_(std::move(file)), read_(std::move(read)) {}

PaintedSearch::~PaintedSearch() {
    stop_.request_stop();
}

void PaintedSearch::look_for(const QString& words, int page) {
    stop_.request_stop();
    stop_ = {};
    ++asked_;
    wanted_ = comparable(words);
    places_.clear();
    at_.reset();
    any_letters_ = looked_through_ = false;
    from_ = page;
    looking_ = !wanted_.isEmpty();
    if (looking_) ask(1);
    Q_EMIT changed();
}

void PaintedSearch::stop() {
    if (!std::exchange(looking_, false)) return;
    stop_.request_stop();
    ++asked_;
    Q_EMIT changed();
}

PaintedSearch::Found PaintedSearch::look_in(const Bytes& file, const desk::ReadLetters& read, int first,
                                            const QString& wanted, const std::stop_token& stop) {
    auto letters = bounded("ui.attachment", [&] { return read(file, first, desk::letters_at_once, stop); });
    Found out;
    if (!letters) {
        out.pages = tl::unexpected(letters.error());
        return out;
    }
    out.pages = letters->pages;
    for (std::size_t i = 0; i < letters->read.size(); ++i) {
        const LetterPlaces page(letters->read[i]);
        out.any_letters = out.any_letters || !page.text().isEmpty();
        for (auto& place : find_in(page.text(), first - 1 + static_cast<int>(i), wanted)) {
            place.boxes = page.boxes(place.from, place.length);
            out.places.push_back(std::move(place));
        }
    }
    return out;
}

void PaintedSearch::ask(int first) {
    const QPointer<PaintedSearch> self = this;
    QThreadPool::globalInstance()->start(
        [self, file = file_, read = read_, first, wanted = wanted_, number = asked_, stop = stop_.get_token()] {
            auto found = std::make_shared<const Found>(look_in(*file, read, first, wanted, stop));
            QMetaObject::invokeMethod(qApp, [self, first, number, found] {
                if (self && number == self->asked_) self->take(first, *found);
            });
        });
}

void PaintedSearch::take(int first, const Found& found) {
    if (!found.pages) {
        looking_ = false;
        Q_EMIT failed(found.pages.error());
        return Q_EMIT changed();
    }
    places_.insert(places_.end(), found.places.begin(), found.places.end());
    any_letters_ = any_letters_ || found.any_letters;
    const int next = first + desk::letters_at_once;
    looking_ = next <= *found.pages;
    looked_through_ = !looking_;
    if (looking_) ask(next);
    const auto here = std::ranges::find_if(places_, [this](const auto& one) { return one.page + 1 >= from_; });
    if (!at_ && here != places_.end()) show(static_cast<std::size_t>(here - places_.begin()));
    if (!at_ && !looking_ && !places_.empty()) show(0);
    Q_EMIT changed();
}

void PaintedSearch::step(bool back) {
    if (places_.empty()) return;
    const auto many = places_.size();
    show(at_ ? (*at_ + (back ? many - 1 : 1)) % many : 0);
    Q_EMIT changed();
}

void PaintedSearch::show(std::size_t at) {
    at_ = at;
    Q_EMIT reached(places_[at]);
}

}  // namespace jcic::ui
