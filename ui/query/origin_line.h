#pragma once
// The origin of a field's value, at the right of its label.

#include "ui/look/elided_line.h"

namespace jcic::ui {

class OriginLine : public ElidedLine {
    Q_OBJECT
public:
    explicit OriginLine(QWidget* parent = nullptr) : ElidedLine(parent) {
        setProperty("kind", QStringLiteral("origin"));
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
};

}  // namespace jcic::ui
