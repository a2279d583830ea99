#pragma once
// What a line below a field says.

#include <QString>

#include "ui/look/mark.h"

namespace jcic::ui {

struct Said {
    Mark mark = Mark::not_yet;
    QString text{};
    QString advice{};
    int wrong_at = 0;  ///< character of a number, from 1
};

}  // namespace jcic::ui
