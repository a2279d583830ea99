#pragma once
// The place of a register's step, beside its row on the same page, so that nothing is covered. Hidden without a step.

#include <QDialog>
#include <QFrame>
#include <QPointer>

namespace jcic::ui {

class StepPlace : public QFrame {
    Q_OBJECT
public:
    explicit StepPlace(QWidget* parent);
    /// The step must have been made with this place as its parent.
    void put(QDialog* step);
    [[nodiscard]] QDialog* step() const { return step_; }
    /// Closes the step, even if it was edited.
    void empty();

Q_SIGNALS:
    void changed();  ///< a step was opened or closed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QDialog> step_;
};

}  // namespace jcic::ui
