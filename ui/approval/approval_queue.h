#pragma once
// What waits for approval, beside the page of the one that is chosen: those that may be signed together are ticked
// here, and shown once more before they are.

#include <QObject>
#include <optional>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "ui/commands/commands.h"

class QListWidget;
class QListWidgetItem;
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
    bool update_rows(const std::vector<desk::ApprovalRow>& rows, UtcTime now, const std::vector<desk::StopView>& stops);
    /// nullptr where it does not wait.
    [[nodiscard]] const desk::ApprovalRow* row_of(const inquiry::QueryId& query) const;
    /// Whose data it asks for; "" where it does not wait.
    [[nodiscard]] QString name_of(const inquiry::QueryId& query) const;
    [[nodiscard]] bool any_but(const inquiry::QueryId& query) const;
    /// It is the signed-in person's own, and no other of theirs waits.
    [[nodiscard]] bool is_last_own(const inquiry::QueryId& query) const;
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
    /// All that were ticked; one of them.
    void signed_together(const jcic::inquiry::QueryId& query);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Of that query; else the first that is shown.
    [[nodiscard]] QListWidgetItem* item_of(const inquiry::QueryId& query) const;
    void follow(QListWidgetItem* item);
    [[nodiscard]] std::vector<desk::ApprovalRow> ticked() const;
    void choose(int row);
    void tick_all();
    void sign_together();

    Commands& commands_;
    Parts parts_;
    QWidget* page_;
    std::vector<desk::ApprovalRow> rows_;
    inquiry::QueryId chosen_;
    inquiry::QueryId wanted_;         ///< and not in the list yet
    std::set<inquiry::QueryId> own_;  ///< all that ever stood there as the signed-in person's own
    std::vector<desk::StopView> stops_;
    UtcTime now_{};
};

}  // namespace jcic::ui
