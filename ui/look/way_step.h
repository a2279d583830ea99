#pragma once
// A step of a way with several, as a rail shows it: how it stands, what it is called, what is to be said of it.

#include <QString>

#include "ui/look/mark.h"

namespace jcic::ui {

struct WayStep {
    Mark mark = Mark::not_yet;
    QString name;
    QString note{};  ///< what is missing, or how far it has come; may be empty
    bool in_front = false;
};

}  // namespace jcic::ui
