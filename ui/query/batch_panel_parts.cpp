// What BatchPanel is made of, from top to bottom.
#include "ui/query/batch_panel_parts.h"

namespace jcic::ui::Ui {

BatchPanel::BatchPanel(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* grid = lay_out<QGridLayout>(form, -1);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    batchSteps = parts.make<BatchSteps>("batchSteps");
    grid->addWidget(batchSteps, 0, 0, 1, 2);
    auto* batchCard = parts.make<QFrame>("batchCard");
    batchCard->setProperty("kind", QStringLiteral("card"));
    auto* column = lay_out<QVBoxLayout>(*batchCard, 8, {18, 12, 18, 12});
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    batchFile = put(*row, parts.make_line("batchFile", nullptr, "heading"));
    batchSource = put(*row, parts.make<ElidedLine>("batchSource"), 1);
    batchSource->setProperty("kind", QStringLiteral("small"));
    saveSample = put(*row, parts.make_button("saveSample", QT_TR_NOOP("存範例檔…(&E)")));
    chooseBatch = put(*row, parts.make_button("chooseBatch", QT_TR_NOOP("選擇檔案…(&F)")));
    batchNote = put(*column, parts.make_text("batchNote", nullptr, "soft"));
    chips = add_layout<QHBoxLayout>(*column, 8);
    standing = put(*chips, parts.make<BatchChips>("standing"));
    batchLines = put(*column, parts.make<BatchTable>("batchLines", QT_TR_NOOP("檔案的各列")), 1);
    batchCellNote = put(*column, parts.make_text("batchCellNote", nullptr, "note"));
    batchCellNote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    batchFault = put(*column, parts.make<ui::FaultPanel>("batchFault"));
    auto* row2 = add_layout<QHBoxLayout>(*column, 8);
    batchState = put(*row2, parts.make<MarkLabel>("batchState"), 1);
    batchState->setWordWrap(true);
    batchBar = put(*row2, parts.make<QProgressBar>("batchBar", QT_TR_NOOP("進度")));
    batchBar->setTextVisible(false);
    batchBar->setMaximumWidth(160);
    stopBatch = put(*row2, parts.make_button("stopBatch", QT_TR_NOOP("停止(&X)")));
    forgetBatch = put(*row2, parts.make_button("forgetBatch", QT_TR_NOOP("清除(&Z)")));
    toApproval = put(*row2, parts.make_button("toApproval", QT_TR_NOOP("到核准(&C)")));
    toApproval->setProperty("kind", QStringLiteral("primary"));
    submitBatch = put(*row2, parts.make_button("submitBatch", QT_TR_NOOP("送核准(&K)")));
    submitBatch->setProperty("kind", QStringLiteral("primary"));
    grid->addWidget(batchCard, 1, 0);
    auto* batchSide = parts.make<DownScroll>("batchSide");
    auto* scrollContent = parts.make<QWidget>("scrollContent");
    auto* column2 = lay_out<QVBoxLayout>(*scrollContent, 16);
    running = put(*column2, parts.make<RunningWork>("running"));
    auto* aheadCard = put(*column2, parts.make<QFrame>("aheadCard"));
    aheadCard->setProperty("kind", QStringLiteral("card"));
    auto* column3 = lay_out<QVBoxLayout>(*aheadCard, 8, {18, 12, 18, 12});
    put(*column3, parts.make_line("aheadTitle", QT_TR_NOOP("這一批送出後"), "heading"));
    ahead = put(*column3, parts.make<AfterSending>("ahead"));
    aheadWarnings = put(*column3, parts.make<WarningLines>("aheadWarnings"));
    column2->addStretch(1);
    batchSide->setWidget(scrollContent);
    grid->addWidget(batchSide, 1, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
}

}  // namespace jcic::ui::Ui
