#include "ui/pages/painted_search.h"

#include <QApplication>
#include <QPointer>
#include <QThreadPool>

#include "app/base/boundary.h"
#include "ui/pages/letter_places.h"

namespace jcic::ui {

PaintedSearch::PaintedSearch(desk::ReadLetters read) : read_(std::move(read)) {}

PaintedSearch::~PaintedSearch() {
    stop_.request_stop();
}

void PaintedSearch::look_in(std::shared_ptr<const Bytes> file) {
    forget();
    file_ = std::move(file);
}

bool PaintedSearch::begin() {
    any_letters_ = looked_through_ = false;
    if (file_ != nullptr) ask(1);
    return file_ != nullptr;
}

void PaintedSearch::end() {
    stop_.request_stop();
    stop_ = {};
    ++asked_;
}

PaintedSearch::Found PaintedSearch::look_through(const Bytes& file, const desk::ReadLetters& read, int first,
                                                 const QString& wanted, const std::stop_token& stop) {
    auto letters = bounded("ui.pages", [&] { return read(file, first, desk::letters_at_once, stop); });
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
        [self, file = file_, read = read_, first, wanted = wanted(), number = asked_, stop = stop_.get_token()] {
            auto found = std::make_shared<const Found>(look_through(*file, read, first, wanted, stop));
            QMetaObject::invokeMethod(qApp, [self, first, number, found] {
                if (self && number == self->asked_) self->add_found(first, *found);
            });
        });
}

void PaintedSearch::add_found(int first, const Found& found) {
    if (!found.pages) {
        stop();
        return Q_EMIT failed(found.pages.error());
    }
    any_letters_ = any_letters_ || found.any_letters;
    const int next = first + desk::letters_at_once;
    looked_through_ = next > *found.pages;
    if (!looked_through_) ask(next);
    take_found(found.places, looked_through_);
}

}  // namespace jcic::ui
