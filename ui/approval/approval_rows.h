#pragma once
// The list of what waits for approval: what stands out stands on top, to be looked at one by one; a row about which
// nothing stands out has a tick, to be signed together with others.

#include <QListWidget>

#include "app/desk/rooms/snapshot.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {

class ApprovalRowDelegate : public RowDelegate {
    Q_OBJECT
public:
    explicit ApprovalRowDelegate(QObject* parent) : RowDelegate(0, -1, parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// May be signed together with others: of one's own, too, by another who steps in at the seat.
[[nodiscard]] bool may_be_together(const desk::ApprovalRow& row);
void add_approval_row(QListWidget* list, const desk::ApprovalRow& row, UtcTime now, bool ticked);

}  // namespace jcic::ui
