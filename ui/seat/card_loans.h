#pragma once
// The card's latest loans from the register of loans: time, borrower, purpose, duration, wrong entries.

#include <QGridLayout>
#include <QLabel>
#include <QWidget>
#include <vector>

#include "app/desk/registers/register_desk.h"

namespace jcic::ui {

class CardLoans : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t shown = 5;
    explicit CardLoans(QWidget* parent = nullptr);
    /// Shows only that card's loans, newest first.
    void show_loans(const desk::RegisterView& loans, const std::string& card);
    void clear();
    void retell();

private:
    void fill();
    void add_row(const desk::RegisterRow& row, int at);
    std::vector<desk::RegisterRow> rows_;
    bool known_ = false;
    QGridLayout* grid_;
};

}  // namespace jcic::ui
