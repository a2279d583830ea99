#include "ui/approval_page.h"

#include <QCheckBox>
#include <QEvent>
#include <algorithm>
#include <utility>

#include "ui/board_model.h"
#include "ui/board_words.h"
#include "ui/row_delegate.h"
#include "ui/text.h"
#include "ui_approval_page.h"

namespace jcic::ui {

ApprovalPage::ApprovalPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::ApprovalPage>()) {
    ui_->setupUi(this);
    ui_->list->setItemDelegate(new RowDelegate(0, -1, this));
    connect(ui_->list, &QListWidget::currentRowChanged, this, &ApprovalPage::choose);
    connect(ui_->password, &SecretField::edited, this, &ApprovalPage::allow);
    connect(ui_->approver, &QComboBox::currentIndexChanged, this, &ApprovalPage::allow);
    connect(ui_->remark, &QLineEdit::textChanged, this, &ApprovalPage::allow);
    connect(ui_->approve, &QPushButton::clicked, this, [this] { decide(Choice::all); });
    connect(ui_->password, &SecretField::entered, this, [this] { ui_->approve->setFocus(); });
    connect(ui_->part, &QPushButton::clicked, this, [this] { decide(Choice::ticked); });
    connect(ui_->refuse, &QPushButton::clicked, this, [this] { decide(Choice::none); });
    clear_view();
}

ApprovalPage::~ApprovalPage() = default;

void ApprovalPage::show_snapshot(const desk::Snapshot& snapshot) {
    now_ = snapshot.now;
    signed_in_.reset();
    if (snapshot.seat) signed_in_ = snapshot.seat->person.code;
    std::vector<desk::PersonView> supervisors;
    for (const auto& person : snapshot.people)
        if (person.duties.contains(domain::Duty::supervisor)) supervisors.push_back(person);
    const auto same_person = [](const auto& a, const auto& b) { return a.code == b.code; };
    if (!std::equal(supervisors.begin(), supervisors.end(), supervisors_.begin(), supervisors_.end(), same_person)) {
        supervisors_ = supervisors;
        show_approvers();
    }
    const auto same = [](const auto& a, const auto& b) { return a.query == b.query && a.remarks == b.remarks; };
    if (std::equal(rows_.begin(), rows_.end(), snapshot.approvals.begin(), snapshot.approvals.end(), same)) return;
    rows_ = snapshot.approvals;
    show_list();
}

void ApprovalPage::show_list() {
    const auto kept = chosen_;
    {
        const QSignalBlocker quiet(ui_->list);
        ui_->list->clear();
        for (const auto& row : rows_) {
            auto* item = new QListWidgetItem(q(row.subject_name), ui_->list);
            QStringList parts;
            for (const auto one : row.items) parts << q(domain::code_of(one));
            auto below =
                tr("%1 · %2 · %3前")
                    .arg(parts.join(QLatin1Char(' ')), q(row.querier_name), span_text(now_ - row.submitted_at));
            if (row.remarks > 0) below += tr(" · %n 項注意", nullptr, static_cast<int>(row.remarks));
            item->setData(BoardModel::second_line_role, below);
            item->setData(BoardModel::mark_role, static_cast<int>(row.remarks > 0 ? Mark::mind : Mark::not_yet));
        }
    }
    ui_->count->setText(rows_.empty() ? tr("沒有待核准的查詢") : tr("待核准 %1").arg(rows_.size()));
    const auto row_of = [&](const auto& query) { return std::ranges::find(rows_, query, &desk::ApprovalRow::query); };
    const bool there = row_of(wanted_) != rows_.end();
    const auto at = row_of(there ? std::exchange(wanted_, {}) : kept);
    if (rows_.empty()) return clear_view();
    ui_->list->setCurrentRow(at == rows_.end() ? 0 : static_cast<int>(at - rows_.begin()));
}

void ApprovalPage::show_approvers() {
    ui_->approver->clear();
    for (const auto& person : supervisors_)
        ui_->approver->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    const auto self =
        std::find_if(supervisors_.begin(), supervisors_.end(), [this](const auto& p) { return p.code == signed_in_; });
    if (!supervisors_.empty())
        ui_->approver->setCurrentIndex(self == supervisors_.end() ? 0 : static_cast<int>(self - supervisors_.begin()));
}

void ApprovalPage::choose(int row) {
    if (row < 0 || row >= static_cast<int>(rows_.size())) return clear_view();
    const auto& query = rows_[static_cast<std::size_t>(row)].query;
    if (query == chosen_ && view_) return;
    clear_view();
    chosen_ = query;
    commands_.send(command::ShowApproval{query}, [this, query](Result<desk::ApprovalView> view) {
        if (chosen_ != query) return;
        if (!view) return Q_EMIT failed(view.error());
        show_view(*view);
    });
}

void ApprovalPage::show_view(const desk::ApprovalView& view) {
    view_ = view;
    ui_->page->show_page(q(view.page.text));
    ui_->remarks->show_remarks(view.remarks);
    ui_->digest->setText(tr("核准的是你看到的這一頁 %1").arg(q(view.digest_text)));
    qDeleteAll(ui_->items->findChildren<QCheckBox*>());
    ticks_.clear();
    for (const auto& [item, rule] : view.items) {
        auto* tick = new QCheckBox(
            QStringLiteral("%1　%2").arg(item_text(item), q(code_text(rule)).section(QLatin1Char('.'), 1)), ui_->items);
        tick->setObjectName(QStringLiteral("approve") + q(domain::code_of(item)));
        tick->setChecked(true);
        connect(tick, &QCheckBox::toggled, this, &ApprovalPage::allow);
        ui_->itemsLayout->addWidget(tick);
        ticks_[item] = tick;
    }
    ui_->own->setText(view.own ? tr("這是你自己的查詢：要由另一位有核准權的人核准。") : QString());
    allow();
}

void ApprovalPage::clear_view() {
    chosen_.clear();
    view_.reset();
    ui_->page->show_rows({});
    ui_->remarks->show_remarks({});
    ui_->digest->clear();
    ui_->own->setText(tr("從左邊選一筆查詢。"));
    qDeleteAll(ui_->items->findChildren<QCheckBox*>());
    ticks_.clear();
    ui_->remark->clear();
    ui_->password->clear();
    busy_ = false;
    allow();
}

void ApprovalPage::allow() {
    const bool ready = view_ && !busy_ && ui_->approver->currentIndex() >= 0 && !ui_->password->empty();
    const auto ticked =
        std::count_if(ticks_.begin(), ticks_.end(), [](const auto& t) { return t.second->isChecked(); });
    const bool all = ticked == static_cast<long>(ticks_.size());
    ui_->approve->setEnabled(ready && all);
    ui_->part->setEnabled(ready && !all && ticked > 0);
    // A refusal stays readable for ever, and so says why.
    ui_->refuse->setEnabled(ready && !ui_->remark->text().trimmed().isEmpty());
}

void ApprovalPage::decide(Choice choice) {
    if (!view_ || busy_ || ui_->approver->currentIndex() < 0) return;
    std::set<domain::Item> approved;
    for (const auto& [item, tick] : ticks_)
        if (choice == Choice::all || (choice == Choice::ticked && tick->isChecked())) approved.insert(item);
    const auto approver = supervisors_[static_cast<std::size_t>(ui_->approver->currentIndex())].code;
    busy_ = true;
    allow();
    commands_.send(
        command::Decide{chosen_, view_->page, approved, from_typed(ui_->remark->text()), approver},
        [this, query = chosen_](Result<void> decided) {
            busy_ = false;
            if (!decided) {
                if (chosen_ == query) ui_->password->setFocus();
                allow();
                return Q_EMIT failed(decided.error());
            }
            if (chosen_ == query) clear_view();
        },
        together(ui_->password->take()));
}

void ApprovalPage::open(const inquiry::QueryId& query) {
    wanted_ = query;
    show_list();
}

void ApprovalPage::cover() {
    wanted_.clear();
    rows_.clear();
    show_list();
}

void ApprovalPage::arrive() {
    if (rows_.empty())
        ui_->list->setFocus();
    else
        ui_->password->setFocus();
}

void ApprovalPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    show_list();
    if (view_)
        show_view(*std::exchange(view_, std::nullopt));
    else
        clear_view();
}

}  // namespace jcic::ui
