#include "ui/secrets/secret_field.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>

#include "app/base/text.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

/// Whether it puts a character in. Control and Alt together is AltGr on some keyboards: it types.
bool types(const QKeyEvent& event) {
    const auto with = event.modifiers();
    const bool control = with & Qt::ControlModifier, alt = with & Qt::AltModifier;
    const bool command = control != alt || with & Qt::MetaModifier;
    const QString text = event.text();
    return !command && !text.isEmpty() && (text.front().isPrint() || text.front().isHighSurrogate());
}

}  // namespace

const int SecretField::touched = QEvent::registerEventType();

SecretField::SecretField(QWidget* parent) : QWidget(parent), standing_(new QTimer(this)) {
    standing_->setSingleShot(true);
    standing_->setInterval(longest_standing);
    connect(standing_, &QTimer::timeout, this, &SecretField::lapse);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAttribute(Qt::WA_KeyCompression, false);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::NoContextMenu);
}

Secret SecretField::take() {
    Secret out = std::move(secret_);
    secret_ = Secret();
    clear();
    return out;
}

void SecretField::is_of(const QComboBox* who) {
    connect(who, &QComboBox::activated, this, &SecretField::clear);
    who_ = who;
    connect(who, &QComboBox::currentIndexChanged, this, &SecretField::hold_to_person, Qt::QueuedConnection);
}

/// The program chooses too: another person by another list, or nobody else in the same list read anew.
void SecretField::hold_to_person() {
    if (!empty() && who_ != nullptr && who_->currentText() != whose_) clear();
}

void SecretField::clear() {
    forget();
    Q_EMIT edited();
}

void SecretField::clear_all() {
    for (QWidget* one : QApplication::allWidgets())
        if (auto* field = qobject_cast<SecretField*>(one); field != nullptr && !field->empty()) field->clear();
}

void SecretField::forget() {
    secret_.wipe();
    length_ = 0;
    lapsed_ = false;
    standing_->stop();
    update();
}

void SecretField::lapse() {
    if (empty()) return;
    forget();
    lapsed_ = true;
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    Q_EMIT edited();
}

QString SecretField::lapsed_words() const {
    return lapsed_ ? tr("逾 %1 秒未輸入，已清除").arg(longest_standing.count()) : QString();
}

/// Two persons, or one and a new password twice: the first waits while the next is typed.
void SecretField::stand_on() {
    lapsed_ = false;
    for (auto* field : window()->findChildren<SecretField*>())
        if (!field->empty()) field->standing_->start();
    if (!empty()) standing_->start();  // it may be the window itself
}

void SecretField::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    const bool held = !empty();
    forget();
    // Told later: a window that is taken down hides its fields as well, and its slots are gone by then.
    if (held) QMetaObject::invokeMethod(this, &SecretField::edited, Qt::QueuedConnection);
}

QSize SecretField::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, std::max(theme::control_height, fontMetrics().height() + 14)};
}

bool SecretField::type(char32_t character) {
    std::array<std::uint8_t, 4> bytes{};
    const bool fits = secret_.append(ByteView{bytes.data(), encode_utf8(character, bytes)});
    wipe(bytes);
    if (fits) ++length_;
    return fits;
}

bool SecretField::event(QEvent* event) {
    // A character is typed, whatever command stands on its key.
    if (event->type() == QEvent::ShortcutOverride && types(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void SecretField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat()) Q_EMIT entered();  // a key that is held answers once, and not in the next field
        return;
    }
    if (event->key() == Qt::Key_Backspace) {
        if (event->modifiers() & Qt::ControlModifier) return clear();
        secret_.remove_last_character();
        length_ = std::max(0, length_ - 1);
        stand_on();
        update();
        Q_EMIT edited();
        return;
    }
    if (!types(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QString text = event->text();
    bool typed = false;
    if (empty() && who_ != nullptr) whose_ = who_->currentText();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        typed = type(pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode()) || typed;
        if (pair) ++i;
    }
    wipe(text);
    event->accept();
    stand_on();
    update();
    if (typed) Q_EMIT edited();
}

void SecretField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = theme::tokens();
    const bool focus = hasFocus();
    painter.setPen(QPen(focus ? t.accent : t.edge, focus ? 2 : 1));
    painter.setBrush(isEnabled() ? t.card : t.paper);
    const qreal inset = focus ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);

    const qreal dot = fontMetrics().height() * 0.55;
    const qreal step = dot * 1.5;
    const int shown = std::min(length_, static_cast<int>((width() - 28) / step));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.ink);
    for (int i = 0; i < shown; ++i) painter.drawEllipse(QRectF(11 + i * step, (height() - dot) / 2, dot, dot));
    if (lapsed_) {
        painter.setPen(t.soft);
        const auto place = rect().adjusted(14, 0, -11, 0);
        painter.drawText(place, Qt::AlignVCenter,
                         fontMetrics().elidedText(lapsed_words(), Qt::ElideRight, place.width()));
    }
    if (focus) painter.fillRect(QRectF(11 + shown * step + 1, (height() - dot * 1.6) / 2, 1.5, dot * 1.6), t.ink);
}

void SecretField::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void SecretField::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

namespace {

constexpr int longest = 26;  ///< characters that there is room for
constexpr int group = 5;     ///< and its hyphen: the next would not fit
constexpr int margin = 11;

}  // namespace

ShownSecret::ShownSecret(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::NoContextMenu);
}

QFont ShownSecret::wide() const {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(this->font().pointSizeF());
    return font;
}

void ShownSecret::show_secret(Secret secret) {
    secret_ = std::move(secret);
    update();
}

void ShownSecret::set_lines(int lines) {
    lines_ = lines;
    updateGeometry();
}

QSize ShownSecret::sizeHint() const {
    const QFontMetrics metrics(wide());
    return {metrics.averageCharWidth() * longest + 2 * margin,
            std::max(theme::control_height, lines_ * metrics.lineSpacing() + 14)};
}

void ShownSecret::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::tokens().paper);
    painter.setPen(theme::tokens().ink);
    painter.setFont(wide());
    const QFontMetrics metrics(wide());
    int x = margin;
    int y = (height() - (lines_ - 1) * metrics.lineSpacing() + metrics.ascent() - metrics.descent()) / 2;
    for (const std::uint8_t character : secret_.view()) {
        painter.drawText(x, y, QString(QChar(char16_t{character})));
        x += metrics.averageCharWidth();
        if (lines_ == 1 || character != '-' || x < margin + metrics.averageCharWidth() * (longest - group)) continue;
        x = margin;
        y += metrics.lineSpacing();
    }
}

}  // namespace jcic::ui
