#include "ui/registers/step_place.h"

#include <QEvent>
#include <QVBoxLayout>

namespace jcic::ui {

StepPlace::StepPlace(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("stepPlace"));
    setProperty("kind", QStringLiteral("active-card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void StepPlace::put(QDialog* step) {
    empty();
    step_ = step;
    step->setWindowFlags(Qt::Widget);
    step->setAttribute(Qt::WA_Moved);  // no window: it stands where the place is
    step->installEventFilter(this);
    layout()->addWidget(step);
    show();
    step->show();
    Q_EMIT changed();
}

void StepPlace::empty() {
    auto* gone = step_.data();
    if (gone == nullptr) return;
    step_.clear();
    delete gone;
    hide();
    Q_EMIT changed();
}

/// It closes as a dialog does, and is deleted by itself.
bool StepPlace::eventFilter(QObject* watched, QEvent* event) {
    const bool gone = event->type() == QEvent::HideToParent || event->type() == QEvent::Close;
    if (gone && watched == step_ && step_ != nullptr && step_->isHidden()) {
        step_.clear();
        hide();
        Q_EMIT changed();
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace jcic::ui
