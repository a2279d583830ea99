#include "ui/approval/approval_page.h"

#include <QCheckBox>
#include <QEvent>
#include <algorithm>
#include <utility>

#include "app/domain/catalogue/catalogue.h"
#include "ui/approval/approval_rows.h"
#include "ui/approval/together_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/look/other_people.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/registers/attachment_dialog.h"
#include "ui/words/board_words.h"
#include "ui/words/register_words.h"
#include "ui_approval_page.h"

namespace jcic::ui {

ApprovalPage::ApprovalPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::ApprovalPage>()) {
    ui_->setupUi(this);
    ui_->list->setItemDelegate(new ApprovalRowDelegate(this));
    // What is ticked is signed, seen or not: no row is hidden.
    auto* ways = new ListWays(*ui_->list, QStringLiteral("approvals"));
    ways->when_empty([] { return tr("沒有待核准的查詢；有人送出就會列在這裡。"); });
    ui_->layout4->insertWidget(1, ways->add_finder());
    show_causes();
    show_approvers();
    connect(ui_->list, &QListWidget::currentRowChanged, this, &ApprovalPage::choose);
    connect(ui_->list, &QListWidget::itemChanged, this, &ApprovalPage::allow);
    connect(ui_->tickAll, &QPushButton::clicked, this, &ApprovalPage::tick_all);
    connect(ui_->together, &QPushButton::clicked, this, &ApprovalPage::sign_together);
    connect(ui_->form, &QPushButton::clicked, this, &ApprovalPage::open_form);
    connect(ui_->fold, &QPushButton::toggled, ui_->page, &QWidget::setVisible);
    connect(ui_->cause, &QComboBox::currentIndexChanged, this, &ApprovalPage::allow);
    connect(ui_->password, &SecretField::edited, this, &ApprovalPage::allow);
    connect(ui_->approver, &QComboBox::currentIndexChanged, this, &ApprovalPage::allow);
    ui_->password->is_of(ui_->approver);
    connect(ui_->remark, &QLineEdit::textChanged, this, &ApprovalPage::allow);
    connect(ui_->approve, &QPushButton::clicked, this, [this] { decide(Choice::all); });
    connect(ui_->password, &SecretField::entered, this, &ApprovalPage::go_on);
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
    const auto same = [](const auto& a, const auto& b) { return a.query == b.query && a.ranked == b.ranked; };
    if (std::equal(rows_.begin(), rows_.end(), snapshot.approvals.begin(), snapshot.approvals.end(), same)) return;
    rows_ = snapshot.approvals;
    show_list();
}

void ApprovalPage::show_list() {
    const auto kept = chosen_;
    std::set<inquiry::QueryId> kept_ticks;
    for (const auto& row : ticked()) kept_ticks.insert(row.query);
    {
        const QSignalBlocker quiet(ui_->list);
        ui_->list->clear();
        for (const auto& row : rows_) add_approval_row(ui_->list, row, now_, kept_ticks.contains(row.query));
    }
    const auto alike = std::count_if(rows_.begin(), rows_.end(), may_be_together);
    ui_->count->setText(rows_.empty()
                            ? tr("沒有待核准的查詢")
                            : tr("要單獨看 %1 · 可一起簽 %2").arg(static_cast<long>(rows_.size()) - alike).arg(alike));
    const auto row_of = [&](const auto& query) { return std::ranges::find(rows_, query, &desk::ApprovalRow::query); };
    const bool there = row_of(wanted_) != rows_.end();
    const auto at = row_of(there ? std::exchange(wanted_, {}) : kept);
    if (rows_.empty()) return clear_view();
    ui_->list->setCurrentRow(at == rows_.end() ? 0 : static_cast<int>(at - rows_.begin()));
    allow();
}

std::vector<desk::ApprovalRow> ApprovalPage::ticked() const {
    std::set<QString> chosen;
    for (int i = 0; i < ui_->list->count(); ++i)
        if (const auto* item = ui_->list->item(i); item->checkState() == Qt::Checked)
            chosen.insert(item->data(query_role).toString());
    std::vector<desk::ApprovalRow> out;
    for (const auto& row : rows_)
        if (chosen.contains(q(row.query))) out.push_back(row);
    return out;
}

/// Once more: none.
void ApprovalPage::tick_all() {
    const auto alike = std::count_if(rows_.begin(), rows_.end(), may_be_together);
    const bool all = static_cast<long>(ticked().size()) == alike;
    for (int i = 0; i < ui_->list->count(); ++i)
        if (may_be_together(rows_[static_cast<std::size_t>(i)]))
            ui_->list->item(i)->setCheckState(all ? Qt::Unchecked : Qt::Checked);
}

void ApprovalPage::sign_together() {
    const auto chosen = ticked();
    if (chosen.empty()) return;
    auto* dialog = new TogetherDialog(commands_, chosen, this);
    dialog->setObjectName(QStringLiteral("togetherDialog"));
    connect(dialog, &QDialog::finished, ui_->list, qOverload<>(&QWidget::setFocus));
    dialog->open();
}

void ApprovalPage::open_form() {
    if (!view_ || view_->form.empty()) return;
    open_attachment(commands_, command::Attached{&domain::registers::authorisations, view_->form, "form"}, this,
                    [this](const Fault& fault) { Q_EMIT failed(fault); });
}

void ApprovalPage::show_causes() {
    const auto kept = ui_->cause->currentData().toString();
    ui_->cause->clear();
    ui_->cause->addItem(tr("（不核准時要選）"), QString());
    const auto* event = domain::events::find(action::query_decided);
    for (const auto& choice : event->field(field::cause)->choices)
        ui_->cause->addItem(told(choice.title), q(choice.name));
    ui_->cause->setCurrentIndex(std::max(0, ui_->cause->findData(kept)));
}

void ApprovalPage::show_approvers() {
    ui_->approver->clear();
    for (const auto& person : supervisors_)
        ui_->approver->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    const auto self =
        std::find_if(supervisors_.begin(), supervisors_.end(), [this](const auto& p) { return p.code == signed_in_; });
    if (!supervisors_.empty())
        ui_->approver->setCurrentIndex(self == supervisors_.end() ? 0 : static_cast<int>(self - supervisors_.begin()));
    say_nobody(*ui_->approver);
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
    const auto page = q(view.page.text);
    ui_->facts->show_page(page);
    ui_->page->show_page(page + q(view.page.stands_out));
    ui_->standing->show_remarks(view.remarks);
    ui_->standingTitle->show();
    ui_->form->setVisible(!view.form.empty());
    danger_ = std::ranges::any_of(view.remarks,
                                  [](const auto& one) { return inquiry::rank_of(one.kind) == inquiry::Rank::danger; });
    ui_->remark->setPlaceholderText(danger_ ? tr("有「危險」一項，核准或不核准都要寫") : QString());
    ui_->digest->setText(tr("核准的是你看到的這一頁 %1").arg(q(view.digest_text)));
    qDeleteAll(ui_->items->findChildren<QCheckBox*>());
    ticks_.clear();
    for (const auto& [item, rule] : view.items) {
        auto* tick = new QCheckBox(
            QStringLiteral("%1　%2").arg(item_text(item, domain::info(item).needs_year ? view.year : std::nullopt),
                                         q(code_text(rule)).section(QLatin1Char('.'), 1)),
            ui_->items);
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
    ui_->facts->show_page({});
    ui_->page->show_rows({});
    ui_->standing->clear();
    ui_->standingTitle->hide();
    ui_->form->hide();
    ui_->fold->setChecked(false);
    ui_->page->hide();
    ui_->cause->setCurrentIndex(0);
    danger_ = false;
    ui_->remark->setPlaceholderText({});
    ui_->digest->clear();
    ui_->own->setText(tr("從左邊選一筆查詢。"));
    qDeleteAll(ui_->items->findChildren<QCheckBox*>());
    ticks_.clear();
    ui_->remark->setText({});  // clear() would leave it to Ctrl+Z
    ui_->password->clear();
    busy_ = false;
    allow();
}

/// To the decision that was prepared, a reason chosen meaning no; else to what it lacks.
void ApprovalPage::go_on() {
    if (!view_ || busy_ || ui_->password->empty()) return;
    for (auto* button : {ui_->part, ui_->refuse, ui_->approve})
        if (button->isEnabled()) return button->setFocus();
    const bool lacks_word = danger_ && ui_->remark->text().trimmed().isEmpty();
    (lacks_word ? static_cast<QWidget*>(ui_->remark) : ui_->cause)->setFocus();
}

void ApprovalPage::decide(Choice choice) {
    if (!view_ || busy_ || ui_->approver->currentIndex() < 0) return;
    std::set<domain::Item> approved;
    for (const auto& [item, tick] : ticks_)
        if (choice == Choice::all || (choice == Choice::ticked && tick->isChecked())) approved.insert(item);
    const auto approver = supervisors_[static_cast<std::size_t>(ui_->approver->currentIndex())].code;
    ui_->list->setFocus();  // the button goes grey; from here the next one is looked at
    busy_ = true;
    allow();
    commands_.send(
        command::Decide{chosen_, view_->page, approved, from_typed(ui_->remark->text()), approver,
                        ui_->cause->currentData().toString().toStdString()},
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
    if (rows_.empty() && wanted_.empty())  // else what was just submitted is on its way here
        ui_->list->setFocus();
    else
        ui_->password->setFocus();
}

void ApprovalPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    show_causes();
    say_nobody(*ui_->approver);
    ui_->facts->retell();
    show_list();
    if (view_)
        show_view(*std::exchange(view_, std::nullopt));
    else
        clear_view();
}

}  // namespace jcic::ui
