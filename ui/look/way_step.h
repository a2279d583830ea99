#pragma once
// One step of a path: state, name and note.

#include <QString>

#include "ui/look/mark.h"

namespace jcic::ui {

struct WayStep {
    Mark mark = Mark::not_yet;
    QString name;
    QString note{};  ///< what is missing, or the progress; may be empty
    bool in_front = false;
};

}  // namespace jcic::ui
