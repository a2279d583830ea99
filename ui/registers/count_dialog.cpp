#include "ui/registers/count_dialog.h"

#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// Rows by their numbers: those that have no fault, or those that have one.
QString names_of(const std::vector<desk::RowPage>& rows, bool faulty) {
    QStringList names;
    for (const auto& one : rows)
        if (one.fault.has_value() == faulty) names << q(one.wanted.row);
    return names.join(u'、');
}

const Fault* first_fault(const std::vector<desk::RowPage>& rows) {
    const auto found = std::ranges::find_if(rows, [](const auto& one) { return one.fault.has_value(); });
    return found == rows.end() ? nullptr : &*found->fault;
}

}  // namespace

CountDialog::CountDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                         std::vector<std::string> rows, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      book_(book),
      step_(step),
      rows_(std::move(rows)),
      note_(new QLabel(this)),
      layers_(new QStackedWidget(this)),
      fault_(new FaultPanel(this)),
      back_(new QPushButton(tr("取消"), this)),
      act_(new QPushButton(this)) {
    setObjectName(QStringLiteral("CountDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(told(book_->title));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(14);
    auto* title = new QLabel(tr("%1：%2 筆").arg(told(step_.title)).arg(rows_.size()), this);
    title->setProperty("kind", QStringLiteral("heading"));
    note_->setObjectName(QStringLiteral("countNote"));
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(note_);
    column->addWidget(layers_, 1);
    column->addWidget(fault_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(back_);
    buttons->addWidget(act_);
    column->addLayout(buttons);
    back_->setAutoDefault(false);
    act_->setObjectName(QStringLiteral("take"));
    act_->setDefault(true);
    act_->setProperty("kind", QStringLiteral("primary"));
    layers_->addWidget(form());
    layers_->addWidget(pages());
    QStringList names;
    for (const auto& row : rows_) names << q(row);
    say(tr("一起登記：%1。一次密碼，每筆各有自己的簽章；情形不同的請另外登記。").arg(names.join(u'、')));
    connect(back_, &QPushButton::clicked, this, &QDialog::reject);
    connect(act_, &QPushButton::clicked, this, &CountDialog::go_on);
    allow();
    static_cast<void>(form_->take_focus());
    open_at_size(*this, {620, 480});
}

QWidget* CountDialog::form() {
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    form_ = new StepForm(step_, {}, *commands_.snapshot(), inside);
    beside_ = new BesideBox(*step_.beside, {}, *commands_.snapshot(), inside);
    auto* lines = new QFormLayout;
    auto* label = new QLabel(tr("會同人員(&W)"), inside);
    label->setBuddy(beside_);
    label->setMinimumWidth(170);
    lines->addRow(label, beside_);
    column->addWidget(form_);
    column->addLayout(lines);
    column->addStretch();
    connect(form_, &StepForm::edited, this, &CountDialog::allow);
    connect(beside_, &QComboBox::currentIndexChanged, this, &CountDialog::allow);
    return inside;
}

QWidget* CountDialog::pages() {
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    auto* frame = new QScrollArea(whole);
    frame->setObjectName(QStringLiteral("pages"));
    frame->setAccessibleName(tr("要一起簽的內容"));
    frame->setFrameShape(QFrame::NoFrame);
    frame->setWidgetResizable(true);
    facts_ = new FactRows(frame);
    frame->setWidget(facts_);
    digests_ = new QLabel(whole);
    digests_->setProperty("kind", QStringLiteral("soft"));
    digests_->setWordWrap(true);
    password_label_ = new QLabel(whole);
    password_ = new SecretField(whole);
    password_->setObjectName(QStringLiteral("secondPassword"));
    password_label_->setBuddy(password_);
    column->addWidget(frame, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{digests_, password_label_, password_}) column->addWidget(one);
    connect(password_, &SecretField::edited, this, &CountDialog::allow);
    connect(password_, &SecretField::entered, this, &CountDialog::go_on);
    return whole;
}

void CountDialog::say(const QString& what) {
    note_->setText(what);
}

void CountDialog::allow() {
    act_->setText(signing() ? tr("會同簽署(&S)") : tr("下一步：會同人員簽署(&N)"));
    const bool ready = signing() ? !password_->empty() : form_->complete() && beside_->person();
    act_->setEnabled(!busy_ && ready);
    back_->setEnabled(!busy_);
}

void CountDialog::go_on() {
    if (!act_->isEnabled()) return;
    fault_->clear();
    signing() ? sign() : ask();
}

void CountDialog::ask() {
    command::PagesOf asked;
    for (const auto& row : rows_) asked.wanted.push_back({book_, &step_, row, form_->values(), beside_->person()});
    busy_ = true;
    allow();
    const QPointer<CountDialog> self = this;
    commands_.send(std::move(asked), [self](Result<std::vector<desk::RowPage>> pages) {
        if (!self) return;
        self->busy_ = false;
        if (pages)
            self->show_pages(*pages);
        else
            self->show_fault(pages.error());
        self->allow();
    });
}

void CountDialog::show_pages(const std::vector<desk::RowPage>& pages) {
    std::string text;
    QStringList digests;
    for (const auto& one : pages)
        if (one.page) {
            text += one.page->text;
            digests << q(one.page->digest_text);
        }
    if (const auto* why = first_fault(pages)) {
        fault_->show_fault(*why);
        say(tr("不在內：%1。").arg(names_of(pages, true)));
    }
    if (digests.isEmpty()) return;
    shown_ = pages;
    facts_->show_page(q(text));
    digests_->setText(tr("會同人員簽的是這 %1 頁：%2").arg(digests.size()).arg(digests.join(u'、')));
    const auto who = beside_->currentText();
    password_label_->setText(tr("%1 的密碼(&P)").arg(who));
    password_->setAccessibleName(tr("%1 的密碼").arg(who));
    layers_->setCurrentIndex(1);
    password_->setFocus();
}

void CountDialog::sign() {
    auto typed = desk::together(password_->take());
    busy_ = true;
    allow();
    const QPointer<CountDialog> self = this;
    commands_.send(
        command::TakeTogether{shown_},
        [self](Result<std::vector<desk::RowPage>> done) {
            if (!self) return;
            self->busy_ = false;
            if (!done) return self->show_fault(done.error());
            self->tell(*done);
        },
        std::move(typed));
}

/// Where all were entered there is nothing left to be read here; else nothing more is signed with what was shown.
void CountDialog::tell(const std::vector<desk::RowPage>& done) {
    Q_EMIT taken(q(rows_.front()));
    const auto* why = first_fault(done);
    if (why == nullptr) return accept();
    fault_->show_fault(*why);
    const auto entered = names_of(done, false);
    say(tr("已登記：%1。沒有登記：%2。").arg(entered.isEmpty() ? tr("無") : entered, names_of(done, true)));
    password_->setEnabled(false);
    act_->hide();
    back_->setText(tr("關閉"));
    allow();
    back_->setFocus();
}

/// What was typed stays. What was signed for is another page by then, unless the password was wrong.
void CountDialog::show_fault(const Fault& fault) {
    fault_->show_fault(fault);
    if (fault.code != FaultCode::person_password) layers_->setCurrentIndex(0);
    if (signing())
        password_->setFocus();
    else
        form_->show_wrong(fault.detail("field"));
    allow();
}

}  // namespace jcic::ui
