#include "ui/help/help_keys.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include "ui/help/help_dialog.h"
#include "ui/help/help_places.h"
#include "ui/help/keys_dialog.h"
#include "ui/secrets/secret_field.h"
#include "ui/system/leave_key.h"

namespace jcic::ui {
namespace {

/// Whether a character that is typed now goes into a field.
bool somebody_types() {
    const auto* at = QApplication::focusWidget();
    if (at == nullptr) return false;
    if (qobject_cast<const SecretField*>(at) != nullptr) return true;
    if (const auto* line = qobject_cast<const QLineEdit*>(at)) return !line->isReadOnly();
    if (const auto* text = qobject_cast<const QTextEdit*>(at)) return !text->isReadOnly();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(at)) return !text->isReadOnly();
    if (const auto* box = qobject_cast<const QComboBox*>(at)) return box->isEditable();
    // A spin box types through its own field, to which it sends the focus's keys.
    return at->inherits("QAbstractSpinBox");
}

bool with_nothing(const QKeyEvent& key) {
    return (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
}

bool is_help(const QKeyEvent& key) {
    return key.key() == Qt::Key_F1 && key.modifiers() == Qt::NoModifier;
}

/// Where / stands above another sign, Shift is held too.
bool is_slash_with_control(const QKeyEvent& key) {
    return key.key() == Qt::Key_Slash &&
           (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::ControlModifier;
}

bool is_question(const QKeyEvent& key) {
    return key.text() == QLatin1String("?") && with_nothing(key) && !somebody_types();
}

struct HelpKey {
    bool (*pressed)(const QKeyEvent& key);
    void (*act)(QWidget* window);
    QKeySequence shown;
    const char* says;
};

const std::vector<HelpKey>& help_keys() {
    static const std::vector<HelpKey> all{
        {is_help, ask_for_help, Qt::Key_F1, QT_TRANSLATE_NOOP("Keys", "本視窗說明")},
        {is_slash_with_control, show_keys, Qt::CTRL | Qt::Key_Slash, QT_TRANSLATE_NOOP("Keys", "本視窗按鍵")},
        {is_question, show_keys, Qt::Key_Question, QT_TRANSLATE_NOOP("Keys", "本視窗按鍵（非輸入欄位時）")}};
    return all;
}

QWidget* window_in_front() {
    auto* active = QApplication::activeWindow();
    return active != nullptr ? active : QApplication::activeModalWidget();
}

}  // namespace

HelpKeys::HelpKeys(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool HelpKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || QApplication::activePopupWidget() != nullptr)
        return QObject::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    for (const auto& one : help_keys()) {
        if (!one.pressed(key)) continue;
        auto* window = window_in_front();
        if (window == nullptr) return false;
        event->accept();
        if (!key.isAutoRepeat()) one.act(window);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ask_for_help(QWidget* window) {
    show_help(window, help_page_for(*window));
}

std::vector<KeyLine> keys_everywhere() {
    std::vector<KeyLine> out;
    const auto add = [&out](const QKeySequence& keys, const char* says) {
        out.push_back({keys.toString(QKeySequence::NativeText), QCoreApplication::translate("Keys", says)});
    };
    for (const auto& one : help_keys()) add(one.shown, one.says);
    add(LeaveKey::keys, LeaveKey::says);
    return out;
}

}  // namespace jcic::ui
