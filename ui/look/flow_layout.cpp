#include "ui/look/flow_layout.h"

#include <QWidget>
#include <algorithm>

namespace jcic::ui {
namespace {
constexpr int gap = 8;
}

FlowLayout::FlowLayout(QWidget* parent, bool at_right) : QLayout(parent), at_right_(at_right) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

void FlowLayout::addItem(QLayoutItem* item) {
    items_.emplace_back(item);
}

int FlowLayout::count() const {
    return static_cast<int>(items_.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index < 0 || index >= count() ? nullptr : items_[static_cast<std::size_t>(index)].get();
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    auto* out = items_[static_cast<std::size_t>(index)].release();
    items_.erase(items_.begin() + index);
    return out;
}

int FlowLayout::heightForWidth(int width) const {
    return lay_out({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const {
    QSize out(0, 0);
    for (const auto& item : items_) {
        if (item->isEmpty()) continue;
        const auto wanted = item->sizeHint();
        out = {out.width() + (out.isEmpty() ? 0 : spacing()) + wanted.width(), std::max(out.height(), wanted.height())};
    }
    return out;
}

QSize FlowLayout::minimumSize() const {
    QSize out(0, 0);
    for (const auto& item : items_)
        if (!item->isEmpty()) out = out.expandedTo(item->sizeHint());
    return out;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    lay_out(rect, true);
}

int FlowLayout::lay_out(const QRect& rect, bool moves) const {
    int y = rect.y();
    for (auto next = items_.begin(); next != items_.end();) {
        const auto first = next;
        int wide = 0, high = 0;
        for (; next != items_.end(); ++next) {
            if ((*next)->isEmpty()) continue;
            const auto size = (*next)->sizeHint();
            const int with = wide + (wide == 0 ? 0 : spacing()) + size.width();
            if (wide > 0 && with > rect.width()) break;
            wide = with;
            high = std::max(high, size.height());
        }
        if (wide == 0) break;
        if (moves) place({first, next}, {at_right_ ? rect.x() + rect.width() - wide : rect.x(), y});
        y += high + spacing();
    }
    return std::max(0, y - spacing() - rect.y());
}

void FlowLayout::place(std::span<const std::unique_ptr<QLayoutItem>> row, QPoint at) const {
    for (const auto& item : row) {
        if (item->isEmpty()) continue;
        item->setGeometry({at, item->sizeHint()});
        at.rx() += item->sizeHint().width() + spacing();
    }
}

}  // namespace jcic::ui
