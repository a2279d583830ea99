#pragma once
// Where a step of a register is taken: beside its row, in the same page, so that nothing is covered. It is there while
// a step stands in it.

#include <QDialog>
#include <QFrame>
#include <QPointer>

namespace jcic::ui {

class StepPlace : public QFrame {
    Q_OBJECT
public:
    explicit StepPlace(QWidget* parent);
    /// Made with this place as its parent.
    void put(QDialog* step);
    [[nodiscard]] QDialog* step() const { return step_; }
    /// What stood there goes, whatever was typed in it.
    void empty();

Q_SIGNALS:
    void changed();  ///< a step stands there, or none any more

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QDialog> step_;
};

}  // namespace jcic::ui
