#include "ui/query/known_aids.h"

#include "app/desk/commands/queries.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/query/form_words.h"
#include "ui/query/new_query_page_parts.h"

namespace jcic::ui {

KnownAids::KnownAids(Commands& commands, Ui::NewQueryPage& page) : commands_(commands), page_(page) {}

void KnownAids::ask() {
    commands_.send(this, command::Aids{}, [this, visit = visit_](Result<desk::FormAids> aids) {
        if (visit != visit_) return;
        if (!aids) return Q_EMIT failed(aids.error());
        aids_ = *std::move(aids);
        show();
        Q_EMIT came();
    });
}

void KnownAids::cover() {
    ++visit_;
    aids_.reset();
    show();
}

void KnownAids::show() {
    page_.chips->show_templates(aids_ ? aids_->templates : std::vector<domain::registers::ReasonTemplate>(),
                                *page_.reasons, *page_.reason);
    const bool again = aids_ && aids_->last;
    enable_unless(*page_.repeatLast, again ? QString() : tr("本人尚未送出查詢。"),
                  again ? tr("帶入本人前筆案號、事由及項目：%1").arg(q(aids_->last->case_number)) : QString());
    page_.items->show_procedure(aids_ ? FormWords::procedures(aids_->for_t52) : QString(),
                                aids_ && !aids_->for_t52.empty());
    show_after();
}

void KnownAids::show_after() {
    const auto items = page_.items->items();
    const auto& snapshot = *commands_.snapshot();
    page_.after->show_lines({AfterSending::approver(snapshot, aids()), AfterSending::card(snapshot),
                             AfterSending::answers(items), AfterSending::fetch_by(items, aids())});
}

}  // namespace jcic::ui
