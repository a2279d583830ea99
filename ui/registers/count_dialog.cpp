#include "ui/registers/count_dialog.h"

#include <algorithm>

#include "app/words/counted.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// Rows by their numbers: those that have no fault, or those that have one.
QString names_of(const std::vector<desk::RowPage>& rows, bool faulty) {
    QStringList names;
    for (const auto& one : rows)
        if (one.fault.has_value() == faulty) names << q(one.wanted.row);
    return listed(names);
}

const Fault* first_fault(const std::vector<desk::RowPage>& rows) {
    const auto found = std::ranges::find_if(rows, [](const auto& one) { return one.fault.has_value(); });
    return found == rows.end() ? nullptr : &*found->fault;
}

}  // namespace

CountDialog::CountDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                         std::vector<std::string> rows, QWidget* parent)
    : SigningDialog(commands, book, step, {}, tr("%Ln 筆", nullptr, words::counted(rows.size())), parent),
      rows_(std::move(rows)) {
    setObjectName(QStringLiteral("CountDialog"));
    show_first();
    QStringList names;
    for (const auto& row : rows_) names << q(row);
    show_text(tr("併同登記：%1。輸入密碼一次，各筆分別簽章；情形不同者請另行登記。").arg(listed(names)));
}

void CountDialog::ask_page() {
    command::PagesOf asked;
    for (const auto& row : rows_) asked.wanted.push_back(wanted(row));
    ask(std::move(asked), [this](const std::vector<desk::RowPage>& pages) { show_pages(pages); });
}

void CountDialog::show_pages(const std::vector<desk::RowPage>& pages) {
    std::string text;
    QStringList digests;
    for (const auto& one : pages)
        if (one.page) {
            text += one.page->text;
            digests << q(one.page->digest_text);
        }
    if (const auto* why = first_fault(pages)) {
        fault_->show_fault(*why);
        show_text(tr("不在內：%1。").arg(names_of(pages, true)));
    }
    if (digests.isEmpty()) return;
    shown_ = pages;
    show_page(q(text),
              tr("會同人員簽署內容（%n 頁）：%1", nullptr, words::counted(digests.size())).arg(listed(digests)));
}

void CountDialog::take_step() {
    ask(
        command::TakeTogether{shown_}, [this](const std::vector<desk::RowPage>& done) { show_outcome(done); }, {},
        desk::together(to_sign_->password().take()));
}

/// Where all were entered there is nothing left to be read here; else nothing more is signed with what was shown.
void CountDialog::show_outcome(const std::vector<desk::RowPage>& done) {
    Q_EMIT taken(q(rows_.front()));
    const auto* why = first_fault(done);
    if (why == nullptr) return accept();
    fault_->show_fault(*why);
    const auto entered = names_of(done, false);
    show_text(tr("已登記：%1。未登記：%2。").arg(entered.isEmpty() ? tr("無") : entered, names_of(done, true)));
    to_sign_->password().setEnabled(false);
    act_->hide();
    why_->hide();
    back_->setText(tr("關閉"));
    allow();
    back_->setFocus();
}

}  // namespace jcic::ui
