#include "ui/pages/shown_pages.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

#include "ui/look/keys.h"
#include "ui/pages/page_voice.h"

namespace jcic::ui {
namespace {
constexpr std::array zooms{50, 75, 100, 125, 150, 200, 250};  // percent
}  // namespace

ShownPages::ShownPages(PageSearch* search, QWidget* parent)
    : QScrollArea(parent), search_(search), voice_(new PageVoice(*this)) {
    search_->setParent(this);
    connect(search_, &PageSearch::reached, this, &ShownPages::show_place);
    connect(search_, &PageSearch::changed, this, [this] {
        mark_places();
        Q_EMIT moved();
    });
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::NoContextMenu);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // else their width changes with what is shown
}

void ShownPages::zoom_by(int steps) {
    const auto now = std::ranges::find(zooms, zoom_) - zooms.begin();
    zoom_to(zooms[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + steps, 0, std::ssize(zooms) - 1))]);
}

void ShownPages::paint_place(QPainter& painter, const QRect& place, bool shown) {
    painter.fillRect(place, QColor(255, 208, 0, 96));
    if (!shown) return;
    painter.setPen(QPen(QColor(0x9a, 0x57, 0x00), 2));
    painter.drawRect(place);
}

int ShownPages::wide() const {
    return std::clamp(viewport()->width() - 2, 200, 1000) * zoom_ / 100;
}

void ShownPages::scroll_to(const QPoint& place) {
    ensureVisible(place.x(), place.y(), viewport()->width() / 4, viewport()->height() / 4);
}

void ShownPages::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0) zoom_by(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

namespace {
constexpr std::chrono::milliseconds find_pause{250};
}  // namespace

PageBar::PageBar(QWidget* parent)
    : QWidget(parent),
      back_(sign("pageBack", QStringLiteral("‹"))),
      page_(new QLabel(this)),
      on_(sign("pageOn", QStringLiteral("›"))),
      farther_(sign("zoomOut", QStringLiteral("−"))),
      zoom_(new QLabel(this)),
      nearer_(sign("zoomIn", QStringLiteral("＋"))),
      find_(sign("openFind", {})),
      search_(new QWidget(this)),
      words_(new QLineEdit(search_)),
      count_(new QLabel(search_)),
      before_(sign("findBefore", QStringLiteral("↑"))),
      next_(sign("findNext", QStringLiteral("↓"))) {
    page_->setObjectName(QStringLiteral("pageNumber"));
    zoom_->setObjectName(QStringLiteral("zoomPercent"));
    words_->setObjectName(QStringLiteral("findWords"));
    words_->setClearButtonEnabled(true);
    count_->setObjectName(QStringLiteral("findCount"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    for (QWidget* one : std::initializer_list<QWidget*>{back_, page_, on_}) row->addWidget(one);
    row->addStretch();
    for (QWidget* one : std::initializer_list<QWidget*>{farther_, zoom_, nearer_, find_}) row->addWidget(one);
    column->addLayout(row);
    auto* found = new QHBoxLayout(search_);
    found->setContentsMargins(0, 0, 0, 0);
    found->addWidget(words_, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{count_, before_, next_}) found->addWidget(one);
    column->addWidget(search_);
    search_->hide();
    pause_.setSingleShot(true);
    pause_.setInterval(find_pause);
    connect(&pause_, &QTimer::timeout, this, &PageBar::look_now);
    retell();
}

QPushButton* PageBar::sign(const char* name, const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

void PageBar::stand_over(ShownPages& pane, QWidget& keys_in) {
    pane_ = &pane;
    const auto go = [this](int by) { pane_->go_to(pane_->page() + by); };
    const auto search_on = [this](bool back) {
        if (!search_->isVisible()) return open_search();
        pause_.isActive() ? look_now() : pane_->find_next(back);
    };
    connect(&pane, &ShownPages::moved, this, &PageBar::show_state);
    connect(back_, &QPushButton::clicked, this, [go] { go(-1); });
    connect(on_, &QPushButton::clicked, this, [go] { go(1); });
    connect(farther_, &QPushButton::clicked, &pane, [&pane] { pane.zoom_out(); });
    connect(nearer_, &QPushButton::clicked, &pane, [&pane] { pane.zoom_in(); });
    connect(find_, &QPushButton::clicked, this, &PageBar::open_search);
    // The pages are read once the typing pauses, and none for words that were taken away.
    connect(words_, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words.trimmed().isEmpty()) return look_now();
        pause_.start();
        show_state();
    });
    connect(words_, &QLineEdit::returnPressed, this, [search_on] { search_on(false); });
    connect(before_, &QPushButton::clicked, this, [search_on] { search_on(true); });
    connect(next_, &QPushButton::clicked, this, [search_on] { search_on(false); });
    auto* where = &keys_in;
    // The plus stands over the equals sign on most keyboards: one key, listed once.
    add_held_key(Qt::CTRL | Qt::Key_Plus, where, QT_TRANSLATE_NOOP("Keys", "放大"), [this] {
        pane_->zoom_in();
    })->setKeys({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    add_held_key(Qt::CTRL | Qt::Key_Minus, where, QT_TRANSLATE_NOOP("Keys", "縮小"), [this] { pane_->zoom_out(); });
    add_key(Qt::CTRL | Qt::Key_0, where, QT_TRANSLATE_NOOP("Keys", "符合寬度"), [this] { pane_->zoom_to_fit(); });
    add_held_key(Qt::CTRL | Qt::Key_PageDown, where, QT_TRANSLATE_NOOP("Keys", "下一頁"), [go] { go(1); });
    add_held_key(Qt::CTRL | Qt::Key_PageUp, where, QT_TRANSLATE_NOOP("Keys", "上一頁"), [go] { go(-1); });
    add_key(Qt::CTRL | Qt::Key_F, where, QT_TRANSLATE_NOOP("Keys", "於資料中尋找"), [this] { open_search(); });
    add_held_key(Qt::CTRL | Qt::Key_F3, where, QT_TRANSLATE_NOOP("Keys", "尋找下一筆"),
                 [search_on] { search_on(false); });
    add_held_key(Qt::CTRL | Qt::SHIFT | Qt::Key_F3, where, QT_TRANSLATE_NOOP("Keys", "尋找上一筆"),
                 [search_on] { search_on(true); });
    auto* close = add_key(Qt::Key_Escape, search_, QT_TRANSLATE_NOOP("Keys", "結束尋找"), [this] {
        close_search();
        pane_->setFocus();
    });
    close->setContext(Qt::WidgetWithChildrenShortcut);
    // Tab goes as they stand: before the pages.
    QWidget* before = pane.previousInFocusChain();
    for (QWidget* one : std::initializer_list<QWidget*>{back_, on_, farther_, nearer_, find_, words_, before_, next_}) {
        setTabOrder(before, one);
        before = one;
    }
    show_state();
}

/// Also while the pages are laid out: what is typed is looked for once they are there, and until then it says so.
void PageBar::open_search() {
    search_->show();
    words_->setFocus();
    words_->selectAll();
    show_state();
}

void PageBar::close_search() {
    words_->setText({});  // clear() would leave them for Ctrl+Z
    search_->hide();
}

void PageBar::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !is_typed_in()) return QWidget::keyPressEvent(event);
    event->accept();
}

void PageBar::look_now() {
    pause_.stop();
    pane_->look_for(words_->text());
}

void PageBar::allow(QPushButton* button, bool enabled) {
    const bool focused = button->window()->focusWidget() == button;
    if (!enabled && focused && pane_ != nullptr)
        (search_->isAncestorOf(button) ? static_cast<QWidget*>(words_) : pane_)->setFocus();
    button->setEnabled(enabled);
}

void PageBar::show_state() {
    const int pages = pane_ == nullptr ? 0 : pane_->pages();
    const int page = pages == 0 ? 0 : pane_->page();
    page_->setText(pages == 0 ? QString() : pane_->voice().place());
    allow(back_, page > 1);
    allow(on_, page < pages);
    zoom_->setText(pages == 0 ? QString() : QStringLiteral("%1%").arg(pane_->zoom()));
    for (auto* button : {farther_, nearer_}) allow(button, pages > 0);
    const int found = pages == 0 ? 0 : pane_->found();
    count_->setText(count_text());
    allow(before_, found > 0);
    allow(next_, found > 0);
}

QString PageBar::count_text() const {
    if (pane_ == nullptr) return {};
    if (pane_->pages() == 0) return tr("頁面排版中…");
    if (words_->text().trimmed().isEmpty()) return {};
    if (pause_.isActive()) return tr("尋找中…");
    const int found = pane_->found();
    const bool more = pane_->looking() || !pane_->whole();
    if (more && found > 0) return tr("第 %1 處，已尋得 %2 處…").arg(pane_->found_at()).arg(found);
    if (pane_->looking()) return tr("尋找中…");
    if (more) return tr("其餘各頁排版中…");
    if (found == 0 && pane_->are_pictures()) return tr("僅有影像，無文字可搜尋");
    return found == 0 ? tr("查無") : tr("第 %1 處，共 %2 處").arg(pane_->found_at()).arg(found);
}

void PageBar::retell() {
    const auto name = [](QPushButton* button, const QString& text, const QString& keys) {
        button->setAccessibleName(text);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys));
    };
    name(back_, tr("上一頁"), QStringLiteral("Ctrl+PgUp"));
    name(on_, tr("下一頁"), QStringLiteral("Ctrl+PgDown"));
    name(farther_, tr("縮小"), QStringLiteral("Ctrl+-"));
    name(nearer_, tr("放大"), QStringLiteral("Ctrl++"));
    name(before_, tr("尋找上一筆"), QStringLiteral("Ctrl+Shift+F3"));
    name(next_, tr("尋找下一筆"), QStringLiteral("Ctrl+F3"));
    find_->setText(tr("尋找(&F)"));
    words_->setPlaceholderText(tr("於本份資料中尋找"));
    words_->setAccessibleName(tr("於本份資料中尋找"));
    show_state();
}

}  // namespace jcic::ui
