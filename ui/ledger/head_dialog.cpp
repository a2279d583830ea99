#include "ui/ledger/head_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/ledger/seals_dialog.h"
#include "ui/look/field_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

/// The signed note line by line, as it is checked elsewhere.
QString note_text(const std::string& note) {
    QStringList lines;
    for (const auto& line : QString::fromStdString(note).split(QLatin1Char('\n'))) lines << q(line.toStdString());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

HeadDialog::HeadDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      text_(new QPlainTextEdit(this)),
      copy_(new QPushButton(tr("複製全部(&Y)"), this)),
      print_(new QPushButton(tr("列印(&P)"), this)),
      seals_(new QPushButton(tr("封印…(&S)"), this)),
      anchor_(new QLineEdit(this)),
      fingerprint_(new QLineEdit(this)),
      verify_(new QPushButton(tr("核對整本日誌(&V)"), this)),
      done_(new MarkLabel(this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("HeadDialog"));
    setWindowTitle(tr("日誌的鏈首與錨"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {760, 560});
    build();
    connect(copy_, &QPushButton::clicked, this, &HeadDialog::copy);
    connect(print_, &QPushButton::clicked, this, &HeadDialog::print);
    connect(seals_, &QPushButton::clicked, this, [this] { (new SealsDialog(commands_, this))->open(); });
    load();
}

void HeadDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* what = new QLabel(tr("日誌寫到哪裡、內容的樹根與錨。留存在日誌以外的地方：整個資料夾被換回舊的，"
                               "在這裡看不出來，用留存的錨核對才看得出來。"),
                            this);
    what->setWordWrap(true);
    column->addWidget(what);
    text_->setObjectName(QStringLiteral("headText"));
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    text_->setWordWrapMode(QTextOption::WrapAnywhere);
    text_->setAccessibleName(tr("鏈首與錨"));
    column->addWidget(field_label(tr("鏈首與錨(&A)"), text_, this));
    column->addWidget(text_, 1);
    add_kept(*column);
    done_->setObjectName(QStringLiteral("headDone"));
    done_->setWordWrap(true);
    column->addWidget(done_);
    column->addWidget(fault_);
    fault_->clear();
    copy_->setObjectName(QStringLiteral("copyHead"));
    print_->setObjectName(QStringLiteral("printHead"));
    seals_->setObjectName(QStringLiteral("showSeals"));
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy_);
    buttons->addWidget(print_);
    buttons->addWidget(seals_);
    buttons->addWidget(verify_);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    for (auto* button : {copy_, print_, verify_}) button->setEnabled(false);
    copy_->setDefault(true);
}

/// From a weekly sheet, or a head that was printed: whoever put the whole folder back is found by it alone.
void HeadDialog::add_kept(QVBoxLayout& column) {
    const auto add = [&](QLineEdit* field, const char* name, const QString& called, const QString& marked) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(called);
        column.addWidget(field_label(marked, field, this));
        column.addWidget(field);
        auto* wrong = new MarkLabel(this);
        wrong->setObjectName(QLatin1String(name) + QStringLiteral("Wrong"));
        wrong->setWordWrap(true);
        wrong->hide();
        column.addWidget(wrong);
        connect(field, &QLineEdit::textChanged, this, [this, field, wrong] {
            wrong->hide();
            field->setAccessibleDescription({});
            const bool any = !anchor_->text().trimmed().isEmpty() || !fingerprint_->text().trimmed().isEmpty();
            verify_->setEnabled(any);
            (any ? verify_ : copy_)->setDefault(true);  // what Enter presses
        });
    };
    add(anchor_, "keptAnchor", tr("留存的錨（查詢紀錄單或印出的鏈首上）"),
        tr("留存的錨（查詢紀錄單或印出的鏈首上）(&K)"));
    add(fingerprint_, "keptFingerprint", tr("總處留存的指紋（可不填）"), tr("總處留存的指紋（可不填）(&F)"));
    verify_->setObjectName(QStringLiteral("verifyKept"));
    connect(verify_, &QPushButton::clicked, this, &HeadDialog::verify);
}

bool HeadDialog::taken(QLineEdit& field, bool may_be, const QString& mistyped) {
    if (field.text().trimmed().isEmpty() || may_be) return true;
    auto* wrong = findChild<MarkLabel*>(field.objectName() + QStringLiteral("Wrong"));
    wrong->show_state(Mark::act, mistyped);
    wrong->show();
    field.setAccessibleDescription(mistyped);
    field.setFocus();
    return false;
}

/// On the page, where its progress and outcome stand; what was mistyped is mended here.
void HeadDialog::verify() {
    const auto anchor = anchor_->text().trimmed();
    const auto fingerprint = fingerprint_->text().trimmed();
    const bool second = taken(*fingerprint_, desk::may_be_fingerprint(fingerprint.toStdString()),
                              tr("這不是指紋：照留存的再核對一次，以 seal1 開頭，九組各五個字。"));
    const bool first = taken(*anchor_, desk::may_be_anchor(anchor.toStdString()),
                             tr("這不是錨：照紙上再核對一次，以 jcic1 開頭，九組各五個字。"));
    if (!first || !second) return;
    accept();
    Q_EMIT wants_verify(anchor, fingerprint);
}

void HeadDialog::load() {
    text_->setPlainText(tr("讀取中…"));
    commands_.send(this, command::ShowHead{}, [this](const Result<desk::HeadOnPaper>& head) {
        if (!head) {
            text_->clear();
            return fault_->show_fault(head.error());
        }
        QStringList lines{tr("筆數：%L1").arg(head->head.events), tr("樹根：%1").arg(q(head->head.hash)),
                          tr("錨：%1").arg(q(head->anchor)), tr("首把封印金鑰的指紋：%1").arg(q(head->fingerprint))};
        if (head->witnessed)
            lines << tr("見證至第 %L1 筆（%2）").arg(head->witnessed->through).arg(q(head->witnessed->by));
        lines << QString() << note_text(head->checkpoint);
        text_->setPlainText(lines.join(QLatin1Char('\n')));
        for (auto* button : {copy_, print_}) button->setEnabled(true);
        copy_->setFocus();
    });
}

void HeadDialog::copy() {
    QApplication::clipboard()->setText(text_->toPlainText());
    done_->show_state(Mark::good, tr("已複製到剪貼簿。"));
}

void HeadDialog::print() {
    fault_->clear();
    print_->setEnabled(false);
    commands_.send(this, command::PrintHead{}, [this](Result<void> printed) {
        print_->setEnabled(true);
        if (!printed) return fault_->show_fault(printed.error());
        done_->show_state(Mark::good, tr("已送到印表機，並記入日誌。"));
    });
}

}  // namespace jcic::ui
