// Ways to a case on the board, and from it to its events in the ledger.
#include "ui/board/board_page.h"
#include "ui/board/board_page_parts.h"
#include "ui/board/case_number.h"
#include "ui/look/text.h"

namespace jcic::ui {

void BoardPage::do_case_step(const inquiry::QueryId& query, desk::CaseStep step) {
    const auto found = model_.find(query);
    const auto* one = model_.one(found);
    if (one == nullptr) return;
    if (const auto at = sorted_.mapFromSource(found); at.isValid()) ui_->table->choose(at);
    if (one->at(step).contains(query)) do_step(*one, step);
}

/// What is over and was put away is recalled by the case's number, and chosen once the list shows it.
void BoardPage::show_case(const inquiry::QueryId& query, const QString& number) {
    if (const auto there = model_.find(query); there.isValid()) {
        if (!sorted_.mapFromSource(there).isValid()) ui_->search->clear();  // it hides the case
        return ui_->table->choose(sorted_.mapFromSource(there));
    }
    recall_->look_for(number);
    kept_ = query;
}

void BoardPage::show_trail() {
    const auto* one = chosen();
    if (one == nullptr) return;
    // What was written before a correction is found by the number that the case bore then.
    const auto& row = one->row();
    Q_EMIT wants_trail(q(row.case_number_before.empty() ? row.case_number : row.case_number_before));
}

void BoardPage::correct() {
    if (const auto* one = chosen()) correct_number(commands_, *one, ui_->storyCard);
}

}  // namespace jcic::ui
