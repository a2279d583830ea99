// Ways to a case on the board, and from it to its events in the ledger.
#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>

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
    if (choose(query)) return;
    recall_->look_for(number);
    kept_ = query;
}

bool BoardPage::choose(const inquiry::QueryId& query) {
    const auto there = model_.find(query);
    if (!there.isValid()) return false;
    if (!sorted_.mapFromSource(there).isValid()) ui_->search->clear();  // it hides the case
    ui_->table->choose(sorted_.mapFromSource(there));
    return true;
}

void BoardPage::take_step_of(const inquiry::QueryId& query) {
    if (!choose(query)) return follow(query);
    if (const auto* one = chosen(); one != nullptr && one->has(query)) ui_->storyCard->step().click();
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

void BoardPage::lead_on(const inquiry::QueryId& query) {
    if (!query.empty()) {
        kept_ = query;
        choose_again();
    }
    leading_ = true;
    ui_->table->setFocus();
    show_chosen();
}

void BoardPage::follow(const inquiry::QueryId& query) {
    kept_ = query;
    choose_again();
}

void BoardPage::lead_on_with_card() {
    const auto needs = [](const desk::CaseRow& one) { return desk::needs_card(one.step); };
    const auto* one = chosen();
    if (one != nullptr && needs(*one)) return lead_on({});
    const auto found = std::ranges::find_if(model_.cases(), needs);
    lead_on(found == model_.cases().end() ? inquiry::QueryId() : found->row().query);
}

/// Only from the list or the step before: who looks for something, or reads beside, keeps the keys.
void BoardPage::give_keys_to_step() {
    auto& step = ui_->storyCard->step();
    const auto* now = window()->focusWidget();
    if (now == &step) return;
    if (now != nullptr && now != ui_->table && isAncestorOf(now) && now->isEnabled()) {
        leading_ = false;
        return;
    }
    if (step.isEnabled() && isVisible()) step.setFocus();
}

/// Up and down choose a case from the step's button, too.
bool BoardPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    const bool along = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown ||
                       key == Qt::Key_Home || key == Qt::Key_End;
    if (!along) return Page::eventFilter(watched, event);
    leading_ = false;
    ui_->table->setFocus();
    QCoreApplication::sendEvent(ui_->table, event);
    return true;
}

}  // namespace jcic::ui
