#include "ui/todo/month_steps.h"

#include <QHBoxLayout>

#include "ui/look/keys.h"
#include "ui/look/why_grey.h"
#include "ui/words/duty_words.h"

namespace jcic::ui {

MonthSteps::MonthSteps(QWidget* parent)
    : QWidget(parent),
      back_(new QPushButton(QStringLiteral("‹"), this)),
      shown_(new QLabel(this)),
      on_(new QPushButton(QStringLiteral("›"), this)),
      today_(new QPushButton(this)) {
    back_->setObjectName(QStringLiteral("monthBack"));
    shown_->setObjectName(QStringLiteral("monthShown"));
    shown_->setProperty("kind", QStringLiteral("heading"));
    shown_->setAlignment(Qt::AlignCenter);
    on_->setObjectName(QStringLiteral("monthOn"));
    today_->setObjectName(QStringLiteral("monthOfToday"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget* one : std::initializer_list<QWidget*>{back_, shown_, on_, today_}) row->addWidget(one);
    connect(back_, &QPushButton::clicked, this, [this] { step(false); });
    connect(on_, &QPushButton::clicked, this, [this] { step(true); });
    connect(today_, &QPushButton::clicked, this, [this] { go(now_); });
    retell();
}

void MonthSteps::show_month(std::optional<domain::RocMonth> month, std::optional<domain::RocMonth> now) {
    month_ = month;
    now_ = now;
    retell();
}

void MonthSteps::retell() {
    shown_->setText(month_ ? month_text(*month_) : QString());
    today_->setText(tr("回本月(&T)"));
    const auto unread = month_ ? QString() : tr("尚未讀取此月");
    back_->setAccessibleName(tr("上個月"));
    enable_unless(*back_, unread, tr("上個月（Alt+←）"));
    on_->setAccessibleName(tr("下個月"));
    enable_unless(*on_, unread, tr("下個月（Alt+→）"));
    enable_unless(*today_, month_ == now_ ? tr("目前即為本月") : QString());
}

void MonthSteps::step(bool on) {
    if (month_) go(on ? month_->next() : month_->previous());
}

void MonthSteps::go(std::optional<domain::RocMonth> month) {
    month_ = month;
    retell();
    Q_EMIT wants(month_ == now_ ? std::nullopt : month_);
}

}  // namespace jcic::ui
