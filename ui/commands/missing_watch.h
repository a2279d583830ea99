#pragma once
// Counts the set-up steps that remain before the first query while a person is signed in at a real branch: at sign-in,
// and again as the ledger grows, until none remains.

#include <QObject>

#include "app/desk/commands/setup.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class MissingWatch : public QObject {
    Q_OBJECT
public:
    explicit MissingWatch(Commands& commands, QObject* parent = nullptr) : QObject(parent), commands_(commands) {}

    void begin(const desk::Snapshot& snapshot);
    void end();
    void show_snapshot(const desk::Snapshot& snapshot);

Q_SIGNALS:
    /// Number of steps that remain.
    void counted(int missing);
    /// Set-up itself is unfinished and the signed-in person may continue it. Emitted once for each sign-in.
    void unfinished();

private:
    void ask();
    void count_missing(const desk::SetupView& view);

    Commands& commands_;
    std::uint64_t visit_ = 0;   ///< changes with each sign-in
    std::uint64_t events_ = 0;  ///< of the ledger at the last request
    bool watching_ = false;
    bool first_ = false;
    bool administers_ = false;
};

}  // namespace jcic::ui
