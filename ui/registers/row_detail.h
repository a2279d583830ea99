#pragma once
// One row of a register: how it stands, what happened to it, what it says, its files, and what this person may do with
// it now.

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

/// What happened to a row, and what it owes: a mark and a few words each, and below them who and when.
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
    /// Whether it is that row that stands there.
    [[nodiscard]] bool shows(const std::string& row) const { return row_ && row_->row.id == row; }
    /// What the row says, as it is written: what a next step may begin from.
    [[nodiscard]] domain::registers::Values known() const;
    /// Below the title's line, above the story: what the row opens besides its steps.
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
    std::optional<domain::RocDate> today_;  ///< with the row
    QLabel* title_;
    MarkLabel* state_;
    QWidget* told_;  ///< of a row that is there
    QLabel* story_title_;
    RowStory* story_;
    QWidget* attached_;  ///< a button for each file of the row
    QLabel* facts_title_;
    FactRows* facts_;
    QLabel* next_title_;
    StepButtons* steps_;
    QScrollArea* around_steps_;
};

}  // namespace jcic::ui
