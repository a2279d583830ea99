#include "ui/query/reason_chips.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <algorithm>

#include "ui/look/elided_line.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {
constexpr int between = 8;
}

ReasonChips::ReasonChips(QWidget* parent)
    : QWidget(parent), label_(new QLabel(this)), none_(new ElidedLine(this)), manage_(chip({})) {
    for (QLabel* one : {label_, static_cast<QLabel*>(none_)}) one->setProperty("kind", QStringLiteral("small"));
    manage_->setObjectName(QStringLiteral("manageReasons"));
    connect(manage_, &QPushButton::clicked, this, &ReasonChips::wants_register);
}

QPushButton* ReasonChips::chip(const QString& text) {
    auto* out = new QPushButton(text, this);
    out->setProperty("kind", QStringLiteral("chip"));
    out->setAutoDefault(false);
    return out;
}

void ReasonChips::show_templates(const std::vector<domain::registers::ReasonTemplate>& templates, QPushButton& all,
                                 QWidget& field) {
    label_->setText(tr("分行範本"));
    none_->setText(tr("尚無範本（由核准主管登記）"));
    manage_->setText(tr("管理…"));
    manage_->setToolTip(tr("核准主管登記於常用事由簿之事由；套用者不列為事由重複。"));
    qDeleteAll(chips_);
    chips_.clear();
    delete all.menu();
    auto* menu = new QMenu(&all);
    for (const auto& one : templates) {
        const auto give = [this, text = one.text] { Q_EMIT chosen(text); };
        chips_.push_back(chip(q(one.title)));
        chips_.back()->setToolTip(q(one.text));
        connect(chips_.back(), &QPushButton::clicked, this, give);
        connect(menu->addAction(tr("%1：%2").arg(q(one.title), q(one.text))), &QAction::triggered, this, give);
    }
    if (menu->isEmpty()) menu->addAction(tr("尚無範本（由核准主管登記）"))->setEnabled(false);
    all.setMenu(menu);
    all.setToolTip(manage_->toolTip());
    QWidget* before = &field;
    for (auto* one : chips_) {
        setTabOrder(before, one);
        before = one;
    }
    setTabOrder(before, manage_);
    arrange();
}

QSize ReasonChips::sizeHint() const {
    return {0, manage_->sizeHint().height()};
}

void ReasonChips::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ReasonChips::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) arrange();
}

void ReasonChips::arrange() {
    int from = 0;
    const int end = width() - manage_->sizeHint().width();
    // Nothing goes beyond the button that ends the line.
    const auto place = [&](QWidget* one) {
        const auto wide =
            one == manage_ ? one->sizeHint().width() : std::clamp(end - between - from, 0, one->sizeHint().width());
        one->setGeometry(from, 0, wide, height());
        from += wide + between;
    };
    place(label_);
    none_->setVisible(chips_.empty());
    if (chips_.empty()) place(none_);
    bool room = true;
    for (auto* one : chips_) {
        room = room && from + one->sizeHint().width() + between <= end;
        one->setVisible(room);
        if (room) place(one);
    }
    place(manage_);
}

}  // namespace jcic::ui
