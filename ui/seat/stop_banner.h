#pragma once
// Shown on every page during a stop: what is banned, why, until when, and what is still permitted (R-LO-6).

#include <QLabel>
#include <QWidget>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

class StopBanner : public QWidget {
    Q_OBJECT
public:
    explicit StopBanner(QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot);

Q_SIGNALS:
    void wants_register(const std::string& book, const std::string& row);

private:
    QLabel* text_;
    std::string first_;  ///< row of the first stop shown
};

}  // namespace jcic::ui
