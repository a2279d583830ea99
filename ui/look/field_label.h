#pragma once
// The label above a field, with the field's mnemonic.

#include <QLabel>

namespace jcic::ui {

[[nodiscard]] inline QLabel* field_label(const QString& marked, QWidget* field, QWidget* parent) {
    auto* label = new QLabel(marked, parent);
    label->setProperty("kind", QStringLiteral("field"));
    label->setBuddy(field);
    return label;
}

}  // namespace jcic::ui
