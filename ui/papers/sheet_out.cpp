#include "ui/papers/sheet_out.h"

#include "app/domain/trail_access.h"
#include "app/words/counted.h"
#include "ui/look/file_picker.h"
#include "ui/look/keys.h"
#include "ui/pages/painted_pages.h"

namespace jcic::ui {

RegisterDialog::RegisterDialog(Commands& commands, desk::PrintedRegister page, QWidget* parent)
    : ActingDialog("registerDialog", {}, commands, parent), page_(std::move(page)) {
    parts_.title_window(QT_TR_NOOP("銷毀登記簿"));
    auto* pages = parts_.make<PaintedPages>("registerPages");
    auto& pane = pages->pane();
    pane.setObjectName(QStringLiteral("registerPdf"));
    parts_.name_widget(pane, QT_TR_NOOP("登記簿，與紙本相同"));
    pane.setMinimumSize(480, 360);
    column_.addWidget(pages, 1);
    state_ = parts_.make_line("registerState");
    print_ = make_way("printRegister", QT_TR_NOOP("列印(&P)"), [this] { print(); });
    make_primary(*print_);
    add_row(column_, {state_, make_close(false), print_})->setStretchFactor(state_, 1);
    add_key(QKeySequence::Print, this, QT_TRANSLATE_NOOP("Keys", "列印"), [this] { print(); });
    pane.open(page_.pdf);
    print_->setFocus();
}

void RegisterDialog::print() {
    if (!print_->isEnabled()) return;
    state_->setText(tr("送印中…"));
    const auto refused = [this](const Fault& fault) {
        state_->setText(tr("未送印。"));
        Q_EMIT failed(fault);
    };
    ask(
        command::PrintRegister{page_, {}}, [this] { state_->setText(tr("已送印。")); }, refused);
}

void offer_in_clear(SaveDialog& dialog, const Commands& commands, const QString& filter, const QString& suffix) {
    const auto snapshot = commands.snapshot();
    const bool may = snapshot->seat && domain::may_save_in_clear(snapshot->seat->person.duties).has_value();
    dialog.offer_in_clear(may, filter, suffix);
}

SheetOut::SheetOut(Commands& commands, QWidget* within) : QObject(within), commands_(commands), within_(within) {}

void SheetOut::show(Result<desk::PrintedRegister> laid_out, const QString& title) {
    Q_EMIT busy(false);
    if (!laid_out) return Q_EMIT failed(laid_out.error());
    auto* dialog = new RegisterDialog(commands_, *std::move(laid_out), within_);
    dialog->setWindowTitle(title);
    connect(dialog, &RegisterDialog::failed, this, &SheetOut::failed);
    dialog->open();
}

SaveDialog* SheetOut::ask_for_file(SavedThing thing, bool as_table) {
    thing.name = dated(thing.name, commands_.snapshot()->now);
    auto* dialog = new SaveDialog(random_, std::move(thing), within_);
    if (as_table) dialog->save_as(tr("CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)"), QStringLiteral("zip"));
    offer_in_clear(*dialog, commands_,
                   as_table ? tr("CSV 表格 (*.csv);;Excel 活頁簿 (*.xlsx);;PDF 文件 (*.pdf)") : tr("PDF 文件 (*.pdf)"),
                   as_table ? QStringLiteral("csv") : QStringLiteral("pdf"));
    return dialog;
}

void SheetOut::report_saved(const Result<std::size_t>& saved, bool in_clear) {
    Q_EMIT busy(false);
    if (!saved) return Q_EMIT failed(saved.error());
    const auto rows = words::counted(*saved);
    Q_EMIT said(in_clear ? tr("已存 %Ln 筆，未加密：使用後請刪除。", nullptr, rows)
                         : tr("已存 %Ln 筆，以密碼加密。", nullptr, rows));
}

}  // namespace jcic::ui
