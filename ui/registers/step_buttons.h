#pragma once
// Buttons for the permitted steps of a register: the most likely first, exceptional ones last and less prominent.

#include <QPushButton>
#include <QWidget>
#include <vector>

#include "app/domain/registers/register.h"

namespace jcic::ui {

/// A button as wide as its place: its text at the left wraps; a note in a soft colour is at the right if there is room.
class StepButton : public QPushButton {
    Q_OBJECT
public:
    explicit StepButton(QWidget* parent);
    void show_text(const QString& text, const QString& beside);
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect room(int width) const;
    QString beside_;
};

class StepButtons : public QWidget {
    Q_OBJECT
public:
    enum class Arranged { side_by_side, in_column };
    using Step = const domain::registers::Step*;
    /// So many are side by side, others in a menu.
    static constexpr std::size_t most_side_by_side = 2;
    /// `name` is the prefix of the buttons' object names; `kind` is their style ("" or "primary").
    StepButtons(const char* name, const char* kind, QWidget* parent, Arranged arranged = Arranged::side_by_side);
    void show_steps(const std::vector<Step>& steps, Step likely = nullptr);

Q_SIGNALS:
    void chosen(const domain::registers::Step* step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void add_menu(const std::vector<Step>& steps);
    [[nodiscard]] QPushButton* button_for(Step step, bool likely);
    std::vector<Step> steps_;
    Step likely_ = nullptr;
    const char* name_;
    const char* kind_;
    Arranged arranged_;
};

}  // namespace jcic::ui
