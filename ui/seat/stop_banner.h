#pragma once
// What may not be queried now, why, until when, and what may still be done (R-LO-6): on every page, for as long as it
// lasts.

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
    std::string first_;  ///< row of the first one shown
};

}  // namespace jcic::ui
