#pragma once
// What is still missing before the first query, watched while somebody is at the seat of a real branch: asked for when
// they sit down, and again as the ledger grows, until nothing is missing any more.

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
    /// So many steps are not done: 0 for none.
    void counted(int missing);
    /// Set-up itself is not over, and who sat down may go on with it: once a seat.
    void unfinished();

private:
    void ask();
    void count_missing(const desk::SetupView& view);

    Commands& commands_;
    std::uint64_t visit_ = 0;   ///< another number, another person at the seat
    std::uint64_t events_ = 0;  ///< of the ledger, when it was asked last
    bool watching_ = false;
    bool first_ = false;
    bool administers_ = false;
};

}  // namespace jcic::ui
