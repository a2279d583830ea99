#pragma once
// The line at the window's foot: state of the ledger, date, and faults of the machine.

#include <QObject>

#include "app/desk/rooms/snapshot.h"

class QLabel;
class QPushButton;

namespace jcic::ui {

class Foot : public QObject {
    Q_OBJECT
public:
    Foot(QLabel& ledger, QLabel& date, QPushButton& warning);
    void show_snapshot(const desk::Snapshot& snapshot);
    /// Of the desktop, in front of the snapshot's, which come and go.
    void warn(std::vector<Fault> lasting) { lasting_ = std::move(lasting); }

private:
    QLabel& ledger_;
    QLabel& date_;
    QPushButton& warning_;
    std::vector<Fault> lasting_;
    std::vector<Fault> warnings_;  ///< all
};

}  // namespace jcic::ui
