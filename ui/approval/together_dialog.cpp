#include "ui/approval/together_dialog.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words/words.h"
#include "ui/approval/approval_facts.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/field_label.h"
#include "ui/look/mark_label.h"
#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/secrets/secret_field.h"
#include "ui/words/board_words.h"

namespace jcic::ui {

TogetherDialog::TogetherDialog(Commands& commands, const std::vector<desk::ApprovalRow>& rows, QWidget* parent)
    : ActingDialog(parent), commands_(commands) {
    setWindowTitle(tr("一起核准 %1 件").arg(rows.size()));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {760, 520});
    auto* column = new QVBoxLayout(this);
    auto* lead = new QLabel(tr("逐件看過再簽。一次密碼，每件各有自己的簽章；一件有問題，其他的照常成立。"), this);
    lead->setProperty("kind", QStringLiteral("soft"));
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addWidget(cases(rows), 1);
    column->addWidget(signer());
    for (std::size_t i = 0; i < cases_.size(); ++i) ask(i);
    password_->setFocus();
    allow();
}

QWidget* TogetherDialog::cases(const std::vector<desk::ApprovalRow>& rows) {
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("pages"));
    scroll->setAccessibleName(tr("要一起簽的內容"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(scroll);
    content->setObjectName(QStringLiteral("scrollContent"));
    auto* column = new QVBoxLayout(content);
    column->setSpacing(10);
    for (const auto& row : rows) {
        auto& one = cases_.emplace_back(Case{row, {}, nullptr, nullptr, nullptr});
        one.state = new MarkLabel(content);
        one.state->setObjectName(QStringLiteral("state-") + q(row.query));
        one.state->setWordWrap(true);
        one.state->show_state(Mark::not_yet, tr("%1：讀取中").arg(q(row.subject_name)));
        one.facts = new ApprovalFacts(content);
        one.items = new QLabel(content);
        one.items->setTextFormat(Qt::PlainText);
        one.items->setWordWrap(true);
        auto* rule = new QFrame(content);
        rule->setProperty("kind", QStringLiteral("rule"));
        for (QWidget* part : std::initializer_list<QWidget*>{one.state, one.facts, one.items, rule})
            column->addWidget(part);
    }
    column->addStretch();
    scroll->setWidget(content);
    return scroll;
}

QWidget* TogetherDialog::signer() {
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    approver_ = new ChoiceBox(whole);
    approver_->setObjectName(QStringLiteral("approverOfAll"));
    approver_->setAccessibleName(tr("核准人"));
    const auto snapshot = commands_.snapshot();
    for (const auto& person : snapshot->people) {
        if (!person.duties.contains(domain::Duty::supervisor)) continue;
        approvers_.push_back(person.code);
        approver_->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
        if (snapshot->seat && person.code == snapshot->seat->person.code)
            approver_->setCurrentIndex(approver_->count() - 1);
    }
    say_nobody(*approver_);
    password_ = new SecretField(whole);
    password_->setObjectName(QStringLiteral("passwordOfAll"));
    password_->setAccessibleName(tr("核准人的密碼"));
    const auto field = [&](const QString& name, QWidget* input) {
        auto* pair = new QVBoxLayout;
        pair->setSpacing(3);
        pair->addWidget(field_label(name, input, whole));
        pair->addWidget(input);
        row->addLayout(pair, 1);
    };
    field(tr("核准人(&U)"), approver_);
    field(tr("密碼(&P)"), password_);
    column->addLayout(row);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    close_ = new QPushButton(tr("取消(&X)"), whole);
    close_->setObjectName(QStringLiteral("closeTogether"));
    close_->setAutoDefault(false);
    approve_ = new QPushButton(whole);
    approve_->setObjectName(QStringLiteral("approveTogether"));
    approve_->setProperty("kind", QStringLiteral("primary"));
    approve_->setAutoDefault(false);
    buttons->addWidget(close_);
    buttons->addWidget(approve_);
    column->addLayout(buttons);
    connect(password_, &SecretField::edited, this, &TogetherDialog::allow);
    connect(password_, &SecretField::entered, this, &TogetherDialog::sign);
    connect(approver_, &QComboBox::currentIndexChanged, this, &TogetherDialog::allow);
    password_->is_of(approver_);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(approve_, &QPushButton::clicked, this, &TogetherDialog::sign);
    return whole;
}

void TogetherDialog::ask(std::size_t which) {
    ++waiting_;
    commands_.send(
        this, command::ShowApproval{cases_[which].row.query}, [this, which](Result<desk::ApprovalView> view) {
            --waiting_;
            auto& one = cases_[which];
            if (view)
                show_view(one, *view);
            else
                one.state->show_state(
                    Mark::act, q(one.row.subject_name) + QStringLiteral("：") + words::words_for(view.error()).title);
            allow();
        });
}

void TogetherDialog::show_view(Case& one, const desk::ApprovalView& view) {
    one.facts->show_page(q(view.page.text));
    QStringList items;
    for (const auto& [item, rule] : view.items)
        items << QStringLiteral("%1　%2").arg(item_text(item, domain::info(item).needs_year ? view.year : std::nullopt),
                                              q(code_text(rule)).section(QLatin1Char('.'), 1));
    one.items->setText(items.join(QStringLiteral(" · ")));
    const auto name = q(one.row.subject_name);
    if (!view.remarks.empty()) return one.state->show_state(Mark::mind, tr("%1：現在有特別事項，請單獨看").arg(name));
    one.seen = view.page;
    one.state->show_state(Mark::good, tr("%1　%2").arg(name, q(view.digest_text)));
}

void TogetherDialog::allow() {
    const auto ready = std::ranges::count_if(cases_, [](const Case& one) { return one.seen.has_value(); });
    approve_->setText(tr("核准 %1 件(&Y)").arg(ready));
    const auto lacks = still_lacking({{approver_->currentIndex() >= 0, approver_}, {!password_->empty(), password_}});
    enable_unless(*approve_, busy_ || signed_,
                  waiting_ > 0 ? tr("還有幾件在讀取")
                  : ready == 0 ? tr("沒有可以一起簽的")
                               : lacks);
    close_->setEnabled(!busy_);
}

void TogetherDialog::sign() {
    if (!approve_->isEnabled()) return;
    command::ApproveTogether wanted{{}, approvers_[static_cast<std::size_t>(approver_->currentIndex())]};
    for (const auto& one : cases_)
        if (one.seen) wanted.seen.push_back({one.row.query, *one.seen});
    busy_ = true;
    auto typed = together(password_->take());
    allow();
    commands_.send(
        this, std::move(wanted),
        [this](Result<std::vector<desk::SignedPage>> done) {
            busy_ = false;
            if (!done) {
                allow();
                password_->setFocus();
                return show_fault_over(this, done.error());
            }
            tell(*done);
        },
        std::move(typed));
}

/// Where all are approved there is nothing left to be read here.
void TogetherDialog::tell(const std::vector<desk::SignedPage>& done) {
    signed_ = true;
    bool all = std::ranges::all_of(cases_, [](const Case& one) { return one.seen.has_value(); });
    for (const auto& page : done) {
        const auto found = std::ranges::find(cases_, page.query, [](const Case& one) { return one.row.query; });
        if (found == cases_.end()) continue;
        const auto name = q(found->row.subject_name);
        if (!page.fault) {
            found->state->show_state(Mark::good, tr("%1：已核准").arg(name));
            continue;
        }
        all = false;
        const auto said = words::words_for(*page.fault);
        found->state->show_state(Mark::act, tr("%1：沒有核准。%2。%3").arg(name, said.title, said.cause));
    }
    if (all) return accept();
    approve_->hide();
    close_->setText(tr("關閉(&X)"));
    close_->setDefault(true);
    allow();
    close_->setFocus();  // what is not enabled takes no focus
}

}  // namespace jcic::ui
