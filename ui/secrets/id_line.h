#pragma once
// Input line for an identifier: converts text as it is typed (domain::plain_form) and underlines the wrong character.

#include <QLineEdit>

namespace jcic::ui {

class IdLine : public QLineEdit {
    Q_OBJECT
public:
    explicit IdLine(QWidget* parent = nullptr);
    /// Position from 1, as in faults; 0 for none.
    void mark_wrong(int position);
    [[nodiscard]] int wrong_position() const { return wrong_; }
    /// Whether the shown text differs from what was typed.
    [[nodiscard]] bool made_plain() const { return made_plain_; }
    void note_made_plain(bool made) { made_plain_ = made; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int wrong_ = 0;
    bool made_plain_ = false;
};

}  // namespace jcic::ui
