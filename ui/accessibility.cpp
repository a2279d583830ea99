#include "ui/accessibility.h"

#include <QAccessibleWidget>

#include "ui/choice_box.h"
#include "ui/secret_field.h"

namespace jcic::ui {
namespace {

/// An editable password text: how many characters were typed, never which.
class SecretFieldAccess : public QAccessibleWidget {
public:
    explicit SecretFieldAccess(SecretField* field) : QAccessibleWidget(field, QAccessible::EditableText) {}

    QString text(QAccessible::Text kind) const override {
        if (kind != QAccessible::Value) return QAccessibleWidget::text(kind);
        return QString(static_cast<SecretField*>(widget())->length(), QChar(0x25CF));
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

QAccessibleInterface* make(const QString&, QObject* object) {
    if (auto* field = qobject_cast<SecretField*>(object)) return new SecretFieldAccess(field);
    if (auto* box = qobject_cast<ChoiceBox*>(object)) return new ChoiceBoxAccess(box);
    return nullptr;
}

}  // namespace

void install_accessibility() {
    QAccessible::installFactory(make);
}

}  // namespace jcic::ui
