#include "ui/record/another_copy_dialog.h"

#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

AnotherCopyDialog::AnotherCopyDialog(Commands& commands, inquiry::QueryId query, domain::Item item, QWidget* parent)
    : ActingDialog("AnotherCopyDialog", {520, 360}, commands, parent),
      query_(std::move(query)),
      item_(item),
      layers_(new QStackedWidget(this)) {
    build();
    connect(why_, &QLineEdit::textChanged, this, &AnotherCopyDialog::allow);
    connect(password_, &SecretField::edited, this, &AnotherCopyDialog::allow);
    connect(password_, &SecretField::entered, this, &AnotherCopyDialog::go_on);
    password_->is_of(approver_);
    why_->setFocus();
    allow();
}

void AnotherCopyDialog::build() {
    parts_.title_window(QT_TR_NOOP("加印"));
    column_.addWidget(layers_, 1);
    add_question(add_layer());
    add_page(add_layer());
    auto* cancel = parts_.make_button("", QT_TR_NOOP("取消(&X)"), [this] { reject(); });
    hold({cancel});
    agree_ = make_way(
        "agreeToAnother", QT_TR_NOOP("核准加印(&A)"), [this] { go_on(); }, [this] { return lacking(); });
    make_primary(*agree_);
    add_ways({nullptr, cancel, agree_});
}

QVBoxLayout& AnotherCopyDialog::add_layer() {
    auto* layer = new QWidget(this);
    layers_->addWidget(layer);
    auto* column = new QVBoxLayout(layer);
    column->setContentsMargins(0, 0, 0, 0);
    return *column;
}

void AnotherCopyDialog::add_question(QVBoxLayout& column) {
    auto* lead = parts_.add_text(column, "anotherLead");
    why_ = parts_.add_field<QLineEdit>(column, "anotherWhy", QT_TR_NOOP("加印事由(&W)"));
    approver_ = parts_.add_field<ChoiceBox>(column, "anotherApprover", QT_TR_NOOP("核准主管(&U)"));
    approvers_ = add_others(*approver_, *commands_.snapshot(),
                            [](const auto& person) { return person.duties.contains(domain::Duty::supervisor); });
    lead->setText(approvers_.empty() ? tr("本日無其他核准主管，請單位主管先指定。")
                                     : tr("本筆資料已有列印本，加印須經核准主管核准。"));
    column.addStretch();
}

void AnotherCopyDialog::add_page(QVBoxLayout& column) {
    facts_ = put(column, parts_.make<FactRows>("anotherPage"));
    digest_ = put(column, parts_.make_line("anotherDigest", nullptr, "soft"));
    column.addStretch();
    password_ = parts_.add_field<SecretField>(column, "anotherPassword", QT_TR_NOOP("核准主管的密碼(&P)"));
}

AnotherCopy AnotherCopyDialog::take_request() {
    return {{}, page_, std::move(given_)};
}

void AnotherCopyDialog::allow() {
    agree_->setText(page_ ? tr("核准加印(&A)") : tr("核准主管簽署(&N)"));
    ActingDialog::allow();
}

QString AnotherCopyDialog::lacking() const {
    if (page_) return still_lacking({{!password_->empty(), password_}});
    return still_lacking({{!why_->text().trimmed().isEmpty(), why_}, {!approvers_.empty(), approver_}});
}

void AnotherCopyDialog::go_on() {
    if (!agree_->isEnabled()) return;
    if (page_) {
        given_ = password_->take();  // the field is cleared as the dialog goes
        return accept();
    }
    const auto& approver = approvers_[static_cast<std::size_t>(approver_->currentIndex())];
    ask(command::ShowAnother{query_, item_, from_typed(why_->text()), approver},
        [this](const desk::StepText& page) { show_page(page); });
}

/// Whoever approves sees what they sign: which record, of which case, which number, and why.
void AnotherCopyDialog::show_page(const desk::StepText& page) {
    page_ = page;
    facts_->show_page(q(page.text));
    digest_->setText(tr("核准主管簽署內容 %1").arg(q(page.digest_text)));
    layers_->setCurrentIndex(1);
    grow_to_content(*this);
    password_->setFocus();
    allow();
}

void ask_for_another(Commands& commands, const inquiry::QueryId& query, domain::Item item, QWidget* over,
                     const std::function<void(AnotherCopy)>& then) {
    const auto snapshot = commands.snapshot();
    if (!snapshot->seat || !snapshot->seat->reprints_approved)
        return ask_text(over, AnotherCopyDialog::tr("加印"),
                        AnotherCopyDialog::tr("本筆資料已有列印本，請輸入加印事由。"),
                        [then](const std::string& reason) { then({reason}); });
    auto* dialog = new AnotherCopyDialog(commands, query, item, over);
    QObject::connect(dialog, &QDialog::accepted, over, [then, dialog] { then(dialog->take_request()); });
    dialog->open();
}

}  // namespace jcic::ui
