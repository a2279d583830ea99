#include "ui/registers/painted_pages.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "app/base/boundary.h"
#include "app/words/words.h"
#include "ui/look/keys.h"

namespace jcic::ui {
namespace {

/// In percent of what fits the width.
constexpr std::array page_zooms{50, 75, 100, 125, 150, 200, 250};
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

PaintedPages::PaintedPages(QString name, std::shared_ptr<const Bytes> file, desk::PaintPage paint, QWidget* parent)
    : QWidget(parent),
      name_(std::move(name)),
      file_(std::move(file)),
      paint_(std::move(paint)),
      back_(sign("pageBack", QStringLiteral("‹"), tr("上一頁"), QStringLiteral("Ctrl+PgUp"))),
      place_(new QLabel(this)),
      on_(sign("pageOn", QStringLiteral("›"), tr("下一頁"), QStringLiteral("Ctrl+PgDown"))),
      farther_(sign("zoomOut", QStringLiteral("−"), tr("縮小"), QStringLiteral("Ctrl+-"))),
      nearer_(sign("zoomIn", QStringLiteral("＋"), tr("放大"), QStringLiteral("Ctrl++"))),
      stop_button_(new QPushButton(tr("停止(&T)"), this)),
      progress_(new QProgressBar(this)),
      told_(new QLabel(this)),
      frame_(new QScrollArea(this)),
      shown_(new QLabel(frame_)) {
    build();
    hear_keys();
    go_to(1);
}

PaintedPages::~PaintedPages() {
    stop_.request_stop();
}

QPushButton* PaintedPages::sign(const char* name, const QString& text, const QString& says, const QString& keys) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    button->setAccessibleName(says);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(says, keys));
    return button;
}

void PaintedPages::build() {
    place_->setObjectName(QStringLiteral("pageNumber"));
    told_->setObjectName(QStringLiteral("attachmentTold"));
    told_->setAlignment(Qt::AlignCenter);
    told_->setWordWrap(true);
    stop_button_->setObjectName(QStringLiteral("stopPainting"));
    stop_button_->setAutoDefault(false);
    progress_->setAccessibleName(tr("進度"));
    progress_->setTextVisible(false);
    progress_->setRange(0, 0);
    progress_->setMaximumWidth(160);
    shown_->setObjectName(QStringLiteral("paintedPage"));
    shown_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    frame_->setObjectName(QStringLiteral("attachment"));
    frame_->setAccessibleName(name_);
    frame_->setWidget(shown_);
    frame_->setWidgetResizable(true);
    frame_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // else its width changes with what is shown
    frame_->setMinimumSize(480, 320);
    auto* row = new QHBoxLayout;
    for (QWidget* one : std::initializer_list<QWidget*>{back_, place_, on_}) row->addWidget(one);
    row->addStretch();
    for (QWidget* one : std::initializer_list<QWidget*>{progress_, stop_button_, farther_, nearer_})
        row->addWidget(one);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(told_);
    column->addWidget(frame_, 1);
}

void PaintedPages::hear_keys() {
    connect(back_, &QPushButton::clicked, this, [this] { go_to(page_ - 1); });
    connect(on_, &QPushButton::clicked, this, [this] { go_to(page_ + 1); });
    connect(farther_, &QPushButton::clicked, this, [this] { zoom_by(-1); });
    connect(nearer_, &QPushButton::clicked, this, [this] { zoom_by(1); });
    connect(stop_button_, &QPushButton::clicked, this, [this] { stop_.request_stop(); });
    add_held_key(Qt::CTRL | Qt::Key_Plus, this, QT_TRANSLATE_NOOP("Keys", "放大"), [this] {
        zoom_by(1);
    })->setKeys({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    add_held_key(Qt::CTRL | Qt::Key_Minus, this, QT_TRANSLATE_NOOP("Keys", "縮小"), [this] { zoom_by(-1); });
    add_held_key(Qt::CTRL | Qt::Key_PageDown, this, QT_TRANSLATE_NOOP("Keys", "下一頁"), [this] { go_to(page_ + 1); });
    add_held_key(Qt::CTRL | Qt::Key_PageUp, this, QT_TRANSLATE_NOOP("Keys", "上一頁"), [this] { go_to(page_ - 1); });
}

void PaintedPages::go_to(int page) {
    // Nobody knows how many there are before the first was painted.
    if (page < 1 || page > std::max(1, pages_)) return;
    stop_.request_stop();
    stop_ = {};
    page_ = page;
    painting_ = true;
    image_ = {};
    shown_->clear();
    say(pages_ > 0 ? tr("第 %1 頁繪製中…").arg(page) : tr("開啟中…"));
    const QPointer<PaintedPages> self = this;
    QThreadPool::globalInstance()->start(
        [self, file = file_, paint = paint_, page, number = ++asked_, stop = stop_.get_token()] {
            auto painted = std::make_shared<const Result<desk::ShownPage>>(
                bounded("ui.attachment", [&] { return paint(*file, page, stop); }));
            QMetaObject::invokeMethod(qApp, [self, number, painted] {
                if (self && number == self->asked_) self->show_page(*painted);
            });
        });
    allow();
}

void PaintedPages::show_page(const Result<desk::ShownPage>& painted) {
    painting_ = false;
    if (painted) {
        pages_ = painted->pages;
        image_ = image_of(*painted);
    }
    if (!painted && painted.error().code == FaultCode::cancelled)
        say(tr("已停止。換一頁，或重新開啟，就會再繪製。"));
    else if (!painted)
        say(words::words_for(painted.error()).cause);
    else if (image_.isNull())
        say(tr("這個檔案讀不出來。它與附上時相同，可能當時就已損壞。"));
    else
        say(painted->without_fonts ? tr("檔案沒有內嵌它用的字型：部分文字可能看不到。") : QString());
    lay_out();
    allow();
}

void PaintedPages::lay_out() {
    if (image_.isNull()) return;
    const double wide = std::clamp(frame_->viewport()->width() - 2, 200, 1000) * zoom_ / 100.0;
    const double pixels = std::min(wide * devicePixelRatioF(), double{widest_shown});
    const auto size = image_.size().scaled(qRound(pixels), longest_shown, Qt::KeepAspectRatio).expandedTo({1, 1});
    auto picture = QPixmap::fromImage(image_.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    picture.setDevicePixelRatio(pixels / wide);
    shown_->setPixmap(picture);
    const auto where = tr("第 %1 頁，共 %2 頁").arg(page_).arg(pages_);
    shown_->setAccessibleName(name_ + QStringLiteral(" ") + where);
}

void PaintedPages::say(const QString& words) {
    told_->setText(words);
    told_->setAccessibleName(words.isEmpty() ? name_ : name_ + QStringLiteral(" ") + words);
    told_->setVisible(!words.isEmpty());
}

void PaintedPages::allow() {
    place_->setText(pages_ > 0 ? tr("第 %1 頁，共 %2 頁").arg(page_).arg(pages_) : QString());
    const auto* focused = window()->focusWidget();
    const auto enable = [&](QPushButton* button, bool enabled) {
        // What goes grey under the focus would hand it, and the key that is held, to the next in line.
        if (!enabled && focused == button) frame_->setFocus();
        button->setEnabled(enabled);
    };
    enable(back_, page_ > 1);
    enable(on_, page_ < pages_);
    enable(farther_, !image_.isNull() && zoom_ > page_zooms.front());
    enable(nearer_, !image_.isNull() && zoom_ < page_zooms.back());
    enable(stop_button_, painting_);
    progress_->setVisible(painting_);
}

void PaintedPages::zoom_by(int steps) {
    if (image_.isNull()) return;
    const auto now = std::ranges::find(page_zooms, zoom_) - page_zooms.begin();
    zoom_ =
        page_zooms[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + steps, 0, std::ssize(page_zooms) - 1))];
    lay_out();
    allow();
}

void PaintedPages::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    lay_out();
}

}  // namespace jcic::ui
