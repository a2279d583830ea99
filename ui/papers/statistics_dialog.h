#pragma once
// Bars, one for each group, divided by outcome of its items: each part has its own colour, pattern and place in the
// legend. Screen readers get the numbers.

#include <QLineEdit>
#include <QProgressBar>
#include <QTreeWidget>
#include <QWidget>
#include <map>

#include "app/base/random.h"
#include "app/desk/commands/papers.h"
#include "app/desk/papers/statistics.h"
#include "ui/commands/acting_dialog.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class TallyPlot : public QWidget {
    Q_OBJECT
public:
    explicit TallyPlot(QWidget* parent = nullptr);
    void show_groups(std::map<std::string, desk::papers::Tally> groups);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    int paint_legend(QPainter& painter) const;
    void paint_bar(QPainter& painter, const QRect& row, const desk::papers::Tally& tally, std::size_t most) const;
    [[nodiscard]] int row_height() const;
    [[nodiscard]] int label_width() const;
    std::map<std::string, desk::papers::Tally> groups_;
};

// Queries of a period by month, officer or item: bars, their numbers, and causes of refusal. No subject is named; it is
// saved with a password because it is about officers.

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
