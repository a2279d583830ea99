#pragma once
// A choice of the last twelve complete months (JCIC's list has no more, R-IT-5), newest first.

#include <QVariant>

#include "app/domain/roc_month.h"
#include "ui/look/choice_box.h"
#include "ui/look/text.h"

namespace jcic::ui {

inline void fill_months(ChoiceBox& box, UtcTime now) {
    constexpr int months_told = 12;
    auto month = domain::RocMonth::of(domain::roc_date_at(now)).previous();
    for (int i = 0; i < months_told; ++i, month = month.previous()) box.addItem(q(month.text()));
}

[[nodiscard]] inline domain::RocMonth chosen_month(const ChoiceBox& box) {
    return domain::RocMonth::written(box.currentText().toStdString()).value();
}

}  // namespace jcic::ui
