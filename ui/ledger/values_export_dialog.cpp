#include "ui/ledger/values_export_dialog.h"

#include <memory>

#include "app/domain/trail_access.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/buttons.h"
#include "ui/look/file_picker.h"
#include "ui/look/other_people.h"
#include "ui/look/text.h"
#include "ui/look/work_panel.h"

namespace jcic::ui {

ValuesExportDialog::ValuesExportDialog(Commands& commands, QWidget* parent)
    : ActingDialog("ValuesExportDialog", {760, 480}, commands, parent) {
    build();
    connect(reason_, &QLineEdit::textChanged, this, &ValuesExportDialog::forget_page);
    connect(second_, &QComboBox::currentIndexChanged, this, &ValuesExportDialog::forget_page);
    connect(password_, &SecretField::edited, this, &ValuesExportDialog::allow);
    connect(password_, &SecretField::entered, this, &ValuesExportDialog::choose_file);
    password_->is_of(second_);
    allow();
    reason_->setFocus();
}

void ValuesExportDialog::build() {
    parts_.title_window(QT_TR_NOOP("連同個人資料匯出日誌"));
    parts_.add_text(column_, "",
                    QT_TR_NOOP("檔案含全部個人資料，以密碼加密；須經另一人同意。限內部業務使用，不得提供他人或另作不必"
                               "要之複本（R-PA-7）；其後刪除資料時，應說明本檔案是否已銷毀（R-PA-10）。"));
    auto* asked = new QGridLayout;
    column_.addLayout(asked);
    reason_ = parts_.add_field<QLineEdit>(*asked, 0, "exportReason", QT_TR_NOOP("匯出的事由(&R)"));
    second_ = parts_.add_field<ChoiceBox>(*asked, 1, "exportSecond",
                                          QT_TR_NOOP("同意人員：核准主管、覆核人員或稽核人員(&W)"));
    parts_.name_widget(*second_, QT_TR_NOOP("同意人員"));
    asked->setColumnStretch(0, 1);
    seconds_ = add_others(*second_, *commands_.snapshot(),
                          [](const auto& person) { return domain::checks_others(person.duties); });
    shown_ = parts_.add_field<QPlainTextEdit>(column_, "exportPage", QT_TR_NOOP("二人簽署內容(&T)"));
    column_.setStretchFactor(shown_, 1);
    shown_->setReadOnly(true);
    shown_->setTabChangesFocus(true);
    shown_->setMinimumHeight(90);
    password_ = parts_.add_field<SecretField>(column_, "exportConsent", QT_TR_NOOP("同意人員閱覽後，輸入密碼(&P)"));
    parts_.name_widget(*password_, QT_TR_NOOP("同意人員的密碼"));
    result_ = put(column_, parts_.make<MarkLabel>("exportResult"));
    result_->setWordWrap(true);
    progress_ = put(column_, parts_.make<QProgressBar>("exportProgress", QT_TR_NOOP("進度")));
    progress_->hide();
    hold({reason_, second_});
    add_buttons();
}

void ValuesExportDialog::add_buttons() {
    look_ = make_way(
        "showExportPage", QT_TR_NOOP("顯示簽署內容(&V)"), [this] { show_page(); },
        [this] {
            if (page_) return tr("已顯示於上方");
            return still_lacking({{!reason_->text().trimmed().isEmpty(), reason_}, {!seconds_.empty(), second_}});
        });
    stop_ = parts_.make_button("stopExport", QT_TR_NOOP("停止(&H)"), [this] { stop_asked(); });
    close_ = make_close();
    export_ = make_way(
        "exportValues", QT_TR_NOOP("匯出…(&E)"), [this] { choose_file(); },
        [this] {
            return page_ ? still_lacking({{!password_->empty(), password_}}) : tr("請先檢視須簽署的內容");
        });
    make_primary(*export_);
    add_ways({look_, stop_, nullptr, close_, export_});
}

command::ShowValuesExport ValuesExportDialog::wanted() const {
    const auto at = second_->currentIndex();
    return {seconds_.at(static_cast<std::size_t>(std::max(at, 0))), from_typed(reason_->text().trimmed())};
}

void ValuesExportDialog::allow() {
    ActingDialog::allow();
    password_->setEnabled(!busy_ && page_.has_value());
    enable_stop(*stop_, busy_);
    (page_ ? export_ : look_)->setDefault(true);
    if (seconds_.empty()) result_->show_state(Mark::barred, tr("無可同意之人員：應有核准主管、覆核人員或稽核人員。"));
}

void ValuesExportDialog::forget_page() {
    page_.reset();
    shown_->clear();
    password_->clear();
    allow();
}

void ValuesExportDialog::show_page() {
    if (!look_->isEnabled()) return;
    fault_->clear();
    result_->show_state(Mark::plain, {});
    const auto asked = wanted();
    const auto still = [this, asked] {
        const auto now = wanted();  // written otherwise meanwhile, or under way
        return !busy_ && now.second == asked.second && now.reason == asked.reason;
    };
    const auto show = [this](desk::ValuesStatement page) {
        page_ = std::move(page);
        shown_->setPlainText(q(page_->text()).replace(QLatin1Char('\t'), QStringLiteral("：")).trimmed());
        allow();
        password_->setFocus();
    };
    look(command::ShowValuesExport(asked), show, again_at(reason_), still);
}

void ValuesExportDialog::choose_file() {
    if (!export_->isEnabled()) return;
    auto* dialog = new SaveDialog(random_, {"values", dated(tr("日誌內容匯出"), commands_.snapshot()->now)}, this);
    dialog->save_as(tr("日誌匯出檔 (*.export)"), QStringLiteral("export"));
    // Theirs is given with this press, and goes with the dialog in front: no field holds it while a file is looked for.
    auto consent = std::make_shared<Secret>(password_->take());
    connect(dialog, &SaveDialog::chosen, this,
            [this, dialog, consent] { export_to(dialog->file(), dialog->take_password(), std::move(*consent)); });
    dialog->open();
}

void ValuesExportDialog::export_to(const std::filesystem::path& file, Secret password, Secret consent) {
    if (busy_ || !page_) return;
    result_->show_state(Mark::not_yet, tr("匯出中"));
    progress_->setRange(0, 0);
    progress_->show();
    auto typed = together(std::move(password), std::move(consent));
    const auto show_how_far = [this](const command::ExportLedgerWithValues::Progress& now) {
        if (busy_) show_progress(*progress_, now.done, now.total);
    };
    // Whatever came of it, the page was signed once: for another try it is shown anew.
    const auto made = [this](const desk::ExportSummary& summary) {
        progress_->hide();
        forget_page();
        show_made(summary);
    };
    const auto failed = [this](const Fault& fault) {
        progress_->hide();
        forget_page();
        result_->show_state(Mark::not_yet, tr("未匯出。"));
        again_at(look_)(fault);
    };
    let_stop(ask_long(command::ExportLedgerWithValues{*page_, file}, show_how_far, made, failed, std::move(typed)));
}

void ValuesExportDialog::show_made(const desk::ExportSummary& made) {
    result_->show_state(Mark::good,
                        tr("已匯出 %L1 筆事件、%L2 個封印、%L3 個個人資料值；以 jcic-ledger-verify 與密碼驗證。")
                            .arg(made.events)
                            .arg(made.seals)
                            .arg(made.values));
    close_->setFocus();
}

}  // namespace jcic::ui
