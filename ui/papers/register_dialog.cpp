#include "ui/papers/register_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/keys.h"
#include "ui/pages/pdf_pane.h"

namespace jcic::ui {

RegisterDialog::RegisterDialog(Commands& commands, desk::PrintedRegister page, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      page_(std::move(page)),
      pane_(new PdfPane(this)),
      state_(new QLabel(this)),
      print_(new QPushButton(tr("列印(&P)"), this)) {
    setObjectName(QStringLiteral("registerDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("銷毀登記簿"));
    pane_->setObjectName(QStringLiteral("registerPdf"));
    pane_->setAccessibleName(tr("登記簿，與紙本相同"));
    pane_->setMinimumSize(480, 360);
    state_->setObjectName(QStringLiteral("registerState"));
    print_->setObjectName(QStringLiteral("printRegister"));
    print_->setProperty("kind", QStringLiteral("primary"));
    print_->setDefault(true);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(pane_, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(state_, 1);
    row->addWidget(close);
    row->addWidget(print_);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(print_, &QPushButton::clicked, this, &RegisterDialog::print);
    add_key(QKeySequence::Print, this, QT_TRANSLATE_NOOP("Keys", "列印"), [this] { print(); });
    pane_->open(page_.pdf);
    print_->setFocus();
}

void RegisterDialog::print() {
    if (!print_->isEnabled()) return;
    print_->setEnabled(false);
    state_->setText(tr("送印中…"));
    commands_.send(this, command::PrintRegister{page_, {}}, [this](Result<void> sent) {
        print_->setEnabled(true);
        state_->setText(sent ? tr("已送印。") : tr("沒有送印。"));
        if (!sent) Q_EMIT failed(sent.error());
    });
}

}  // namespace jcic::ui
