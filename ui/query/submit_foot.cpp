#include "ui/query/submit_foot.h"

#include "ui/query/form_words.h"
#include "ui/query/new_query_page_parts.h"

namespace jcic::ui {

SubmitFoot::SubmitFoot(Ui::NewQueryPage& page) : page_(page) {
    connect(page_.goThere, &QPushButton::clicked, this, [this] {
        if (in_the_way_) Q_EMIT wants_field(*in_the_way_);
    });
}

void SubmitFoot::show(const inquiry::Form& now, const inquiry::Verdict& verdict, bool busy,
                      const FormMessage& authorisations) {
    const auto against = inquiry::obstacles(now, verdict);
    const bool begun = now != inquiry::Form{};
    const bool ready = verdict.query && !busy;
    const auto none = FormWords::none_permitted(verdict);
    const auto why = busy                                ? tr("送出中…")
                     : !begun                            ? tr("請先輸入受查人身分證字號。")
                     : against.empty() && !verdict.query ? tr("檢核中…")
                                                         : FormWords::why_not(against, authorisations.text, none);
    page_.submit->setEnabled(ready);
    page_.submit->setAccessibleDescription(why);
    page_.submit->setToolTip(why);
    in_the_way_ = begun && !against.empty() ? std::optional(against.front().field) : std::nullopt;
    // What forbids it is no field: where it is said stands beside each item.
    if (in_the_way_ == inquiry::Field::items && !none.isEmpty()) in_the_way_.reset();
    // Not a field to fill in, but a rule.
    const bool barred = begun && !busy && !ready && !against.empty() && !in_the_way_;
    page_.submitWhy->show_state(ready ? Mark::good : barred ? Mark::barred : Mark::not_yet, why);
    page_.goThere->setVisible(in_the_way_.has_value());
    // Enter leads from field to field until the last one is filled in, and then sends.
    page_.goThere->setDefault(in_the_way_.has_value());
    page_.submit->setDefault(!in_the_way_);
    if (in_the_way_) page_.goThere->setText(tr("移至「%1」(&O)").arg(FormWords::name_of(*in_the_way_)));
    page_.toRegister->setVisible(authorisations.mark == Mark::barred);
}

}  // namespace jcic::ui
