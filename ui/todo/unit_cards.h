#pragma once
// Texts of the unit head's page: a line, and its button.

#include <QBoxLayout>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QString>
#include <vector>

#include "app/desk/unit_view.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] Mark mark_of(const desk::UnitLine& line);
[[nodiscard]] QString text_of(const desk::UnitLine& line);
/// Subject, state and deadline, for separate columns.
[[nodiscard]] QString title_of(const desk::UnitLine& line);
[[nodiscard]] QString said_of(const desk::UnitLine& line);
[[nodiscard]] QString when_of(const desk::UnitLine& line);
/// Text of the button that leads to the remedy; "" if nothing is to be done.
[[nodiscard]] QString remedy_of(const desk::UnitLine& line);

// Cards of the unit head's page below the month: what is overdue, due or otherwise not in order, each line with its
// button; and the rest, with the button that stops queries.

/// The lines that are not in order, most urgent first.
class UnitOpenCard : public QFrame {
    Q_OBJECT
public:
    explicit UnitOpenCard(QWidget* parent = nullptr);
    /// Shows the lines with a remedy. Restores the focused line's focus; false if it is gone.
    bool show_lines(const std::vector<desk::UnitLine>& lines, bool known);
    /// Focuses the most urgent line's button; false if there is none.
    bool focus_first();
    void retell();

Q_SIGNALS:
    void remedy(const jcic::desk::UnitLine& line);

private:
    void add_line(const desk::UnitLine& line, int row);
    QLabel* title_;
    ElidedLine* order_;
    QLabel* none_;
    QGridLayout* rows_;
};

/// The lines in order: facts line by line, and one line that lists everything of which there is none.
class UnitGoodCard : public QFrame {
    Q_OBJECT
public:
    explicit UnitGoodCard(QWidget* parent = nullptr);
    void show_lines(const std::vector<desk::UnitLine>& lines, UtcTime when);
    void retell();

Q_SIGNALS:
    void wants_stop();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add_line(const QString& title, const QString& text, int row);
    void tell_none();
    QStringList none_;               ///< titles of what there is none of
    MarkLabel* all_none_ = nullptr;  ///< the row that lists them
    QBoxLayout* foot_ = nullptr;
    QLabel* title_;
    QLabel* when_;
    QGridLayout* rows_;
    QLabel* why_stop_;
    QPushButton* stop_;
};

}  // namespace jcic::ui
