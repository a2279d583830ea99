#include "ui/papers/inspection_dialog.h"

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/look/progress.h"
#include "ui/look/text.h"

namespace jcic::ui {

InspectionDialog::InspectionDialog(Commands& commands, QWidget* parent)
    : ListDialog("InspectionDialog", {540, 440}, commands, parent) {
    build();
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] { set_busy(busy_); });
    set_busy(false);
}

void InspectionDialog::build() {
    parts_.title_window(QT_TR_NOOP("金融檢查清單"));
    auto* form = new QFormLayout;
    column_.addLayout(form);
    kind_ = parts_.add_field<ChoiceBox>(*form, "listKind", QT_TR_NOOP("清單(&L)"));
    from_ = parts_.add_field<QLineEdit>(*form, "listFrom", QT_TR_NOOP("起日(&F)"));
    to_ = parts_.add_field<QLineEdit>(*form, "listTo", QT_TR_NOOP("迄日(&U)"));
    officer_ = parts_.add_field<QLineEdit>(*form, "listOfficer", QT_TR_NOOP("使用者代碼，空白為全部(&O)"));
    item_ = parts_.add_field<ChoiceBox>(*form, "listItem", QT_TR_NOOP("項目(&M)"));
    state_ = parts_.add_field<ChoiceBox>(*form, "listState", QT_TR_NOOP("狀態(&A)"));
    hold({kind_, from_, to_});
    kind_->addItems({tr("查詢"), tr("授權書")});
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    from_->setText(q(desk::papers::half_of(today).from.text()));
    to_->setText(q(today.text()));
    item_->addItem(tr("全部"));
    for (const auto item : domain::all_items) item_->addItem(q(domain::code_of(item)), q(domain::code_of(item)));
    state_->addItem(tr("全部"));
    for (const auto name : desk::papers::item_states())
        state_->addItem(words::word_for(desk::papers::parse_item_state(name).value()), q(name));
    parts_.add_text(column_, "", QT_TR_NOOP("清單含全部欄位及完整身分證字號；檔案以密碼加密，匯出作業記入日誌。"),
                    "soft");
    progress_ = parts_.make<QProgressBar>("listProgress", QT_TR_NOOP("清單的進度"));
    column_.addWidget(progress_);
    stop_ = parts_.make_button("stopList", QT_TR_NOOP("停止(&T)"), [this] { stop_asked(); });
    auto* save = make_way("saveList", QT_TR_NOOP("另存…(&S)"), [this] { ask_for_file(); });
    make_primary(*save);
    add_fault();
    column_.addStretch(1);
    add_ways({stop_, nullptr, save, make_close()});
}

/// Who, which item and how it stands are asked of queries alone.
void InspectionDialog::set_busy(bool busy) {
    ListDialog::set_busy(busy);
    for (auto* one : std::initializer_list<QWidget*>{officer_, item_, state_}) one->setEnabled(!busy && of_queries());
    stop_->setVisible(busy);
    progress_->setVisible(busy);
}

Result<desk::papers::ListWanted> InspectionDialog::wanted() const {
    JCIC_TRY(const auto from, domain::RocDate::parse(from_typed(from_->text())));
    JCIC_TRY(const auto to, domain::RocDate::parse(from_typed(to_->text())));
    JCIC_TRY(const auto span, desk::papers::span_between(from, to));
    desk::papers::ListWanted out{span};
    if (!of_queries()) return out;
    out.officer = from_typed(officer_->text().trimmed());
    if (item_->currentIndex() > 0) {
        JCIC_TRY(out.item, domain::parse_item(item_->currentData().toString().toStdString()));
    }
    if (state_->currentIndex() > 0) {
        JCIC_TRY(out.state, desk::papers::parse_item_state(state_->currentData().toString().toStdString()));
    }
    return out;
}

void InspectionDialog::ask_for_file() {
    fault_->clear();
    const auto asked = wanted();
    if (!asked) return show_fault(asked.error());
    auto* dialog = new SaveDialog(random_, {"inspection", dated(tr("金融檢查清單"), commands_.snapshot()->now)}, this);
    dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)"), QStringLiteral("zip"));
    connect(dialog, &SaveDialog::chosen, this,
            [this, dialog, wanted = *asked] { save(wanted, dialog->file(), dialog->take_password()); });
    dialog->open();
}

void InspectionDialog::save(const desk::papers::ListWanted& wanted, const std::filesystem::path& file,
                            Secret password) {
    show_progress(*progress_, 0, 0);
    const auto told = [this](const command::QueriesRead& now) { show_progress(*progress_, now.done, now.total); };
    const auto then = [this](std::size_t saved) {
        Q_EMIT said(tr("已存 %Ln 筆，以密碼加密。", nullptr, words::counted(saved)));
        accept();
    };
    auto typed = together(std::move(password));
    let_stop(of_queries()
                 ? ask_long(command::SaveQueryList{wanted, file}, told, then, {}, std::move(typed))
                 : ask_long(command::SaveAuthorisationList{wanted.span, file}, told, then, {}, std::move(typed)));
}

}  // namespace jcic::ui
