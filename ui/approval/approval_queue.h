#pragma once
// What waits for approval, beside the page of the one that is chosen: those that may be signed together are ticked
// here, and shown once more before they are.

#include <QObject>
#include <optional>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "ui/commands/commands.h"

class QListWidget;
class QPushButton;

namespace jcic::ui {

class ApprovalQueue : public QObject {
    Q_OBJECT
public:
    /// The page's own.
    struct Parts {
        QListWidget& list;
        QPushButton& tick_all;
        QPushButton& together;
    };
    ApprovalQueue(Commands& commands, Parts parts, QWidget* page);
    /// What was chosen and ticked stays so; of two, `first` is chosen where it is there. False where they are the same
    /// as before.
    bool take(const std::vector<desk::ApprovalRow>& rows, UtcTime now);
    void show_rows();
    void clear();
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// That one is chosen at once, or as soon as it is there.
    void want(const inquiry::QueryId& query);
    [[nodiscard]] bool wants() const { return !wanted_.empty(); }
    void focus();
    /// How many are ticked, and whether some may be.
    void allow();

Q_SIGNALS:
    /// "" for none.
    void chosen(const jcic::inquiry::QueryId& query);

private:
    [[nodiscard]] std::vector<desk::ApprovalRow> ticked() const;
    void choose(int row);
    void tick_all();
    void sign_together();

    Commands& commands_;
    Parts parts_;
    QWidget* page_;
    std::vector<desk::ApprovalRow> rows_;
    inquiry::QueryId chosen_;
    inquiry::QueryId wanted_;  ///< and not in the list yet
    UtcTime now_{};
};

}  // namespace jcic::ui
