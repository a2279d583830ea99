#pragma once
// One row of a register: state, history, values, files, and the steps that this person may take.

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <vector>

#include "app/desk/registers/register_desk.h"
#include "ui/look/fact_rows.h"
#include "ui/look/mark.h"
#include "ui/look/mark_label.h"
#include "ui/registers/step_buttons.h"

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
