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
    /// Something of what stands there was typed in another form: it looks other than the hand meant.
    [[nodiscard]] bool made_plain() const { return made_plain_; }
    void note_made_plain(bool made) { made_plain_ = made; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int wrong_ = 0;
    bool made_plain_ = false;
};

}  // namespace jcic::ui
