#pragma once
// Buttons for the permitted steps of a register: the most likely first, exceptional ones last and less prominent.

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <vector>

#include "app/desk/registers/register_desk.h"
#include "app/domain/registers/register.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"

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

// One row of a register: state, history, values, files, and the steps that this person may take.

class QScrollArea;

namespace jcic::ui {

/// A row's history and deadlines: a mark and a few words each, with person and time below.
class RowStory : public QWidget {
    Q_OBJECT
public:
    struct Line {
        Mark mark = Mark::good;
        QString what;
        QString when;
        bool operator==(const Line&) const = default;
    };
    explicit RowStory(QWidget* parent = nullptr);
    void show_lines(const std::vector<Line>& lines);

private:
    std::vector<Line> lines_;
};

class RowDetail : public QFrame {
    Q_OBJECT
public:
    explicit RowDetail(QWidget* parent = nullptr);
    void show_row(const desk::RowView& row, domain::RocDate today);
    void clear();
    /// Whether that row is shown.
    [[nodiscard]] bool shows(const std::string& row) const { return row_ && row_->row.id == row; }
    /// The row's values as stored, for a next step to begin from.
    [[nodiscard]] domain::registers::Values known() const;
    /// Adds the button of the row's window, below the title's line and above the history.
    void add_opener(QWidget* opener);

Q_SIGNALS:
    void wants_step(const domain::registers::Step* step);
    void wants_attachment(const domain::events::Field* field);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QScrollArea* scrolled(QWidget* inside);
    void retell();
    void tell_row();
    void show_attached();
    void fit_steps();
    std::optional<desk::RowView> row_;
    std::optional<domain::RocDate> today_;  ///< of the shown row
    QLabel* title_;
    MarkLabel* state_;
    QWidget* told_;  ///< shown if there is a row
    QLabel* story_title_;
    RowStory* story_;
    QWidget* attached_;  ///< one button for each of the row's files
    QLabel* facts_title_;
    FactRows* facts_;
    QLabel* next_title_;
    StepButtons* steps_;
    QScrollArea* around_steps_;
};

}  // namespace jcic::ui
