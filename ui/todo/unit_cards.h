#pragma once
// The unit head's page below the month: what is late, due or otherwise not in order, each line with its button; and how
// the rest stands, with the way to stop queries.

#include <QBoxLayout>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <vector>

#include "app/desk/unit_view.h"
#include "ui/look/elided_line.h"

namespace jcic::ui {

class MarkLabel;

/// What is not in order, the most pressing on top.
class UnitOpenCard : public QFrame {
    Q_OBJECT
public:
    explicit UnitOpenCard(QWidget* parent = nullptr);
    /// Those with a remedy. The one whose button had the focus has it again, where it is still there; false where it is
    /// not.
    bool show_lines(const std::vector<desk::UnitLine>& lines, bool known);
    /// To the most pressing one's button; false where nothing waits.
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

/// What is as it should be: facts line by line, and in one line all of which there is none.
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
    MarkLabel* all_none_ = nullptr;  ///< says so; one of the rows
    QBoxLayout* foot_ = nullptr;
    QLabel* title_;
    QLabel* when_;
    QGridLayout* rows_;
    QLabel* why_stop_;
    QPushButton* stop_;
};

}  // namespace jcic::ui
