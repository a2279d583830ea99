#include "ui/pages/painted_pane.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QThreadPool>
#include <QWheelEvent>
#include <algorithm>
#include <utility>

#include "app/base/boundary.h"
#include "app/base/secret.h"
#include "app/words/words.h"
#include "ui/pages/page_search.h"
#include "ui/pages/page_voice.h"

namespace jcic::ui {
namespace {

/// In pixels: what is nearer is drawn larger, and a window's picture has its limits.
constexpr int widest_shown = 3000;
constexpr int longest_shown = 16'000;

/// Over the page's own pixels, which are overwritten with its last copy. Null where they are not as many as their
/// measures say.
QImage image_of(desk::ShownPage& page) {
    constexpr qsizetype bytes_a_pixel = 4;
    if (page.width < 1 || page.height < 1 ||
        std::cmp_not_equal(page.pixels.size(), page.width * bytes_a_pixel * page.height))
        return {};
    auto* pixels = new Bytes(std::move(page.pixels));
    const auto end = [](void* bytes) {
        const std::unique_ptr<Bytes> owned(static_cast<Bytes*>(bytes));
        wipe(std::span(*owned));
    };
    return {pixels->data(), page.width, page.height, page.width * bytes_a_pixel, QImage::Format_RGB32, end, pixels};
}

}  // namespace

/// As the window takes it: its pixels are not copied on the window's thread.
struct PaintedPane::Painted {
    std::optional<Fault> fault;
    int pages = 0;
    bool without_fonts = false;
    QImage image;
};

PaintedPane::PaintedPane(PageReaders readers, QWidget* parent)
    : ShownPages(new PaintedSearch(readers.letters), parent), readers_(std::move(readers)), shown_(new QLabel(this)) {
    shown_->setObjectName(QStringLiteral("paintedPage"));
    shown_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    shown_->setContextMenuPolicy(Qt::NoContextMenu);
    setWidget(shown_);
    setWidgetResizable(true);
    connect(&search(), &PageSearch::failed, this, [this](const Fault& fault) {
        if (fault.code != FaultCode::cancelled) Q_EMIT told(words::words_for(fault).cause);
    });
}

PaintedPane::~PaintedPane() {
    stop_.request_stop();
    stop_letters_.request_stop();
    clear_page();
}

PaintedSearch& PaintedPane::painted_search() const {
    return static_cast<PaintedSearch&>(search());
}

void PaintedPane::open(std::shared_ptr<const Bytes> file, Of of) {
    const auto words = search().words();
    const auto at = search().at();
    file_ = std::move(file);
    of_ = of;
    again_ = pages_ > 0;
    ask_page();
    painted_search().look_in(file_);
    search().look_for(words, page(), at);
    Q_EMIT moved();
}

void PaintedPane::close_file() {
    stop_.request_stop();
    ++asked_;
    painting_ = false;
    painted_search().look_in(nullptr);
    file_.reset();
    page_ = 1;
    pages_ = 0;
    again_ = false;
    clear_page();
    Q_EMIT told({});
    Q_EMIT moved();
}

void PaintedPane::stop() {
    stop_.request_stop();
    search().stop();
}

void PaintedPane::go_to(int page) {
    if (page >= 1 && page <= pages_) turn_to(page);
}

/// Also to one that the search has seen, and nobody painted yet.
void PaintedPane::turn_to(int page) {
    page_ = page;
    again_ = false;
    clear_page();
    verticalScrollBar()->setValue(0);
    ask_page();
    Q_EMIT moved();
}

PaintedPane::Painted PaintedPane::paint(const Bytes& file, const desk::PaintPage& paint, int page,
                                        const std::stop_token& stop) {
    auto painted = bounded("ui.pages", [&] { return paint(file, page, stop); });
    if (!painted) return {painted.error(), 0, false, {}};
    return {std::nullopt, painted->pages, painted->without_fonts, image_of(*painted)};
}

void PaintedPane::ask_page() {
    stop_.request_stop();
    stop_ = {};
    painting_ = true;
    Q_EMIT told({});
    const QPointer<PaintedPane> self = this;
    QThreadPool::globalInstance()->start(
        [self, file = file_, read = readers_.paint, page = page_, number = ++asked_, stop = stop_.get_token()] {
            auto painted = std::make_shared<const Painted>(paint(*file, read, page, stop));
            QMetaObject::invokeMethod(qApp, [self, number, painted] {
                if (self && number == self->asked_) self->show_page(*painted);
            });
        });
}

void PaintedPane::show_page(const Painted& painted) {
    const bool again = std::exchange(again_, false);
    const int read_to = voice().caret_in_words();
    painting_ = false;
    clear_page();
    if (!painted.fault) {
        pages_ = painted.pages;
        shown_of_ = of_;
        image_ = painted.image;
    }
    if (painted.fault && painted.fault->code == FaultCode::cancelled)
        Q_EMIT told(tr("已停止。換頁或重新開啟後再行繪製。"));
    else if (painted.fault)
        Q_EMIT told(words::words_for(*painted.fault).cause);
    else if (image_.isNull())
        Q_EMIT told(tr("檔案無法讀取。"));
    else
        Q_EMIT told(painted.without_fonts ? tr("檔案未內嵌所用字型：部分文字可能無法檢視。") : QString());
    Q_EMIT moved();
    lay_out();
    if (again) return read_again(read_to);
    if (const auto at = search().at(); at && search().places()[*at].page + 1 == page_)
        look_at(search().places()[*at].boxes);
}

void PaintedPane::read_again(int from) {
    let_text_go();
    voice().text_came();
    if (from >= 0) voice().put_caret_in_words(from);
}

void PaintedPane::clear_page() {
    image_ = {};
    auto picture = shown_->pixmap(Qt::ReturnByValue);
    shown_->clear();
    if (!picture.isNull()) picture.fill(Qt::white);  // its last copy: in place
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
    shown_->setAccessibleName(accessibleName() + QStringLiteral(" ") + voice().place());
}

void PaintedPane::zoom_to(int percent) {
    zoom_ = percent;
    lay_out();
    Q_EMIT moved();
}

void PaintedPane::resizeEvent(QResizeEvent* event) {
    ShownPages::resizeEvent(event);
    lay_out();
}

void PaintedPane::wheelEvent(QWheelEvent* event) {
    const auto* bar = verticalScrollBar();
    const int by = event->angleDelta().y();
    const bool on = by < 0 && bar->value() == bar->maximum() && page() < pages();
    const bool back = by > 0 && bar->value() == bar->minimum() && page() > 1;
    if (event->modifiers() != Qt::NoModifier || (!on && !back)) return ShownPages::wheelEvent(event);
    event->accept();
    if (!painting_) go_to(page() + (on ? 1 : -1));  // of a wheel that spins, a page at a time
}

void PaintedPane::show_place(const FoundPlace& place) {
    if (place.page + 1 != page_) return turn_to(place.page + 1);
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
            bounded("ui.pages", [&] { return read(*file, page, 1, stop); }));
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
