#include "ui/ledger_page.h"

#include <QEvent>

#include "app/words/words.h"
#include "ui/row_delegate.h"
#include "ui/text.h"
#include "ui_ledger_page.h"

namespace jcic::ui {
namespace {
constexpr std::chrono::milliseconds typing_pause{250};
}

LedgerPage::LedgerPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::LedgerPage>()), model_(commands) {
    ui_->setupUi(this);
    ui_->table->setModel(&model_);
    ui_->table->setItemDelegate(new RowDelegate(-1, -1, this));
    ui_->table->verticalHeader()->hide();
    ui_->table->horizontalHeader()->setHighlightSections(false);
    auto* header = ui_->table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : {std::pair{0, 10}, {1, 19}, {2, 16}, {3, 18}, {4, 26}})
        header->resizeSection(column, letters * letter);
    // One height for all: a million rows cannot be measured.
    ui_->table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    ui_->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    wait_.setSingleShot(true);
    wait_.setInterval(typing_pause);
    connect(&wait_, &QTimer::timeout, this, &LedgerPage::read);
    connect(ui_->search, &QLineEdit::textChanged, this, [this] { wait_.start(); });
    connect(ui_->person, &QComboBox::activated, this, &LedgerPage::read);
    connect(ui_->verify, &QPushButton::clicked, this, &LedgerPage::verify);
    connect(ui_->stop, &QPushButton::clicked, this, [this] {
        if (verifying_) verifying_->request_stop();
    });
    connect(&model_, &LedgerModel::failed, this, &Page::failed);
    ui_->stop->setEnabled(false);
    ui_->progress->setVisible(false);
}

LedgerPage::~LedgerPage() = default;

void LedgerPage::show_snapshot(const desk::Snapshot& snapshot) {
    std::vector<domain::PersonId> people;
    for (const auto& person : snapshot.people) people.push_back(person.code);
    if (people != people_) {
        people_ = people;
        ui_->person->clear();
        ui_->person->addItem(tr("所有人"));
        for (const auto& person : snapshot.people)
            ui_->person->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    const bool grew = snapshot.ledger.events != events_;
    events_ = snapshot.ledger.events;
    if (grew && isVisible()) read();
}

void LedgerPage::read() {
    desk::EventFilter filter;
    filter.text = from_typed(ui_->search->text());
    const int at = ui_->person->currentIndex();
    if (at > 0) filter.person = people_[static_cast<std::size_t>(at - 1)].text();
    model_.show(filter);
}

void LedgerPage::verify() {
    if (verifying_) return;
    ui_->verify->setEnabled(false);
    ui_->stop->setEnabled(true);
    ui_->progress->setVisible(true);
    ui_->result->show_state(Mark::not_yet, tr("驗證中：每一筆的號碼、雜湊與簽章"));
    verifying_ = commands_.verify([this](Result<desk::Verification> result) {
        verifying_.reset();
        ui_->verify->setEnabled(true);
        ui_->stop->setEnabled(false);
        ui_->progress->setVisible(false);
        show_result(result);
    });
}

void LedgerPage::show_result(const Result<desk::Verification>& result) {
    if (!result) {
        ui_->result->show_state(Mark::mind, words::words_for(result.error()).title);
    } else if (result->ok) {
        ui_->result->show_state(Mark::good,
                                tr("%L1 筆全部相符，鏈頭 %2").arg(result->events).arg(q(result->head.substr(0, 16))));
    } else {
        const auto first = result->faults.empty() ? QString() : q(result->faults.front().detail("sequence"));
        ui_->result->show_state(Mark::act,
                                tr("驗證不符：第 %1 筆起。請立即通知單位主管與稽核，不要再操作。").arg(first));
    }
}

void LedgerPage::cover() {
    if (verifying_) verifying_->request_stop();
    ui_->search->clear();
    wait_.stop();
    ui_->result->show_state(Mark::not_yet, {});
    model_.cover();
}

void LedgerPage::arrive() {
    read();
    ui_->search->setFocus();
}

void LedgerPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    if (ui_->person->count() > 0) ui_->person->setItemText(0, tr("所有人"));
    model_.retell();
}

}  // namespace jcic::ui
