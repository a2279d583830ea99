#pragma once
// Which month is shown: one back, one on, and to the one that today is in.

#include <QLabel>
#include <QPushButton>
#include <optional>

#include "app/domain/roc_month.h"

namespace jcic::ui {

class MonthSteps : public QWidget {
    Q_OBJECT
public:
    explicit MonthSteps(QWidget* parent = nullptr);
    /// `now`: the month that today is in; none of either: nobody's.
    void show_month(std::optional<domain::RocMonth> month, std::optional<domain::RocMonth> now);
    void retell();
    /// One on, or back.
    void step(bool on);

Q_SIGNALS:
    /// None: of now. It says so at once: several keys go several months.
    void wants(std::optional<jcic::domain::RocMonth> month);

private:
    void go(std::optional<domain::RocMonth> month);
    std::optional<domain::RocMonth> month_;
    std::optional<domain::RocMonth> now_;
    QPushButton* back_;
    QLabel* shown_;
    QPushButton* on_;
    QPushButton* today_;
};

}  // namespace jcic::ui
