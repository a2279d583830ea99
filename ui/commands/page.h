#pragma once
// What every page of the main window is: shows a snapshot, and can be covered when the seat is left.

#include <QWidget>

#include "ui/commands/commands.h"

namespace jcic::ui {

enum class PageId { board, unit, todo, new_query, approval, copies, card, registers, ledger, settings, record };

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Commands& commands, QWidget* parent = nullptr) : QWidget(parent), commands_(commands) {}

    virtual void show_snapshot(const desk::Snapshot& snapshot) = 0;
    /// The person left, or the page was: nothing of theirs stays on screen or in the page, and answers still on their
    /// way are no longer for it.
    virtual void cover() = 0;
    /// The page came to the front.
    virtual void arrive() {}

Q_SIGNALS:
    void wants_page(jcic::ui::PageId page);
    void failed(const jcic::Fault& fault);

protected:
    void keyPressEvent(QKeyEvent* event) override;

    Commands& commands_;
};

}  // namespace jcic::ui
