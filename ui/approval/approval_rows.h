#pragma once
// The list of what waits for approval, in two groups: what stands out stands on top, to be looked at one by one, with
// how much and how heavy; a row about which nothing stands out has a tick, to be signed together with others.

#include <QListWidget>

#include "app/desk/rooms/snapshot.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {

/// The group's head is drawn above its first row.
class ApprovalRowDelegate : public RowDelegate {
    Q_OBJECT
public:
    explicit ApprovalRowDelegate(QObject* parent) : RowDelegate(0, -1, parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

/// May be signed together with others: of one's own, too, by another who steps in at the seat.
[[nodiscard]] bool may_be_together(const desk::ApprovalRow& row);
/// Those that are ticked before stay so.
void show_approval_rows(QListWidget& list, const std::vector<desk::ApprovalRow>& rows, UtcTime now,
                        const std::set<inquiry::QueryId>& ticked);

}  // namespace jcic::ui
