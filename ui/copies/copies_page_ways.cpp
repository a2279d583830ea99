// What may be done with the copies that are chosen, and why it may not.

#include <QPushButton>
#include <algorithm>

#include "app/words/words.h"
#include "ui/copies/copies_page.h"
#include "ui/copies/copies_page_parts.h"
#include "ui/look/why_grey.h"
#include "ui/words/job_words.h"

namespace jcic::ui {
namespace {

bool at_the_printer(const desk::CopyRow& row) {
    return row.copy.state == domain::CopyState::at_printer;
}

}  // namespace

void CopiesPage::allow() {
    const auto* one = chosen();
    const auto may = [one](domain::CopyEvent event) {
        return one != nullptr && domain::next(one->copy.state, event).has_value();
    };
    const auto of_copy =
        one == nullptr ? tr("請先選取一份") : tr("這一份是「%1」").arg(words::word_for(one->copy.state));
    const auto of_record =
        one == nullptr ? tr("請先選取一份") : tr("這筆資料是「%1」").arg(words::word_for(one->record));
    const auto unless = [](bool can, const QString& why) { return can ? QString() : why; };
    allow_count(one, of_copy);
    const bool writes_off = may(domain::CopyEvent::write_off) && is_unit_head();
    const bool sets_aside =
        may(domain::CopyEvent::set_aside) && !may(domain::CopyEvent::confirm) && !one->copy.set_aside();
    ui_->setAside->setText(writes_off ? tr("遺失核銷…(&U)") : tr("待銷毀…(&U)"));
    enable_unless(*ui_->setAside, unless(writes_off || sets_aside, of_copy));
    enable_unless(*ui_->file, unless(!chosen_for(domain::CopyEvent::file).empty(), of_copy));
    ui_->destroy->setText(one != nullptr && one->copy.as_file ? tr("確認檔案已刪除…(&D)") : tr("銷毀…(&D)"));
    enable_unless(*ui_->destroy, unless(may(domain::CopyEvent::destroy), of_copy));
    enable_unless(*ui_->missing, unless(may(domain::CopyEvent::lose), of_copy));
    enable_unless(*ui_->found, unless(may(domain::CopyEvent::find), of_copy));
    const auto step = [one](domain::RecordEvent event) {
        return one != nullptr && domain::next(one->record, event).has_value();
    };
    enable_unless(*ui_->reprint, unless(one != nullptr && one->record != domain::RecordState::erased, of_record));
    enable_unless(*ui_->usedUp, unless(step(domain::RecordEvent::use_up), of_record));
    enable_unless(*ui_->eraseRecord, unless(step(domain::RecordEvent::erase), of_record));
}

/// Sheets are counted once the queue is done with them; until then its job may be cancelled.
void CopiesPage::allow_count(const desk::CopyRow* one, const QString& why) {
    const bool any = std::ranges::any_of(chosen_for(domain::CopyEvent::confirm), at_the_printer);
    enable_unless(*ui_->printed, any ? QString() : why);
    const bool fewer = one != nullptr && at_the_printer(*one);
    enable_unless(*ui_->notPrinted, fewer ? QString() : why);
    ui_->notPrinted->setText(fewer && job_open(*one) ? tr("取消列印(&N)") : tr("列印未完成…(&N)"));
}

}  // namespace jcic::ui
