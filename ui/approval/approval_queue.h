#pragma once
// The queries that wait for approval, beside the page of the selected one. Queries that may be signed together are
// ticked here, and shown once more before signing.

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
    /// The page's widgets.
    struct Parts {
        QListWidget& list;
        QPushButton& tick_all;
        QPushButton& together;
    };
    ApprovalQueue(Commands& commands, Parts parts, QWidget* page);
    /// Keeps selection and ticks. Returns false if the rows are unchanged.
    bool update_rows(const std::vector<desk::ApprovalRow>& rows, UtcTime now, const std::vector<desk::StopView>& stops);
    /// nullptr if it does not wait.
    [[nodiscard]] const desk::ApprovalRow* row_of(const inquiry::QueryId& query) const;
    /// Its subject's name; "" if it does not wait.
    [[nodiscard]] QString name_of(const inquiry::QueryId& query) const;
    [[nodiscard]] bool any_but(const inquiry::QueryId& query) const;
    /// Whether it is the signed-in person's only waiting query.
    [[nodiscard]] bool is_last_own(const inquiry::QueryId& query) const;
    void show_rows();
    void clear();
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// Selects that query, at once or as soon as it arrives.
    void want(const inquiry::QueryId& query);
    [[nodiscard]] bool wants() const { return !wanted_.empty(); }
    void focus();
    /// Shows how many are ticked, and whether any can be.
    void allow();

Q_SIGNALS:
    /// "" for none.
    void chosen(const jcic::inquiry::QueryId& query);
    /// All ticked queries were signed; `query` is one of them.
    void signed_together(const jcic::inquiry::QueryId& query);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The item of that query; else the first visible one.
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
    inquiry::QueryId wanted_;         ///< not in the list yet
    std::set<inquiry::QueryId> own_;  ///< all of the signed-in person's own queries that were ever listed
    std::vector<desk::StopView> stops_;
    UtcTime now_{};
};

}  // namespace jcic::ui
