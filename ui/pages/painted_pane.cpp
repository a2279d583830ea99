#include "ui/pages/painted_pane.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <utility>

#include "app/base/boundary.h"
#include "app/words/words.h"
#include "ui/pages/letter_places.h"
#include "ui/pages/page_voice.h"
#include "ui/pages/painted_search.h"

namespace jcic::ui {
namespace {

/// In pixels: what is nearer is drawn larger, and a window's picture has its limits.
constexpr int widest_shown = 3000;
constexpr int longest_shown = 16'000;

/// A copy: the pixels need not live as long as it. Null where they are not as many as their measures say.
QImage image_of(const desk::ShownPage& page) {
    constexpr qsizetype bytes_a_pixel = 4;
    if (page.width < 1 || page.height < 1 ||
        std::cmp_not_equal(page.pixels.size(), page.width * bytes_a_pixel * page.height))
        return {};
    const QImage over(page.pixels.data(), page.width, page.height, page.width * bytes_a_pixel, QImage::Format_RGB32);
    return over.copy();
}

}  // namespace

PaintedPane::PaintedPane(QString name, std::shared_ptr<const Bytes> file, PageReaders readers, QWidget* parent)
    : ShownPages(new PaintedSearch(file, readers.letters), parent),
      name_(std::move(name)),
      file_(std::move(file)),
      readers_(std::move(readers)),
      shown_(new QLabel(this)) {
    setObjectName(QStringLiteral("attachment"));
    setAccessibleName(name_);
    shown_->setObjectName(QStringLiteral("paintedPage"));
    shown_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setWidget(shown_);
    setWidgetResizable(true);
    setMinimumSize(480, 320);
    connect(&search(), &PageSearch::failed, this, [this](const Fault& fault) {
        if (fault.code != FaultCode::cancelled) Q_EMIT told(words::words_for(fault).cause);
    });
}

PaintedPane::~PaintedPane() {
    stop_.request_stop();
    stop_letters_.request_stop();
}

void PaintedPane::stop() {
    stop_.request_stop();
    search().stop();
}

void PaintedPane::go_to(int page) {
    // Nobody knows how many there are before the first was painted.
    if (page < 1 || page > std::max(1, pages_)) return;
    stop_.request_stop();
    stop_ = {};
    page_ = page;
    painting_ = true;
    image_ = {};
    shown_->clear();
    Q_EMIT told(pages_ > 0 ? tr("第 %1 頁繪製中…").arg(page) : tr("開啟中…"));
    const QPointer<PaintedPane> self = this;
    QThreadPool::globalInstance()->start(
        [self, file = file_, paint = readers_.paint, page, number = ++asked_, stop = stop_.get_token()] {
            auto painted = std::make_shared<const Result<desk::ShownPage>>(
                bounded("ui.attachment", [&] { return paint(*file, page, stop); }));
            QMetaObject::invokeMethod(qApp, [self, number, painted] {
                if (self && number == self->asked_) self->show_page(*painted);
            });
        });
    Q_EMIT moved();
}

void PaintedPane::show_page(const Result<desk::ShownPage>& painted) {
    painting_ = false;
    if (painted) {
        pages_ = painted->pages;
        image_ = image_of(*painted);
    }
    if (!painted && painted.error().code == FaultCode::cancelled)
        Q_EMIT told(tr("已停止。換頁或重新開啟後再行繪製。"));
    else if (!painted)
        Q_EMIT told(words::words_for(painted.error()).cause);
    else if (image_.isNull())
        Q_EMIT told(tr("檔案無法讀取；內容與附加時相同，可能於附加前即已損壞。"));
    else
        Q_EMIT told(painted->without_fonts ? tr("檔案未內嵌所用字型：部分文字可能無法檢視。") : QString());
    Q_EMIT moved();
    lay_out();
    if (const auto at = search().at(); at && search().places()[*at].page + 1 == page_)
        look_at(search().places()[*at].boxes);
}

void PaintedPane::lay_out() {
    if (image_.isNull()) return;
    const int across = wide();
    const double pixels = std::min(across * devicePixelRatioF(), double{widest_shown});
    const auto size = image_.size().scaled(qRound(pixels), longest_shown, Qt::KeepAspectRatio).expandedTo({1, 1});
    auto picture = QPixmap::fromImage(image_.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    {
        QPainter painter(&picture);
        for (std::size_t i = 0; i < search().places().size(); ++i) {
            const auto& place = search().places()[i];
            if (place.page + 1 != page_) continue;
            for (const auto& box : place.boxes) {
                const QRectF on(box.x() * size.width(), box.y() * size.height(), box.width() * size.width(),
                                box.height() * size.height());
                paint_place(painter, on.toAlignedRect().adjusted(-2, -2, 2, 2), i == search().at());
            }
        }
    }
    picture.setDevicePixelRatio(pixels / across);
    shown_->setPixmap(picture);
    shown_->setAccessibleName(name_ + QStringLiteral(" ") + voice().place());
}

void PaintedPane::zoom_to(int percent) {
    if (image_.isNull()) return;
    zoom_ = percent;
    lay_out();
    Q_EMIT moved();
}

void PaintedPane::resizeEvent(QResizeEvent* event) {
    ShownPages::resizeEvent(event);
    lay_out();
}

void PaintedPane::show_place(const FoundPlace& place) {
    if (place.page + 1 != page_) return go_to(place.page + 1);
    lay_out();
    look_at(place.boxes);
}

QRect PaintedPane::on_shown(const QRectF& box) const {
    const QSizeF size = shown_->pixmap().deviceIndependentSize();
    const double left = std::max(0.0, (shown_->width() - size.width()) / 2);
    return QRectF(left + box.x() * size.width(), box.y() * size.height(), box.width() * size.width(),
                  box.height() * size.height())
        .toAlignedRect();
}

void PaintedPane::look_at(const std::vector<QRectF>& boxes) {
    if (boxes.empty() || image_.isNull()) return;
    scroll_to(on_shown(boxes.front()).center());
}

PageText PaintedPane::text_of(int page) {
    if (page != page_ || pages_ == 0) return {};
    if (!letters_) {
        ask_letters();
        return {};
    }
    const auto& text = letters_->text();
    return text.isEmpty() ? PageText(tr("本頁為影像，無可讀取之文字。")) : PageText(text);
}

void PaintedPane::let_text_go() {
    letters_.reset();
    stop_letters_.request_stop();
    ++letters_asked_;
    asking_letters_ = false;
}

void PaintedPane::ask_letters() {
    if (std::exchange(asking_letters_, true)) return;
    stop_letters_ = {};
    const QPointer<PaintedPane> self = this;
    QThreadPool::globalInstance()->start([self, file = file_, read = readers_.letters, page = page_,
                                          number = ++letters_asked_, stop = stop_letters_.get_token()] {
        auto letters = std::make_shared<Result<desk::ShownLetters>>(
            bounded("ui.attachment", [&] { return read(*file, page, 1, stop); }));
        QMetaObject::invokeMethod(qApp, [self, number, letters] {
            const bool wanted = self && number == self->letters_asked_;
            if (wanted) return self->take_letters(*letters);
            if (*letters)  // nobody listens any more
                for (auto& one : (*letters)->read) const LetterPlaces gone(one);
        });
    });
}

void PaintedPane::take_letters(Result<desk::ShownLetters>& letters) {
    asking_letters_ = false;
    if (!letters) {
        if (letters.error().code != FaultCode::cancelled) Q_EMIT told(words::words_for(letters.error()).cause);
        return;
    }
    desk::LettersOfPage none;
    letters_ = std::make_unique<LetterPlaces>(letters->read.empty() ? none : letters->read.front());
    voice().text_came();
}

QRect PaintedPane::place_of(int page, int character) const {
    if (page != page_ || !letters_ || image_.isNull()) return {};
    const auto boxes = letters_->boxes(character, 1);
    if (boxes.empty()) return {};
    const auto box = on_shown(boxes.front());
    return {shown_->mapToGlobal(box.topLeft()), box.size()};
}

void PaintedPane::bring_into_sight(int page, int character, int many) {
    if (page == page_ && letters_) look_at(letters_->boxes(character, many));
}

}  // namespace jcic::ui
