#include "ui/window/accessibility.h"

#include <QAccessibleWidget>

#include "ui/look/choice_box.h"
#include "ui/pages/page_voice.h"
#include "ui/pages/shown_pages.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {
namespace {

/// An editable password text: how many characters were typed, never which.
class SecretFieldAccess : public QAccessibleWidget {
public:
    explicit SecretFieldAccess(SecretField* field) : QAccessibleWidget(field, QAccessible::EditableText) {}

    QString text(QAccessible::Text kind) const override {
        const auto* field = static_cast<SecretField*>(widget());
        if (kind == QAccessible::Description && field->lapsed()) return field->lapsed_words();
        if (kind != QAccessible::Value) return QAccessibleWidget::text(kind);
        return QString(field->length(), QChar(0x25CF));
    }

    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        return state;
    }
};

/// Qt's own interface for combo boxes gives the chosen entry as the name too; here the name says what is chosen.
class ChoiceBoxAccess : public QAccessibleWidget {
public:
    explicit ChoiceBoxAccess(ChoiceBox* box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? box()->currentText() : QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.expandable = true;
        return state;
    }

    QStringList actionNames() const override { return {showMenuAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (action == showMenuAction()) return box()->showPopup();
        QAccessibleWidget::doAction(action);
    }

private:
    ChoiceBox* box() const { return static_cast<ChoiceBox*>(widget()); }
};

/// Pages of a document: the text of the page in front, which can be read and not be chosen. The pointer reads nothing
/// of it: pages are read by keys.
class ShownPagesAccess : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit ShownPagesAccess(ShownPages* pane) : QAccessibleWidget(pane, QAccessible::Document) {}

    void* interface_cast(QAccessible::InterfaceType kind) override {
        if (kind == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(kind);
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Description ? voice().place() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }

    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return voice().caret(); }
    void setCursorPosition(int position) override { voice().put_caret(position); }
    QString text(int start, int end) const override { return voice().part(start, end); }
    int characterCount() const override { return voice().length(); }
    QRect characterRect(int offset) const override { return voice().place_of(offset); }
    int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int start, int end) override { voice().bring_into_sight(start, end); }
    QString attributes(int, int* start, int* end) const override {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    PageVoice& voice() const { return static_cast<ShownPages*>(widget())->voice(); }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    if (auto* field = qobject_cast<SecretField*>(object)) return new SecretFieldAccess(field);
    if (auto* box = qobject_cast<ChoiceBox*>(object)) return new ChoiceBoxAccess(box);
    if (auto* pane = qobject_cast<ShownPages*>(object)) return new ShownPagesAccess(pane);
    return nullptr;
}

}  // namespace

void install_accessibility() {
    QAccessible::installFactory(make);
}

}  // namespace jcic::ui
