#pragma once
// Queries of a period by month, officer or item: bars, their numbers, and causes of refusal. No subject is named; it is
// saved with a password because it is about officers.

#include <QLineEdit>
#include <QProgressBar>
#include <QTreeWidget>

#include "app/base/random.h"
#include "app/desk/commands/papers.h"
#include "ui/commands/list_dialog.h"
#include "ui/look/choice_box.h"
#include "ui/papers/tally_plot.h"

namespace jcic::ui {

class StatisticsDialog : public ListDialog {
    Q_OBJECT
public:
    explicit StatisticsDialog(Commands& commands, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const QString& what);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void set_busy(bool busy) override;
    void count();
    void show_counted();
    void save();
    [[nodiscard]] Result<desk::papers::Span> wanted() const;

    SystemRandom random_;
    QLineEdit* from_ = nullptr;
    QLineEdit* to_ = nullptr;
    ChoiceBox* by_ = nullptr;
    TallyPlot* plot_ = nullptr;
    QTreeWidget* rows_ = nullptr;
    QLabel* causes_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* stop_ = nullptr;
    std::optional<desk::papers::Statistics> counted_;
};

}  // namespace jcic::ui
