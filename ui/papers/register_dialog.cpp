#include "ui/papers/register_dialog.h"

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

}  // namespace jcic::ui
