#pragma once
// Chooses the shown month: previous, next, or the present one.

#include <QLabel>
#include <QPushButton>
#include <optional>

#include "app/domain/roc_month.h"

namespace jcic::ui {

class MonthSteps : public QWidget {
    Q_OBJECT
public:
    explicit MonthSteps(QWidget* parent = nullptr);
    /// `now`: the present month; both nullopt: the seat is empty.
    void show_month(std::optional<domain::RocMonth> month, std::optional<domain::RocMonth> now);
    void retell();
    /// To the next month, or the previous.
    void step(bool on);

Q_SIGNALS:
    /// nullopt: the present month. Shows the month at once: repeated keys move by several months.
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
