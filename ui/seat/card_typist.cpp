#include "ui/seat/card_typist.h"

#include <QGridLayout>
#include <algorithm>
#include <utility>

#include "ui/look/field_label.h"
#include "ui/look/other_people.h"

namespace jcic::ui {

CardTypist::CardTypist(QWidget* parent) : QWidget(parent), who_(new ChoiceBox(this)), password_(new SecretField(this)) {
    setObjectName(QStringLiteral("cardTypist"));
    auto* both = new QGridLayout(this);  // beside each other: the dialog stays within a small screen
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(8);
    who_->setObjectName(QStringLiteral("typist"));
    who_->setAccessibleName(tr("到場輸入晶片卡密碼之人員"));
    password_->setObjectName(QStringLiteral("typistPassword"));
    password_->setAccessibleName(tr("密碼保管人員密碼"));
    both->addWidget(field_label(tr("到場輸入晶片卡密碼之人員(&W)"), who_, this), 0, 0);
    both->addWidget(field_label(tr("其本程式的密碼，簽署用(&T)"), password_, this), 0, 1);
    both->addWidget(who_, 1, 0);
    both->addWidget(password_, 1, 1);
    password_->is_of(who_);
    hide();
}

void CardTypist::show_asked(const desk::Snapshot& snapshot) {
    const auto& may = snapshot.card.typists;
    asked_ = may.has_value();
    setVisible(asked_);
    auto now = may.value_or(std::vector<domain::PersonId>{});
    if (now == may_) return say_nobody(*who_);
    const auto before = chosen();
    may_ = std::move(now);
    password_->clear();
    who_->clear();
    people_ = add_others(*who_, snapshot, [&](const desk::PersonView& person) {
        return std::ranges::find(may_, person.code) != may_.end();
    });
    if (!before) return;
    const auto again = std::ranges::find(people_, *before);
    if (again != people_.end()) who_->setCurrentIndex(static_cast<int>(again - people_.begin()));
}

bool CardTypist::ready() const {
    return !asked_ || (chosen() && !password_->empty());
}

std::optional<domain::PersonId> CardTypist::chosen() const {
    const auto at = who_->currentIndex();
    if (!asked_ || at < 0 || static_cast<std::size_t>(at) >= people_.size()) return std::nullopt;
    return people_[static_cast<std::size_t>(at)];
}

desk::Typed CardTypist::beside(desk::Typed typed) {
    if (asked_) typed.push_back(password_->take());
    return typed;
}

void CardTypist::between(QWidget* before, QWidget* after) {
    QWidget::setTabOrder(before, who_);
    QWidget::setTabOrder(who_, password_);
    QWidget::setTabOrder(password_, after);
}

}  // namespace jcic::ui
