// What ApprovalPage is made of, from top to bottom.
#include "ui/approval/approval_page_parts.h"

namespace jcic::ui::Ui {

ApprovalPage::ApprovalPage(QWidget& form) : parts_(*new FormParts(form)) {
    layout1 = lay_out<QVBoxLayout>(form, 8, {24, 20, 24, 12});
    auto* head = add_layout<QHBoxLayout>(*layout1, 16);
    auto* column = add_layout<QVBoxLayout>(*head, 4, 1);
    put(*column, parts_.make_line("pageTitle", QT_TR_NOOP("核准"), "title"));
    done = put(*head, parts_.make<MarkLabel>("done"));
    parts_.add_text(*column, "lead",
                    QT_TR_NOOP("列有注意或危險事項者須逐筆審核；僅列附註者得併同簽署。簽署內容同畫面所示。"), "soft");
    layout3 = add_layout<QHBoxLayout>(*layout1, 12, 1);
    add_list();
    add_page();
    follow({list, tickAll, together, scroll, fold, cause, remark, approver, password, approve, refuseNow, refuse});
}

/// What waits, and the way to sign several at once.
void ApprovalPage::add_list() {
    listCard = put(*layout3, parts_.make<QFrame>("listCard"), 7);
    listCard->setProperty("kind", QStringLiteral("card"));
    layout4 = lay_out<QVBoxLayout>(*listCard, 8, {1, 12, 1, 12});
    list = put(*layout4, parts_.make<QListWidget>("list", QT_TR_NOOP("待核准的查詢")), 1);
    desks = put(*layout4, parts_.make<DeskStates>("desks"));
    auto* column2 = add_layout<QVBoxLayout>(*layout4, 8);
    column2->setContentsMargins(12, 0, 12, 0);
    auto* row = add_layout<QHBoxLayout>(*column2, 8);
    put(*row, parts_.make_text("why", QT_TR_NOOP("勾選之查詢逐筆列示後簽署；輸入密碼一次，各筆分別簽章。"), "small"),
        1);
    tickAll = put(*row, parts_.make_button("tickAll", QT_TR_NOOP("全選(&A)")));
    tickAll->setProperty("kind", QStringLiteral("link"));
    together = put(*column2, parts_.make_button("together", QT_TR_NOOP("併同核准(&B)…")));
}

/// What is signed, above where it is.
void ApprovalPage::add_page() {
    auto* pageCard = put(*layout3, parts_.make<QFrame>("pageCard"), 18);
    pageCard->setProperty("kind", QStringLiteral("card"));
    auto* column3 = lay_out<QVBoxLayout>(*pageCard, 0, {1, 1, 1, 1});
    own = put(*column3, parts_.make_text("own", nullptr, "heading"));
    own->setMargin(8);
    own->setIndent(8);
    scroll = put(*column3, parts_.make<QScrollArea>("scroll", QT_TR_NOOP("簽署內容")), 1);
    scroll->setMinimumSize(0, 200);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(make_facts());
    sign = put(*column3, parts_.make<QWidget>("sign"));
    auto* column7 = lay_out<QVBoxLayout>(*sign, 0);
    auto* row4 = add_layout<QHBoxLayout>(*column7, 8);
    row4->setContentsMargins(12, 0, 16, 4);
    fold = put(*row4, parts_.make_button("fold", QT_TR_NOOP("簽署內容(&T)")));
    fold->setProperty("kind", QStringLiteral("link"));
    fold->setCheckable(true);
    digest = put(*row4, parts_.make_line("digest", nullptr, "small"));
    row4->addStretch(1);
    foldHint = put(*row4, parts_.make_text("foldHint", nullptr, "small"), 4);
    foldHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* ruleSign = put(*column7, parts_.make<QFrame>("ruleSign"));
    ruleSign->setProperty("kind", QStringLiteral("rule"));
    layoutSignInside = add_layout<QVBoxLayout>(*column7, 8);
    layoutSignInside->setContentsMargins(16, 6, 16, 8);
    layout15 = add_layout<QHBoxLayout>(*layoutSignInside, 8);
    layoutFields = add_layout<QHBoxLayout>(*layout15, 8, 1);
    add_decision();
    add_signer();
    add_buttons();
}

QWidget* ApprovalPage::make_facts() {
    auto* scrollContent = parts_.make<QWidget>("scrollContent");
    auto* column4 = lay_out<QVBoxLayout>(*scrollContent, 8, {16, 8, 16, 4});
    facts = put(*column4, parts_.make<ApprovalFacts>("facts"));
    ruleFacts = put(*column4, parts_.make<QFrame>("ruleFacts"));
    ruleFacts->setProperty("kind", QStringLiteral("rule"));
    below = add_layout<QHBoxLayout>(*column4, 24);
    auto* column5 = add_layout<QVBoxLayout>(*below, 4, 4);
    itemsTitle = put(*column5, parts_.make_line("itemsTitle", QT_TR_NOOP("查詢項目"), "heading"));
    items = put(*column5, parts_.make<ApprovalItems>("items"));
    column5->addStretch();
    auto* column6 = add_layout<QVBoxLayout>(*below, 4, 7);
    auto* row2 = add_layout<QHBoxLayout>(*column6, 8);
    standingTitle = put(*row2, parts_.make_line("standingTitle", QT_TR_NOOP("應注意事項"), "heading"));
    row2->addStretch();
    standingOrder = put(*row2, parts_.make_line("standingOrder", QT_TR_NOOP("依重要程度排列"), "small"));
    standing = put(*column6, parts_.make<StandingList>("standing"));
    column6->addStretch();
    page = put(*column4, parts_.make<FactRows>("page"));
    column4->addStretch();
    return scrollContent;
}

/// Why not, where it is refused; and what there is to say.
void ApprovalPage::add_decision() {
    causePart = put(*layoutFields, parts_.make<QWidget>("causePart"), 2);
    auto* column9 = lay_out<QVBoxLayout>(*causePart, 4);
    cause = parts_.add_field<ChoiceBox>(*column9, "cause", QT_TR_NOOP("不核准的原因(&R)"));
    cause->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    cause->setMinimumContentsLength(5);
    parts_.say_tip(*cause, QT_TR_NOOP("任一項目不核准時必填，查詢人員得檢視"));
    auto* column8 = add_layout<QVBoxLayout>(*layoutFields, 4, 3);
    remark = parts_.add_field<QLineEdit>(*column8, "remark", QT_TR_NOOP("意見(&M)"));
    parts_.name_widget(*remark, QT_TR_NOOP("核准意見"));
}

void ApprovalPage::add_signer() {
    approverPart = put(*layoutFields, parts_.make<QWidget>("approverPart"), 2);
    auto* column10 = lay_out<QVBoxLayout>(*approverPart, 4);
    approver = parts_.add_field<ChoiceBox>(*column10, "approver", QT_TR_NOOP("核准主管(&U)"));
    approver->setMinimumSize(110, 0);
    approver->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    approver->setMinimumContentsLength(5);
    auto* column11 = add_layout<QVBoxLayout>(*layoutFields, 4, 3);
    auto* named = add_layout<QHBoxLayout>(*column11, 8);
    password = parts_.make<SecretField>("password", QT_TR_NOOP("核准主管的密碼(&P)"));
    put(*named, parts_.make_label(*password, QT_TR_NOOP("核准主管的密碼(&P)")), 1);
    signer = put(*named, parts_.make_line("signer", nullptr, "small"));
    put(*column11, password);
}

void ApprovalPage::add_buttons() {
    auto* column12 = add_layout<QVBoxLayout>(*layout15, 0);
    column12->addStretch();
    layoutButtons = add_layout<QHBoxLayout>(*column12, 8);
    layoutButtons->addStretch();
    refuse = put(*layoutButtons, parts_.make_button("refuse", QT_TR_NOOP("不核准(&D)…")));
    refuse->setProperty("kind", QStringLiteral("quiet"));
    refuse->setCheckable(true);
    refuseNow = put(*layoutButtons, parts_.make_button("refuseNow", QT_TR_NOOP("不核准(&N)")));
    refuseNow->setProperty("kind", QStringLiteral("danger"));
    approve = put(*layoutButtons, parts_.make_button("approve", QT_TR_NOOP("核准(&Y)")));
    approve->setProperty("kind", QStringLiteral("primary"));
}

}  // namespace jcic::ui::Ui
