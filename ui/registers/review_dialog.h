#pragma once
// A query of the monthly sample on one page: from its authorisation to the end of its copies (R-LO-3), and the review's
// answers, by the columns of 聯徵2.

#include "app/desk/commands/registers.h"
#include "app/desk/commands/reviews.h"
#include "ui/commands/list_dialog.h"

namespace jcic::ui {

class StepButtons;

class ReviewDialog : public ListDialog {
    Q_OBJECT
public:
    ReviewDialog(Commands& commands, std::string row, QWidget* parent = nullptr);

private:
    void build();
    void load();
    void show_page(const desk::ReviewPage& page);
    void add(const QString& place, const QString& what, const QString& said);
    void offer_record(const desk::ReviewPage& page);
    void open_record();
    void offer(const desk::RowView& row);
    void open_step(const domain::registers::Step& step);

    std::string row_;
    QLabel* lead_ = nullptr;
    QTreeWidget* page_ = nullptr;
    QPushButton* record_ = nullptr;  ///< shows the obtained record
    StepButtons* steps_ = nullptr;
    domain::registers::Values known_;  ///< earlier answers, from which a later one begins
};

}  // namespace jcic::ui
