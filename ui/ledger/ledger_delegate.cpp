#include "ui/ledger/ledger_delegate.h"

#include <QPainter>
#include <algorithm>

#include "ui/ledger/ledger_model.h"
#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"

namespace jcic::ui {

int LedgerDelegate::row_height(const QFont& font) {
    return std::max(24, QFontMetrics(font).height() + 4);
}

void LedgerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = theme::tokens();
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, chosen ? t.chosen : index.row() % 2 == 1 ? t.paper : t.card);
    const bool beside = index.column() == LedgerModel::sequence || index.column() == LedgerModel::fields;
    painter->setPen(beside && !chosen ? t.soft : t.ink);
    painter->setFont(option.font);
    const auto place = option.rect.adjusted(10, 0, -10, 0);
    const auto given = index.data(Qt::TextAlignmentRole);
    const auto align = given.isValid() ? Qt::Alignment(given.toInt()) : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter->drawText(place, static_cast<int>(align) | Qt::TextDontClip, text);
    painter->restore();
    draw_row_focus(*painter, option, index);
}

}  // namespace jcic::ui
