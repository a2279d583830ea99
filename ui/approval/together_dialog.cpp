#include "ui/approval/together_dialog.h"

#include <QScrollArea>
#include <algorithm>

#include "app/words/words.h"
#include "ui/approval/approval_page_parts.h"
#include "ui/approval/standing_list.h"
#include "ui/look/buttons.h"
#include "ui/look/choice_box.h"
#include "ui/look/mark.h"
#include "ui/look/other_people.h"
#include "ui/look/text.h"
#include "ui/secrets/secret_field.h"
#include "ui/words/case_words.h"

namespace jcic::ui {

TogetherDialog::TogetherDialog(Commands& commands, const std::vector<desk::ApprovalRow>& rows, QWidget* parent)
    : ActingDialog("TogetherDialog", {760, 520}, commands, parent) {
    setWindowTitle(tr("併同核准 %1 筆").arg(rows.size()));
    parts_.add_text(column_, "",
                    QT_TR_NOOP("請逐筆審核後簽署。輸入密碼一次，各筆分別簽章；個別未成立者不影響其他各筆。"), "soft");
    add_cases(rows);
    add_signer();
    for (auto& one : cases_) load(one);
    password_->setFocus();
    allow();
}

void TogetherDialog::add_cases(const std::vector<desk::ApprovalRow>& rows) {
    auto* scroll = parts_.make<QScrollArea>("pages", QT_TR_NOOP("併同簽署內容"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(scroll);
    content->setObjectName(QStringLiteral("scrollContent"));
    auto* column = new QVBoxLayout(content);
    column->setSpacing(10);
    cases_.reserve(rows.size());
    for (const auto& row : rows) {
        const auto& one = cases_.emplace_back(make_case(row, content));
        auto* rule = new QFrame(content);
        rule->setProperty("kind", QStringLiteral("rule"));
        for (QWidget* part : std::initializer_list<QWidget*>{one.state, one.facts, one.items, one.notes, rule})
            column->addWidget(part);
    }
    column->addStretch();
    scroll->setWidget(content);
    column_.addWidget(scroll, 1);
}

TogetherDialog::Case TogetherDialog::make_case(const desk::ApprovalRow& row, QWidget* content) {
    Case one{
        row, {}, new ApprovalFacts(content), new QLabel(content), new StandingList(content), new MarkLabel(content)};
    one.notes->setObjectName(QStringLiteral("notes-") + q(row.query));
    one.state->setObjectName(QStringLiteral("state-") + q(row.query));
    one.state->setWordWrap(true);
    one.state->show_state(Mark::not_yet, tr("%1：讀取中").arg(q(row.subject_name)));
    one.items->setTextFormat(Qt::PlainText);
    one.items->setWordWrap(true);
    return one;
}

void TogetherDialog::add_signer() {
    auto* row = new QHBoxLayout;
    column_.addLayout(row);
    const auto beside = [row] {
        auto* pair = add_column(*row);
        pair->setSpacing(3);
        return pair;
    };
    approver_ = parts_.add_field<ChoiceBox>(*beside(), "approverOfAll", QT_TR_NOOP("核准主管(&U)"));
    password_ = parts_.add_field<SecretField>(*beside(), "passwordOfAll", QT_TR_NOOP("密碼(&P)"));
    parts_.name_widget(*password_, QT_TR_NOOP("核准主管的密碼"));
    const auto snapshot = commands_.snapshot();
    for (const auto& person : snapshot->people) {
        if (!person.duties.contains(domain::Duty::supervisor)) continue;
        approvers_.push_back(person.code);
        approver_->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
        if (snapshot->seat && person.code == snapshot->seat->person.code)
            approver_->setCurrentIndex(approver_->count() - 1);
    }
    say_nobody(*approver_);
    connect(password_, &SecretField::edited, this, &TogetherDialog::allow);
    connect(password_, &SecretField::entered, this, &TogetherDialog::sign);
    connect(approver_, &QComboBox::currentIndexChanged, this, &TogetherDialog::allow);
    password_->is_of(approver_);
    close_ = parts_.make_button("closeTogether", QT_TR_NOOP("取消(&X)"), [this] { reject(); });
    hold({close_});
    approve_ = make_way(
        "approveTogether", QT_TR_NOOP("核准(&Y)"), [this] { sign(); }, [this] { return why_not(); });
    approve_->setProperty("kind", QStringLiteral("primary"));
    add_row(column_, {nullptr, close_, approve_});
}

void TogetherDialog::load(Case& one) {
    ++waiting_;
    const auto show = [this, &one](const desk::ApprovalView& view) {
        --waiting_;
        show_view(one, view);
        allow();
    };
    look(command::ShowApproval{one.row.query}, show, [this, &one](const Fault& fault) {
        --waiting_;
        one.state->show_state(Mark::act,
                              q(one.row.subject_name) + QStringLiteral("：") + words::words_for(fault).title);
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
    if (!view.remarks.empty()) one.notes->show_remarks(view.remarks);
    const auto name = q(one.row.subject_name);
    if (!view.only_notes()) return one.state->show_state(Mark::mind, tr("%1：已增列應注意事項，請逐筆審核").arg(name));
    one.seen = view.page;
    const bool first = view.two && !view.first;
    one.state->show_state(Mark::good, (first ? tr("%1　%2　初核") : tr("%1　%2")).arg(name, q(view.digest_text)));
}

void TogetherDialog::allow() {
    const auto ready = std::ranges::count_if(cases_, [](const Case& one) { return one.seen.has_value(); });
    approve_->setText(tr("核准 %1 筆(&Y)").arg(ready));
    ActingDialog::allow();
}

QString TogetherDialog::why_not() const {
    if (signed_) return tr("已簽署");
    if (waiting_ > 0) return tr("尚有查詢讀取中");
    if (std::ranges::none_of(cases_, [](const Case& one) { return one.seen.has_value(); })) return tr("無可併同簽署者");
    return still_lacking({{approver_->currentIndex() >= 0, approver_}, {!password_->empty(), password_}});
}

void TogetherDialog::sign() {
    if (!approve_->isEnabled()) return;
    command::ApproveTogether wanted{{}, approvers_[static_cast<std::size_t>(approver_->currentIndex())]};
    for (const auto& one : cases_)
        if (one.seen) wanted.seen.push_back({one.row.query, *one.seen});
    const auto failed = [this](const Fault& fault) {
        password_->setFocus();
        show_fault_over(this, fault);
    };
    ask(
        std::move(wanted), [this](const std::vector<desk::SignedPage>& done) { show_outcome(done); }, failed,
        together(password_->take()));
}

/// Where all are approved there is nothing left to be read here.
void TogetherDialog::show_outcome(const std::vector<desk::SignedPage>& done) {
    signed_ = true;
    bool all = std::ranges::all_of(cases_, [](const Case& one) { return one.seen.has_value(); });
    for (const auto& page : done) {
        const auto found = std::ranges::find(cases_, page.query, [](const Case& one) { return one.row.query; });
        if (found == cases_.end()) continue;
        const auto name = q(found->row.subject_name);
        if (!page.fault) {
            found->state->show_state(
                Mark::good, (page.first ? tr("%1：已初核，待另一位核准主管核准") : tr("%1：已核准")).arg(name));
            all = all && !page.first;
            continue;
        }
        all = false;
        const auto said = words::words_for(*page.fault);
        found->state->show_state(Mark::act, tr("%1：未核准。%2。%3").arg(name, said.title, said.cause));
    }
    if (all) return accept();
    approve_->hide();
    close_->setText(tr("關閉(&X)"));
    close_->setDefault(true);
    allow();
    close_->setFocus();  // what is not enabled takes no focus
}

}  // namespace jcic::ui
