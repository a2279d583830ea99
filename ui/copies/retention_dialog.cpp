#include "ui/copies/retention_dialog.h"

#include "app/desk/commands/acts.h"
#include "app/words/counted.h"
#include "ui/commands/act_question.h"
#include "ui/look/buttons.h"
#include "ui/look/other_people.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/words/case_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// Of the query, of the records that it brought, and of their copies: one may be gone while another stays.
QString state(const desk::KeptRow& row) {
    QStringList out{told(desk::state_of_kept(row).title)};
    if (!row.hold.empty()) out << RetentionDialog::tr("保全登記第 %1 筆").arg(q(row.hold));
    if (row.records > 0) out << RetentionDialog::tr("資料 %Ln 項", nullptr, words::counted(row.records));
    if (row.deleted > 0) out << RetentionDialog::tr("資料已刪除 %Ln 項", nullptr, words::counted(row.deleted));
    if (row.records + row.deleted == 0) out << RetentionDialog::tr("未調閱資料");
    for (const auto& one : row.filed)
        if (one.review_by)
            out << RetentionDialog::tr("%1 併案附卷，%2 前複核").arg(item_text(one.item), q(one.review_by->dashed()));
    if (row.copies > 0) out << RetentionDialog::tr("紙本或檔案 %Ln 份", nullptr, words::counted(row.copies));
    return out.join(RetentionDialog::tr("；"));
}

}  // namespace

RetentionDialog::RetentionDialog(Commands& commands, QWidget* parent)
    : ListDialog("RetentionDialog", {}, commands, parent) {
    build();
    connect(table_, &QTreeWidget::itemSelectionChanged, this, &RetentionDialog::choose);
    connect(exports_, &ExportLines::edited, this, &RetentionDialog::allow);
    connect(password_, &SecretField::edited, this, &RetentionDialog::allow);
    connect(password_, &SecretField::entered, this, &RetentionDialog::erase);
    load();
    allow();
}

void RetentionDialog::build() {
    parts_.title_window(QT_TR_NOOP("保存期限"));
    column_.setSpacing(8);
    column_.setContentsMargins(18, 18, 18, 18);
    parts_
        .add_text(
            column_, "lead",
            QT_TR_NOOP("各筆查詢之保存期限及依據。期滿者應經二人同意始刪除：單位主管，與核准主管、覆核或稽核人員。"),
            "soft")
        ->setMinimumSize(890, 20);
    table_ = add_list({"table",
                       QT_TR_NOOP("保存期限清單"),
                       {{"case", QT_TR_NOOP("案號")},
                        {"subject", QT_TR_NOOP("受查人")},
                        {"until", QT_TR_NOOP("保存至")},
                        {"basis", QT_TR_NOOP("依據")},
                        {"state", QT_TR_NOOP("現況")}},
                       "retention",
                       [] { return tr("尚無保存的查詢。"); },
                       "retention"},
                      2);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setAllColumnsShowFocus(true);
    table_->setMinimumHeight(116);
    const auto why = [this] { return not_one(); };
    auto* ended = make_way(
        "ended", QT_TR_NOOP("登記往來結束…(&N)"), [this] { ask_for_end(domain::RelationEnd::ended); }, why);
    auto* refused = make_way(
        "refused", QT_TR_NOOP("登記婉拒…(&J)"), [this] { ask_for_end(domain::RelationEnd::refused); }, why);
    auto* withdraw = make_way(
        "withdrawFiling", QT_TR_NOOP("撤銷附卷…(&X)"), [this] { withdraw_filing(); }, [this] { return not_filed(); });
    add_row(column_, {ended, refused, withdraw, nullptr});
    build_consent();
}

void RetentionDialog::build_consent() {
    text_ = parts_.make<QPlainTextEdit>("page", QT_TR_NOOP("二人同意內容"));
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    text_->setMinimumHeight(60);
    exports_ = new ExportLines(this);
    column_.addWidget(text_, 1);
    column_.addWidget(exports_);
    second_ = parts_.add_field<ChoiceBox>(column_, "second", QT_TR_NOOP("同意人員(&W)"));
    password_ = parts_.add_field<SecretField>(column_, "password", QT_TR_NOOP("同意人員密碼(&P)"));
    seconds_ = add_others(*second_, *commands_.snapshot());
    password_->is_of(second_);
    auto* close = make_close();
    erase_ = make_way(
        "erase", QT_TR_NOOP("二人同意刪除(&D)"), [this] { erase(); }, [this] { return why_not_erased(); });
    make_primary(*erase_);
    add_ways({nullptr, close, erase_});
}

void RetentionDialog::load() {
    look(command::Kept{}, [this](const std::vector<desk::KeptRow>& rows) { show_rows(rows); });
}

void RetentionDialog::show_rows(const std::vector<desk::KeptRow>& rows) {
    rows_ = rows;
    table_->clear();
    for (const auto& row : rows_)
        (new ListLine(table_, {q(row.case_number), row.subject_name.empty() ? tr("（不可讀）") : q(row.subject_name),
                               row.retention.until ? q(row.retention.until->dashed()) : tr("—"),
                               words::word_for(row.retention.reason), state(row)}))
            ->setData(0, ListLine::meant_role,
                      in_other_language([&] { return state(row) + words::word_for(row.retention.reason); }));
    choose();
}

std::vector<const desk::KeptRow*> RetentionDialog::chosen() const {
    std::vector<const desk::KeptRow*> out;
    for (int at = 0; at < table_->topLevelItemCount(); ++at)
        if (const auto* line = table_->topLevelItem(at); line->isSelected())
            out.push_back(&rows_[static_cast<std::size_t>(place_of(line))]);
    return out;
}

/// The page is made by the desk, of what may be erased; what two persons consent to is what stands here.
void RetentionDialog::choose() {
    page_.reset();
    text_->clear();
    exports_->ask({});
    allow();
    const auto rows = chosen();
    // Its column may have no room for all of it.
    text_->setPlaceholderText(rows.size() == 1 ? state(*rows.front()) : QString());
    std::set<inquiry::QueryId> ids;
    for (const auto* row : rows) {
        if (!row->over || row->copy_left_out || !row->hold.empty()) return;
        ids.insert(row->query);
    }
    if (ids.empty()) return;
    const auto same = [this, ids] {
        std::set<inquiry::QueryId> now;
        for (const auto* row : chosen()) now.insert(row->query);
        return now == ids;  // else chosen otherwise meanwhile
    };
    const auto show = [this](desk::RetentionText page) {
        page_ = std::move(page);
        // What is said of exports joins the page: its digest is not this one's.
        const auto digest = page_->exports.empty() ? tr("摘要：%1").arg(q(page_->digest_text)) : QString();
        text_->setPlainText(q(page_->text) + digest);
        exports_->ask(page_->exports);
        exports_->between(text_, second_);
        allow();
    };
    look(command::ShowErasing{ids}, show, {}, same);
}

QString RetentionDialog::not_one() const {
    return chosen().size() == 1 ? QString() : tr("請先選取一列");
}

QString RetentionDialog::not_filed() const {
    const auto rows = chosen();
    return rows.size() == 1 && !rows.front()->filed.empty() ? QString() : tr("請先選取資料已併案附卷之查詢");
}

/// Found here, be it printed or saved or not (R-PA-11).
void RetentionDialog::withdraw_filing() {
    const auto rows = chosen();
    if (rows.size() != 1 || rows.front()->filed.empty()) return;
    const auto done = [this](const Result<void>& withdrawn) { withdrawn ? load() : show_fault(withdrawn.error()); };
    take_act(this, commands_, "record.withdraw-filing", {rows.front()->query, rows.front()->filed.front().item}, done);
}

QString RetentionDialog::why_not_erased() const {
    if (!page_) return tr("請先選取保存期滿、未受保全且列印本均已處理之查詢");
    if (!exports_->all_said()) return tr("請先說明各匯出檔之處理情形");
    return still_lacking({{!seconds_.empty(), second_}, {!password_->empty(), password_}});
}

void RetentionDialog::ask_for_end(domain::RelationEnd end) {
    const auto rows = chosen();
    if (rows.size() != 1) return;
    const auto question = end == domain::RelationEnd::ended ? tr("請輸入往來結束日（民國年月日 7 碼，例如 1150630）。")
                                                            : tr("請輸入婉拒日（民國年月日 7 碼，例如 1150630）。");
    ask_text(this, tr("保存期的起算"), question, [this, id = rows.front()->query, end](const std::string& text) {
        const domain::acts::Values typed{{"relation", std::string(name_of(end))}, {"on", text}};
        ask(command::TakeAct{"retention.end", {{id}}, typed}, [this] { load(); });
    });
}

void RetentionDialog::erase() {
    if (!erase_->isEnabled()) return;
    const auto& second = seconds_[static_cast<std::size_t>(second_->currentIndex())];
    auto typed = together(password_->take());
    password_->setFocus();  // the button goes grey
    ask(
        command::EraseKept{*page_, second, exports_->said()}, [this] { load(); }, {}, std::move(typed));
}

}  // namespace jcic::ui
