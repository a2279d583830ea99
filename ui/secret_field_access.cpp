// What assistive technology may know of a SecretField: that it is an editable password text, and how many characters
// were typed; never which.

#include <QAccessibleWidget>

#include "ui/secret_field.h"

namespace jcic::ui {
namespace {

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

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* field = qobject_cast<SecretField*>(object);
    return field == nullptr ? nullptr : new SecretFieldAccess(field);
}

}  // namespace

void install_secret_field_accessibility() {
    QAccessible::installFactory(make);
}

}  // namespace jcic::ui
