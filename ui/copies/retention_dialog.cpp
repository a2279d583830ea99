#include "ui/copies/retention_dialog.h"

#include <algorithm>

#include "ui/commands/list_saving.h"
#include "ui/lists/list_ways.h"
#include "ui/look/language.h"
#include "ui/look/list_line.h"
#include "ui/look/other_people.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/look/why_grey.h"
#include "ui/words/register_words.h"
#include "ui_retention_dialog.h"

namespace jcic::ui {
namespace {

/// Of the query, of the records that it brought, and of their copies: one may be gone while another stays.
QString state(const desk::KeptRow& row) {
    QStringList out{told(desk::state_of_kept(row).title)};
    if (row.records > 0) out << RetentionDialog::tr("資料 %L1 項").arg(row.records);
    if (row.deleted > 0) out << RetentionDialog::tr("資料已刪除 %L1 項").arg(row.deleted);
    if (row.records + row.deleted == 0) out << RetentionDialog::tr("沒有取回資料");
    if (row.copies > 0) out << RetentionDialog::tr("紙本或檔案 %L1 份").arg(row.copies);
    return out.join(RetentionDialog::tr("；"));
}

}  // namespace

RetentionDialog::RetentionDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent), commands_(commands), ui_(std::make_unique<Ui::RetentionDialog>()) {
    ui_->setupUi(this);
    key_columns(*ui_->table, {"case", "subject", "until", "basis", "state"});
    setAttribute(Qt::WA_DeleteOnClose);
    seconds_ = add_others(*ui_->second, *commands_.snapshot());
    let_sort(*ui_->table);
    auto* ways = new ListWays(*ui_->table, QStringLiteral("retention"), ListWays::Widths::by_contents);
    ui_->layout1->insertWidget(1, ways->add_search());
    new ListSaving(*ui_->table, ways->columns(), "retention", commands_);
    ways->when_empty([] { return tr("還沒有保存的查詢。"); });
    exports_ = new ExportLines(this);
    ui_->layout1->insertWidget(ui_->layout1->indexOf(ui_->page) + 1, exports_);
    connect(exports_, &ExportLines::edited, this, &RetentionDialog::allow);
    connect(ui_->table, &QTreeWidget::itemSelectionChanged, this, &RetentionDialog::choose);
    connect(ui_->ended, &QPushButton::clicked, this, [this] { ask_for_end(domain::RelationEnd::ended); });
    connect(ui_->refused, &QPushButton::clicked, this, [this] { ask_for_end(domain::RelationEnd::refused); });
    connect(ui_->password, &SecretField::edited, this, &RetentionDialog::allow);
    connect(ui_->password, &SecretField::entered, this, &RetentionDialog::erase);
    ui_->password->is_of(ui_->second);
    connect(ui_->erase, &QPushButton::clicked, this, &RetentionDialog::erase);
    connect(ui_->close, &QPushButton::clicked, this, &QDialog::reject);
    load();
    allow();
}

RetentionDialog::~RetentionDialog() = default;

void RetentionDialog::load() {
    commands_.send(this, command::Kept{}, [this](Result<std::vector<desk::KeptRow>> rows) {
        if (!rows) return ui_->fault->show_fault(rows.error());
        show_rows(*rows);
    });
}

void RetentionDialog::show_rows(const std::vector<desk::KeptRow>& rows) {
    rows_ = rows;
    ui_->table->clear();
    for (const auto& row : rows_)
        (new ListLine(ui_->table,
                      {q(row.case_number), row.subject_name.empty() ? tr("（不可讀）") : q(row.subject_name),
                       row.retention.until ? q(row.retention.until->dashed()) : tr("—"),
                       words::word_for(row.retention.reason), state(row)}))
            ->setData(0, ListLine::meant_role,
                      in_other_language([&] { return state(row) + words::word_for(row.retention.reason); }));
    choose();
}

std::vector<const desk::KeptRow*> RetentionDialog::chosen() const {
    std::vector<const desk::KeptRow*> out;
    for (int at = 0; at < ui_->table->topLevelItemCount(); ++at)
        if (const auto* line = ui_->table->topLevelItem(at); line->isSelected())
            out.push_back(&rows_[static_cast<std::size_t>(place_of(line))]);
    return out;
}

/// The page is made by the desk, of what may be erased; what two persons consent to is what stands here.
void RetentionDialog::choose() {
    page_.reset();
    ui_->page->clear();
    exports_->ask({});
    allow();
    std::set<inquiry::QueryId> ids;
    for (const auto* row : chosen()) {
        if (!row->over || row->copy_left_out) return;
        ids.insert(row->query);
    }
    if (ids.empty()) return;
    commands_.send(this, command::ShowErasing{ids}, [this, ids](Result<desk::RetentionText> page) {
        if (!page) return ui_->fault->show_fault(page.error());
        std::set<inquiry::QueryId> now;
        for (const auto* row : chosen()) now.insert(row->query);
        if (now != ids) return;  // chosen otherwise meanwhile
        page_ = std::move(*page);
        // What is said of exports joins the page: its digest is not this one's.
        const auto digest = page_->exports.empty() ? tr("摘要：%1").arg(q(page_->digest_text)) : QString();
        ui_->page->setPlainText(q(page_->text) + digest);
        exports_->ask(page_->exports);
        exports_->between(ui_->page, ui_->second);
        allow();
    });
}

void RetentionDialog::allow() {
    const auto rows = chosen();
    const auto one = rows.size() == 1 ? QString() : tr("先選一列");
    enable_unless(*ui_->ended, busy_, one);
    enable_unless(*ui_->refused, busy_, one);
    ui_->close->setEnabled(!busy_);
    const auto lacks = still_lacking({{!seconds_.empty(), ui_->second}, {!ui_->password->empty(), ui_->password}});
    enable_unless(*ui_->erase, busy_,
                  !page_                  ? tr("先選已到期、而且紙本都交代了的列")
                  : !exports_->all_said() ? tr("先說明每一份匯出檔怎麼處理")
                                          : lacks);
}

Then<void> RetentionDialog::then_load() {
    return [this](Result<void> done) {
        busy_ = false;
        allow();
        if (!done) return ui_->fault->show_fault(done.error());
        ui_->fault->clear();
        load();
    };
}

void RetentionDialog::ask_for_end(domain::RelationEnd end) {
    const auto rows = chosen();
    if (rows.size() != 1) return;
    const auto question = end == domain::RelationEnd::ended ? tr("往來在哪一天結束？民國年月日七碼，例如 1150630。")
                                                            : tr("哪一天婉拒？民國年月日七碼，例如 1150630。");
    ask_text(this, tr("保存期的起算"), question, [this, id = rows.front()->query, end](const std::string& text) {
        const auto on = domain::RocDate::parse(text);
        if (!on) return ui_->fault->show_fault(on.error());
        busy_ = true;
        allow();
        commands_.send(this, command::EndRelation{id, end, *on}, then_load());
    });
}

void RetentionDialog::erase() {
    if (!ui_->erase->isEnabled()) return;
    ui_->fault->clear();
    const auto& second = seconds_[static_cast<std::size_t>(ui_->second->currentIndex())];
    auto typed = together(ui_->password->take());
    busy_ = true;
    allow();
    ui_->password->setFocus();  // the button goes grey
    commands_.send(this, command::EraseKept{*page_, second, exports_->said()}, then_load(), std::move(typed));
}

}  // namespace jcic::ui
