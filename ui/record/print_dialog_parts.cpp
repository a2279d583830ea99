// What PrintDialog is made of, from top to bottom.
#include "ui/record/print_dialog_parts.h"

namespace jcic::ui::Ui {

PrintDialog::PrintDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("列印"));
    auto* column = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    queue = parts.add_field<ChoiceBox>(*column, "queue", QT_TR_NOOP("印表機(&Q)"));
    state = put(*column, parts.make<MarkLabel>("state"));
    state->setProperty("kind", QStringLiteral("note"));
    sidesLabel = put(*column, parts.make_line("sidesLabel", QT_TR_NOOP("單面或雙面(&S)"), "field"));
    sides = put(*column, parts.make<ChoiceBox>("sides", QT_TR_NOOP("單面或雙面")));
    trayLabel = put(*column, parts.make_line("trayLabel", QT_TR_NOOP("紙匣(&T)"), "field"));
    tray = put(*column, parts.make<ChoiceBox>("tray", QT_TR_NOOP("紙匣")));
    mediaLabel = put(*column, parts.make_line("mediaLabel", QT_TR_NOOP("紙張(&M)"), "field"));
    media = put(*column, parts.make<ChoiceBox>("media", QT_TR_NOOP("紙張")));
    fixedNote = put(*column, parts.make_text("fixedNote", QT_TR_NOOP("不能改的項目由管理員在設定檔固定。"), "soft"));
    fixedNote->setMinimumSize(360, 0);
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    row->addStretch();
    cancel = put(*row, parts.make_button("cancel", QT_TR_NOOP("不印(&C)")));
    print = put(*row, parts.make_button("print", QT_TR_NOOP("列印(&P)")));
    make_primary(*print);
    press_by_enter({print});
    sidesLabel->setBuddy(sides);
    trayLabel->setBuddy(tray);
    mediaLabel->setBuddy(media);
    follow({queue, sides, tray, media, print, cancel});
}

}  // namespace jcic::ui::Ui
