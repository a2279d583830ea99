#pragma once
// The buttons below pages that follow one another: away on the left, back and on at the right, Enter for on.

#include <QHBoxLayout>
#include <QPushButton>
#include <array>

namespace jcic::ui {

struct NamedButton {
    QPushButton* button;
    const char* name;
};

[[nodiscard]] inline QHBoxLayout* way_buttons(NamedButton away, NamedButton back, NamedButton next) {
    for (const auto& one : std::array{away, back, next}) {
        one.button->setObjectName(QLatin1String(one.name));
        one.button->setAutoDefault(false);
    }
    next.button->setDefault(true);
    next.button->setProperty("kind", QStringLiteral("primary"));
    auto* row = new QHBoxLayout;
    row->addWidget(away.button);
    row->addStretch();
    row->addWidget(back.button);
    row->addWidget(next.button);
    return row;
}

}  // namespace jcic::ui
