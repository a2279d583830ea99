#include "ui/look/keys.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <algorithm>

namespace jcic::ui {
namespace {

QString shown(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

/// What a button does: its words, or what a screen reader says where it shows a sign only.
QString said_by(const QAbstractButton& button) {
    const auto text = without_mnemonic(button.text());
    const bool word = std::any_of(text.begin(), text.end(), [](QChar one) { return one.isLetter(); });
    return word ? text : button.accessibleName();
}

/// Seen in this window, not in a dialog over it, whose parent it is.
bool seen_in(const QWidget& window, const QWidget* one) {
    return one != nullptr && one->window() == &window && one->isVisible();
}

void add_buttons(const QWidget& window, std::vector<KeyLine>& out) {
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (!seen_in(window, button)) continue;
        if (!button->shortcut().isEmpty())
            out.push_back({shown(button->shortcut()), said_by(*button), button->isEnabled()});
        const auto* push = qobject_cast<const QPushButton*>(button);
        if (push != nullptr && push->isDefault())
            out.push_back({shown(Qt::Key_Return), said_by(*button), button->isEnabled()});
    }
}

void add_fields(const QWidget& window, std::vector<KeyLine>& out) {
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!seen_in(window, label) || label->buddy() == nullptr) continue;
        const auto key = QKeySequence::mnemonic(label->text());
        if (!key.isEmpty()) out.push_back({shown(key), without_mnemonic(label->text()), label->buddy()->isEnabled()});
    }
}

void add_shortcuts(const QWidget& window, std::vector<KeyLine>& out) {
    for (const auto* shortcut : window.findChildren<QShortcut*>()) {
        const auto* where = qobject_cast<const QWidget*>(shortcut->parent());
        if (!seen_in(window, where)) continue;
        const auto says = shortcut->property(key_says).toByteArray();
        out.push_back({shown(shortcut->key()), QCoreApplication::translate("Keys", says.constData()),
                       shortcut->isEnabled() && where->isEnabled()});
    }
    // Beside its menu an action stands on the widget whose keys it hears.
    const auto is_heard = [&window](const QAction& action) {
        const auto places = action.associatedObjects();
        return std::any_of(places.begin(), places.end(),
                           [&](const QObject* one) { return seen_in(window, qobject_cast<const QWidget*>(one)); });
    };
    for (const auto* action : window.findChildren<QAction*>())
        if (!action->shortcut().isEmpty() && action->isVisible() && is_heard(*action))
            out.push_back({shown(action->shortcut()), without_mnemonic(action->text()), action->isEnabled()});
}

}  // namespace

QString without_mnemonic(QString text) {
    static const QRegularExpression in_brackets(QStringLiteral(R"(\(&[^)&]\))"));
    static const QRegularExpression mark(QStringLiteral("&(.)"));
    return text.remove(in_brackets).replace(mark, QStringLiteral("\\1")).trimmed();
}

std::vector<KeyLine> keys_of(const QWidget& window) {
    std::vector<KeyLine> out;
    add_shortcuts(window, out);
    add_buttons(window, out);
    add_fields(window, out);
    std::vector<KeyLine> once;
    for (auto& line : out)
        if (std::ranges::find(once, line) == once.end()) once.push_back(std::move(line));
    return once;
}

namespace {
struct ReaderKeys {
    Q_DECLARE_TR_FUNCTIONS(ReaderKeys)
};
}  // namespace

QString keys_words(const desk::CardView& card, int passwords) {
    const auto what = passwords == 1 ? ReaderKeys::tr("請在讀卡機的按鍵上輸入密碼，限 %1 秒。")
                                     : ReaderKeys::tr("請依讀卡機指示，於讀卡機按鍵依序輸入，每次限 %1 秒。");
    const auto how_to_stop = card.keys_can_cancel ? ReaderKeys::tr("按「取消」即停止。")
                                                  : ReaderKeys::tr("如需停止，請按讀卡機之取消鍵（Cancel）。");
    return what.arg(card.keys_time.count()) + how_to_stop;
}

}  // namespace jcic::ui
