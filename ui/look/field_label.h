#pragma once
// What stands above a field: its name, with the key that leads to it.

#include <QLabel>

namespace jcic::ui {

[[nodiscard]] inline QLabel* field_label(const QString& marked, QWidget* field, QWidget* parent) {
    auto* label = new QLabel(marked, parent);
    label->setProperty("kind", QStringLiteral("field"));
    label->setBuddy(field);
    return label;
}

}  // namespace jcic::ui
