#pragma once
// The list of what waits for approval, in two groups: what stands out stands on top, to be looked at one by one, with
// how much and how heavy; a row about which nothing but notes stands out has a tick, to be signed together with others.
// Of these, the rows of one file stand below a line of it, which ticks them all and folds them away.

#include <QListWidget>

#include "app/desk/rooms/snapshot.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {

/// The group's head is drawn above its first row.
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

/// May be signed together with others: of one's own, too, by another who steps in at the seat.
[[nodiscard]] bool may_be_together(const desk::ApprovalRow& row);
/// Which file's line it is, of whom and of which day: "" for none, or where it is signed by itself.
[[nodiscard]] QString file_of(const desk::ApprovalRow& row);
/// What stays as it was while rows come and go.
struct ApprovalListState {
    std::set<inquiry::QueryId> ticked;
    std::set<QString> folded;  ///< file_of
};
[[nodiscard]] ApprovalListState state_of(const QListWidget& list);
/// Rows of one file stand together already.
void show_approval_rows(QListWidget& list, const std::vector<desk::ApprovalRow>& rows, UtcTime now,
                        const ApprovalListState& state);

/// Whether it is a file's line, and no query.
[[nodiscard]] bool is_file(const QListWidgetItem& item);
void fold_file(QListWidgetItem& file, bool folded);
/// The line of the file that the row stands below; nullptr for none.
[[nodiscard]] QListWidgetItem* file_above(const QListWidget& list, const QListWidgetItem& row);
/// What changed at a file's line is so for its rows, and the other way round. Without signals of the list.
void follow_change(QListWidget& list, QListWidgetItem& changed);
/// All that may be signed together.
void tick_rows(QListWidget& list, bool ticked);

}  // namespace jcic::ui
