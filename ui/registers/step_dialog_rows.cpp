// The same step of several rows: what two persons counted together, each row shown and signed by itself (R-DU-11).
#include <QPointer>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/registers/step_dialog.h"

namespace jcic::ui {

void StepDialog::take_of(std::vector<std::string> rows) {
    rows_ = std::move(rows);
    QStringList names;
    for (const auto& row : rows_) names << q(row);
    say(tr("%1 筆一起登記，一次密碼，每筆各有自己的簽章：%2").arg(rows_.size()).arg(names.join(u'、')));
}

void StepDialog::ask_pages() {
    command::PagesOf asked;
    for (const auto& row : rows_) {
        asked.wanted.push_back(wanted());
        asked.wanted.back().row = row;
    }
    busy_ = true;
    allow();
    const QPointer<StepDialog> self = this;
    commands_.send(std::move(asked), [self](Result<std::vector<desk::RowPage>> pages) {
        if (!self) return;
        self->busy_ = false;
        if (pages)
            self->show_pages(*pages);
        else
            self->show_fault(pages.error());
        self->allow();
    });
}

/// Rows by number, those with or without a fault.
QString StepDialog::names_of(const std::vector<desk::RowPage>& rows, bool taken) {
    QStringList names;
    for (const auto& one : rows)
        if (one.fault.has_value() != taken) names << q(one.wanted.row);
    return names.join(u'、');
}

void StepDialog::show_pages(const std::vector<desk::RowPage>& pages) {
    std::string text;
    QStringList digests;
    const Fault* why = nullptr;
    for (const auto& one : pages) {
        if (one.fault && why == nullptr) why = &*one.fault;
        if (!one.page) continue;
        text += one.page->text;
        digests << q(one.page->digest_text);
    }
    if (why != nullptr) {
        fault_->show_fault(*why);
        if (digests.isEmpty()) return;
        say(tr("不在內：%1。").arg(names_of(pages, false)));
    }
    pages_ = pages;
    show_to_sign(q(text), tr("會同人員簽的是這 %1 頁：%2").arg(digests.size()).arg(digests.join(u'、')));
}

void StepDialog::take_all() {
    desk::Typed typed = desk::together(password_->take());
    busy_ = true;
    allow();
    const QPointer<StepDialog> self = this;
    commands_.send(
        command::TakeTogether{pages_},
        [self](Result<std::vector<desk::RowPage>> done) {
            if (!self) return;
            self->busy_ = false;
            if (!done) return self->show_fault(done.error());
            self->tell(*done);
        },
        std::move(typed));
}

/// Where all were taken there is nothing left to be read here.
void StepDialog::tell(const std::vector<desk::RowPage>& done) {
    Q_EMIT taken(q(rows_.front()));
    const auto left = names_of(done, false);
    if (left.isEmpty()) return accept();
    const auto first = std::ranges::find_if(done, [](const auto& one) { return one.fault.has_value(); });
    fault_->show_fault(*first->fault);
    say(tr("已登記：%1。沒有登記：%2。").arg(names_of(done, true), left));
    password_->setEnabled(false);
    act_->hide();
    back_->setText(tr("關閉"));
    allow();
    back_->setFocus();
}

}  // namespace jcic::ui
