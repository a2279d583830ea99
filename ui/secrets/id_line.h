#pragma once
// A line for an identifier: what is typed stands there as it is meant (domain::plain_form), and the one character that
// is wrong is underlined.

#include <QLineEdit>

namespace jcic::ui {

class IdLine : public QLineEdit {
    Q_OBJECT
public:
    explicit IdLine(QWidget* parent = nullptr);
    /// Position from 1, as faults count; 0 for none.
    void mark_wrong(int position);
    [[nodiscard]] int wrong_position() const { return wrong_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int wrong_ = 0;
};

}  // namespace jcic::ui
