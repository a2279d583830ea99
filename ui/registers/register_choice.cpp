#include "ui/registers/register_choice.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/theme.h"

namespace jcic::ui {
namespace {
constexpr int list_margin = 16;
constexpr int widest = 3 * 300 + 40;
constexpr int arrow = 12;

/// That a list opens below.
QIcon drawn_arrow(qreal ratio) {
    QPixmap out(QSize(arrow, arrow) * ratio);
    out.setDevicePixelRatio(ratio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::tokens().accent, 1.6));
    painter.drawPolyline(QPolygonF{{2.5, 4}, {6, 7.5}, {9.5, 4}});
    return QIcon(out);
}
}  // namespace

RegisterChoice::RegisterChoice(QWidget* parent)
    : QPushButton(parent),
      list_(new QFrame(parent, Qt::Popup)),
      search_(new QLineEdit(list_)),
      names_(new RegisterNames(list_)),
      hint_(new QLabel(list_)) {
    setObjectName(QStringLiteral("chooseRegister"));
    setProperty("kind", QStringLiteral("quiet"));
    setLayoutDirection(Qt::RightToLeft);  // its arrow stands after the words
    setIconSize({arrow, arrow});
    list_->setObjectName(QStringLiteral("registerList"));
    list_->setProperty("kind", QStringLiteral("card"));
    search_->setObjectName(QStringLiteral("findRegister"));
    search_->setClearButtonEnabled(true);
    hint_->setProperty("kind", QStringLiteral("small"));
    auto* column = new QVBoxLayout(list_);
    column->setContentsMargins(list_margin, list_margin, list_margin, 12);
    column->setSpacing(8);
    for (QWidget* one : std::initializer_list<QWidget*>{search_, names_, hint_}) column->addWidget(one);
    for (QWidget* one : std::initializer_list<QWidget*>{list_, search_, names_}) one->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, &RegisterChoice::open_list);
    connect(search_, &QLineEdit::textChanged, names_, &RegisterNames::narrow);
    connect(names_, &QListWidget::itemClicked, this, &RegisterChoice::choose_current);
    retell();
}

void RegisterChoice::retell() {
    setText(tr("選擇登記簿(&R)"));
    setIcon(drawn_arrow(devicePixelRatioF()));
    setToolTip(tr("選擇另一登記簿"));
    search_->setPlaceholderText(tr("登記簿名稱、用途或規則"));
    search_->setAccessibleName(tr("搜尋登記簿"));
    hint_->setText(tr("輸入名稱後按 Enter，或按 Alt+字母。數字為未結筆數；有期限待處理者附記號。"));
    names_->retell();
}

/// Below its button, within its window.
void RegisterChoice::open_list() {
    Q_EMIT opening();
    before_ = names_->currentRow();
    search_->setText({});
    const auto room = window()->size();
    const int width = std::min(widest, room.width() - 2 * list_margin);
    const int height = search_->sizeHint().height() + names_->height_within(width - 2 * list_margin) + 72;
    list_->resize(width, std::min(height, room.height() - 2 * list_margin));
    auto at = mapTo(window(), QPoint(0, this->height() + 4));
    at.setX(std::clamp(at.x(), list_margin, std::max(list_margin, room.width() - list_->width() - list_margin)));
    at.setY(std::clamp(at.y(), list_margin, std::max(list_margin, room.height() - list_->height() - list_margin)));
    list_->move(window()->mapToGlobal(at));
    list_->show();
    search_->setFocus();
}

void RegisterChoice::choose_current() {
    if (names_->currentItem() == nullptr || names_->currentItem()->isHidden()) return;
    before_ = names_->currentRow();
    list_->hide();
    Q_EMIT chosen();
}

void RegisterChoice::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) setIcon(drawn_arrow(devicePixelRatioF()));
}

bool RegisterChoice::eventFilter(QObject* watched, QEvent* event) {
    // Whoever only looked along the list leaves it as it was.
    if (watched == list_ && event->type() == QEvent::Hide && names_->currentRow() != before_) {
        const QSignalBlocker quiet(names_);
        names_->setCurrentRow(before_);
    }
    // Taken before any button's key: one is pressed for what stands in the list.
    if (watched != list_ && event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.modifiers() == Qt::AltModifier && names_->choose_by(QChar(static_cast<char16_t>(key.key())))) {
            event->accept();
            choose_current();
            return true;
        }
    }
    if (watched != list_ && event->type() == QEvent::KeyPress && take_key(*static_cast<QKeyEvent*>(event))) return true;
    return QPushButton::eventFilter(watched, event);
}

bool RegisterChoice::take_key(const QKeyEvent& key) {
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        choose_current();
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        search_->text().isEmpty() ? list_->hide() : search_->setText({});
        return true;
    }
    if (key.key() != Qt::Key_Down || !search_->hasFocus()) return false;
    names_->setFocus();
    return true;
}

}  // namespace jcic::ui
