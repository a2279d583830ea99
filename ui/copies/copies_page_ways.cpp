// What may be done with the copies that are ticked, or with the one that the
// keys are on: its step, and all the rest.

#include <QPushButton>
#include <QStyle>
#include <algorithm>
#include <optional>

#include "app/words/counted.h"
#include "ui/copies/copies_page.h"
#include "ui/copies/copies_page_parts.h"
#include "ui/look/elided_line.h"
#include "ui/look/text.h"
#include "ui/words/board_words.h"

namespace jcic::ui {

void CopiesPage::allow() {
    const auto rows = chosen_rows();
    const bool several = rows.size() > 1, head = is_unit_head();
    const auto* one = rows.size() == 1 ? &rows.front() : nullptr;
    if (ui_->menu->isVisible()) return show_bar(rows);  // nothing changes under the pointer: the desk judges anyway
    for (const auto& each : ui_->ways) {
        const auto way = each.first;
        auto* action = each.second;
        const bool offered =
            several
                ? takes_several(way) && std::ranges::any_of(rows, [&](const auto& row) { return may(way, row, head); })
                : one != nullptr && may(way, *one, head);
        const bool theirs = way == CopyWay::view || accounts();
        action->setVisible(offered && theirs);
        action->setEnabled(offered && theirs);
        action->setText(text_of(way, one));
    }
    ui_->retention->setText(tr("檢視保存期限…"));
    show_bar(rows);
}

/// The step stands in the row; for what is ticked, here.
void CopiesPage::show_bar(const std::vector<desk::CopyRow>& rows) {
    const bool any = has_ticks();
    const auto way = any ? step_of(rows) : std::nullopt;
    ui_->cancelTicks->setVisible(any);
    ui_->takeStep->setVisible(way.has_value());
    if (way) {
        const auto text = text_of(*way, rows.size() == 1 ? &rows.front() : nullptr);
        const auto many = std::ranges::count_if(rows, [&](const auto& row) { return may(*way, row, is_unit_head()); });
        ui_->takeStep->setText(rows.size() == 1 ? text : tr("%1 %n 份", nullptr, words::counted(many)).arg(text));
    }
    QStringList whose;
    for (const auto& row : rows) {
        const auto name = q(row.subject_name) + QLatin1Char(' ') + q(row.case_number);
        if (!whose.contains(name)) whose << name;
    }
    ui_->ticked->setText(any ? tr("已選 %n 份", nullptr, words::counted(rows.size())) + QChar(0x3000) + listed(whose)
                             : tr("Enter 辦理下一步驟 · Space 選取 · Shift+↑↓ 連續選取"));
    const auto kind = any ? QStringLiteral("ticked") : QStringLiteral("bar");
    if (ui_->bar->property("kind") == kind) return;
    ui_->bar->setProperty("kind", kind);
    ui_->bar->style()->unpolish(ui_->bar);
    ui_->bar->style()->polish(ui_->bar);
}

std::optional<CopyWay> CopiesPage::step_of(const std::vector<desk::CopyRow>& rows) const {
    if (!accounts()) return std::nullopt;
    return rows.size() == 1 ? next_step(rows.front(), is_unit_head()) : common_step(rows);
}

/// The word that stands in the row: for all that are ticked where the row is one of them and it is their step, too.
void CopiesPage::take_row_step() {
    const auto ticked = chosen_rows();
    const auto here = ui_->table->currentIndex();
    const auto* row = model_.row(sorted_.mapToSource(here));
    if (row == nullptr) return;
    const auto way = step_of({*row});
    const bool for_all = ticked.size() > 1 && ui_->table->selectionModel()->isRowSelected(here.row(), {}) && way &&
                         takes_several(*way) && common_step(ticked) == way;
    if (!for_all) ui_->table->selectionModel()->clearSelection();
    take_way(way.value_or(CopyWay::view));
}

/// Where nothing more is owed, it is looked at.
void CopiesPage::take_step() {
    const auto rows = chosen_rows();
    if (rows.empty() || !has_ticks()) return;
    const auto way = step_of(rows);
    if (way || rows.size() == 1) take_way(way.value_or(CopyWay::view));
}

void CopiesPage::take_way(CopyWay way) {
    switch (way) {
        case CopyWay::view:
            return view();
        case CopyWay::count:
            return count_all();
        case CopyWay::not_printed:
            return count_fewer_or_cancel();
        case CopyWay::file:
            return file();
        case CopyWay::destroy:
            return destroy();
        case CopyWay::use_up:
            return use_up();
        case CopyWay::erase:
            return erase_record();
        case CopyWay::set_aside:
        case CopyWay::lose:
        case CopyWay::find:
            return take(way);
    }
}

/// At the row, for the row.
void CopiesPage::show_menu() {
    allow();
    ui_->menu->popup(ui_->table->menu_place());
}

}  // namespace jcic::ui
