#pragma once
// The list of waiting queries in two groups: first those to be reviewed one by one, with number and seriousness of
// their points to note; then those with nothing but notes, which have a tick to be signed together. Of the latter, rows
// of one file are below a line of that file, which ticks and collapses them all.

#include <QListWidget>

#include "app/desk/rooms/snapshot.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {

/// Draws the group's head above its first row.
class ApprovalRowDelegate : public RowDelegate {
    Q_OBJECT
public:
    explicit ApprovalRowDelegate(QObject* parent) : RowDelegate(0, parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

/// Whether it may be signed together with others; own queries too, by another person at the seat.
[[nodiscard]] bool may_be_together(const desk::ApprovalRow& row);
/// Identifies the file by its person and day: "" if none, or if the query is signed alone.
[[nodiscard]] QString file_of(const desk::ApprovalRow& row);
/// State that survives changes of the rows.
struct ApprovalListState {
    std::set<inquiry::QueryId> ticked;
    std::set<QString> folded;  ///< keys from file_of
};
[[nodiscard]] ApprovalListState state_of(const QListWidget& list);
/// Rows of one file must be consecutive.
void show_approval_rows(QListWidget& list, const std::vector<desk::ApprovalRow>& rows, UtcTime now,
                        const ApprovalListState& state);

/// Whether it is a file's line and not a query.
[[nodiscard]] bool is_file(const QListWidgetItem& item);
void fold_file(QListWidgetItem& file, bool folded);
/// The line of the file that the row belongs to; nullptr if none.
[[nodiscard]] QListWidgetItem* file_above(const QListWidget& list, const QListWidgetItem& row);
/// Copies a change of a file's line to its rows, or of a row to its file's line, without signals of the list.
void follow_change(QListWidget& list, QListWidgetItem& changed);
/// Ticks all that may be signed together.
void tick_rows(QListWidget& list, bool ticked);

}  // namespace jcic::ui
