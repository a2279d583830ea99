#pragma once
// A query that the monthly sample drew, as one page: from its authorisation to the end of its copies (R-LO-3), and what
// is answered about it, by the columns of 聯徵2.

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/registers.h"
#include "app/desk/commands/reviews.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"

namespace jcic::ui {

class StepButtons;

class ReviewDialog : public QDialog {
    Q_OBJECT
public:
    ReviewDialog(Commands& commands, std::string row, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed();  ///< the row went a step further

private:
    void build();
    void load();
    void show_page(const desk::ReviewPage& page);
    void add(const QString& place, const QString& what, const QString& said);
    void offer_record(const desk::ReviewPage& page);
    void open_record();
    void offer(const desk::RowView& row);
    void ask(const domain::registers::Step& step);

    Commands& commands_;
    std::string row_;
    QLabel* lead_;
    QTreeWidget* page_;
    QPushButton* record_;  ///< what was obtained, to be looked at
    StepButtons* steps_;
    domain::registers::Values known_;  ///< answered once, a later answer begins from what stands there
    FaultPanel* fault_;
};

}  // namespace jcic::ui
