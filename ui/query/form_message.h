#pragma once
// Contents of a line below a field.

#include <QString>

#include "ui/look/mark.h"

namespace jcic::ui {

struct FormMessage {
    Mark mark = Mark::not_yet;
    QString text{};
    QString advice{};
    int wrong_at = 0;  ///< wrong character of a number, from 1
};

}  // namespace jcic::ui
