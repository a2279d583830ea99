#include "ui/look/row_ring.h"

#include <QStyle>
#include <QStyledItemDelegate>

#include "ui/look/row_delegate.h"

namespace jcic::ui {
namespace {

class RingedDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        draw_row_focus(*painter, option, index);
    }
};

}  // namespace

void ring_rows(QAbstractItemView& view, QAbstractItemDelegate* delegate) {
    if (delegate != nullptr)
        view.setItemDelegate(delegate);
    else if (view.itemDelegate()->metaObject() == &QStyledItemDelegate::staticMetaObject)
        view.setItemDelegate(new RingedDelegate(&view));
    view.setProperty("ring", QStringLiteral("row"));
    if (!view.testAttribute(Qt::WA_WState_Polished)) return;
    view.style()->unpolish(&view);
    view.style()->polish(&view);
}

}  // namespace jcic::ui
