// What RecordPage is made of, from top to bottom.
#include "ui/record/record_page_parts.h"

namespace jcic::ui::Ui {

RecordPage::RecordPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* row = lay_out<QHBoxLayout>(form, 14, {24, 24, 24, 24});
    auto* column = add_layout<QVBoxLayout>(*row, 8, 1);
    notice = put(*column, parts.make_text("notice", nullptr, "notice"));
    otherName = put(*column, parts.make<MarkLabel>("otherName"));
    otherName->setWordWrap(true);
    doubtHelp = put(*column, parts.make<QFrame>("doubtHelp"));
    auto* row2 = lay_out<QHBoxLayout>(*doubtHelp, 8);
    put(*row2,
        parts.make_text("doubtAdvice",
                        QT_TR_NOOP("申請人對資料有疑義時：財稅資料可能落後於現況，請主動向資料主管機關申請查驗，或請申"
                                   "請人檢附佐證文件，並將疑義註記於案件。"),
                        "soft"),
        1);
    doubt = put(*row2, parts.make_button("doubt", QT_TR_NOOP("註記疑義(&D)")));
    pageBar = put(*column, parts.make<PageBar>("pageBar"));
    pdf = put(*column, parts.make<PdfPane>("pdf", QT_TR_NOOP("資料頁，與紙本相同")), 1);
    auto* column2 = add_layout<QVBoxLayout>(*row, 14);
    auto* printCard = put(*column2, parts.make<QFrame>("printCard"));
    printCard->setProperty("kind", QStringLiteral("card"));
    auto* column3 = lay_out<QVBoxLayout>(*printCard, 8, {18, 18, 18, 18});
    pageTitle = put(*column3, parts.make_line("pageTitle", QT_TR_NOOP("資料"), "heading"));
    copy = put(*column3, parts.make_line("copy"));
    put(*column3, parts.make_line("queueLabel", QT_TR_NOOP("印表機"), "field"));
    queue = put(*column3, parts.make_line("queue"));
    queueState = put(*column3, parts.make<MarkLabel>("queueState"));
    queueState->setProperty("kind", QStringLiteral("note"));
    paperState = put(*column3, parts.make_text("paperState", nullptr, "soft"));
    paperState->setMinimumSize(0, 40);
    outWays = put(*column3, parts.make<QWidget>("outWays"));
    print = parts.make_button("print", QT_TR_NOOP("列印(&P)"));
    print->setProperty("kind", QStringLiteral("primary"));
    options = parts.make_button("options", QT_TR_NOOP("選項…(&O)"));
    save = parts.make_button("save", QT_TR_NOOP("存加密檔(&E)"));
    auto* row3 = add_layout<QHBoxLayout>(*column3, 8);
    printed = put(*row3, parts.make_button("printed", QT_TR_NOOP("印出來了…(&Y)")));
    notPrinted = put(*row3, parts.make_button("notPrinted", QT_TR_NOOP("沒印出來(&N)")));
    auto* storyCard = put(*column2, parts.make<QFrame>("storyCard"), 1);
    storyCard->setProperty("kind", QStringLiteral("card"));
    auto* column4 = lay_out<QVBoxLayout>(*storyCard, 8, {18, 18, 18, 18});
    put(*column4, parts.make_line("storyTitle", QT_TR_NOOP("這一筆查詢"), "heading"));
    auto* row4 = add_layout<QHBoxLayout>(*column4, 8);
    serial = put(*row4, parts.make_line("serial", QT_TR_NOOP("調閱序號已遮蔽")));
    row4->addStretch();
    reveal = put(*row4, parts.make_button("reveal", QT_TR_NOOP("顯示(&V)")));
    parts.say_tip(*reveal, QT_TR_NOOP("顯示完整序號會記在日誌裡"));
    story = put(*column4, parts.make<StoryList>("story", QT_TR_NOOP("這一筆查詢的經過")));
    auto* row5 = add_layout<QHBoxLayout>(*column4, 8);
    row5->addStretch();
    back = put(*row5, parts.make_button("back", QT_TR_NOOP("回案件清單(&B)")));
    follow({doubt, pdf, print, options, save, printed, notPrinted, reveal, story, back});
}

}  // namespace jcic::ui::Ui
