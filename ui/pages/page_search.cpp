#include "ui/pages/page_search.h"

#include <QApplication>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/base/boundary.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {
namespace {

struct Compared {
    QString text;
    std::vector<int> at;  ///< where each character stood
};

Compared compared(const QString& text) {
    constexpr char16_t first = 0xFF01, last = 0xFF5E;
    Compared out;
    out.text.reserve(text.size());  // once: what grew would leave its former places behind
    for (int i = 0; i < text.size(); ++i) {
        const auto code = text[i].unicode();
        const QChar one = code >= first && code <= last ? QChar(static_cast<char16_t>(code - first + '!')) : text[i];
        if (one.isSpace() || one == QLatin1Char(',')) continue;
        out.text += one.toCaseFolded();
        out.at.push_back(i);
    }
    return out;
}

}  // namespace

QString comparable(const QString& words) {
    return compared(words).text;
}

std::vector<FoundPlace> find_in(const QString& text, int page, const QString& comparable) {
    std::vector<FoundPlace> out;
    if (comparable.isEmpty()) return out;
    const auto said = compared(text);
    for (auto found = said.text.indexOf(comparable); found >= 0;
         found = said.text.indexOf(comparable, found + comparable.size())) {
        const int from = said.at[static_cast<std::size_t>(found)];
        const int to = said.at[static_cast<std::size_t>(found + comparable.size() - 1)];
        out.push_back({page, from, to - from + 1});
    }
    wipe(said.text);
    return out;
}

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

LetterPlaces::LetterPlaces(desk::LettersOfPage& page)
    : text_(QString::fromUtf8(page.text.data(), static_cast<qsizetype>(page.text.size()))) {
    boxes_.reserve(static_cast<std::size_t>(text_.size()));
    std::size_t letter = 0;
    for (qsizetype at = 0; at < text_.size() && letter < page.places.size(); ++letter) {
        const auto& [left, top, right, bottom] = page.places[letter];
        // A rare character is two of QString's.
        const int wide = text_[at].isHighSurrogate() ? 2 : 1;
        for (int i = 0; i < wide; ++i) boxes_.emplace_back(QPointF(left, top), QPointF(right, bottom));
        at += wide;
    }
    boxes_.resize(static_cast<std::size_t>(text_.size()));
    wipe(page.text);
    page.places.clear();
}

LetterPlaces::~LetterPlaces() {
    wipe(text_);
}

std::vector<QRectF> LetterPlaces::boxes(int from, int many) const {
    std::vector<QRectF> out;
    const auto end = std::min(static_cast<std::size_t>(std::max(0, from) + std::max(0, many)), boxes_.size());
    for (auto at = static_cast<std::size_t>(std::max(0, from)); at < end; ++at) {
        const auto& box = boxes_[at];
        if (box.isEmpty()) continue;
        const bool goes_on = !out.empty() && box.left() >= out.back().left() && box.center().y() > out.back().top() &&
                             box.center().y() < out.back().bottom();
        if (goes_on)
            out.back() |= box;
        else
            out.push_back(box);
    }
    return out;
}

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
