#include "ui/setup/founders_passwords.h"

#include <utility>

namespace jcic::ui {

FoundersPasswords::FoundersPasswords(QWidget* parent)
    : QObject(parent),
      head_(new NewPasswordPage(QStringLiteral("head"), parent)),
      administrator_(new NewPasswordPage(QStringLiteral("administrator"), parent)) {
    for (auto* page : {head_, administrator_}) {
        connect(page, &NewPasswordPage::edited, this, &FoundersPasswords::edited);
        connect(page, &NewPasswordPage::entered, this, &FoundersPasswords::entered);
    }
}

void FoundersPasswords::add_to(SetupPages& pages) {
    pages.add(SetupEnd::head_password, head_);
    pages.add(SetupEnd::administrator_password, administrator_);
}

void FoundersPasswords::arrive(SetupEnd end, const QString& who) {
    if (end == SetupEnd::head_password) heads_.reset();
    auto* page = page_of(end);
    page->clear();
    page->show_person(who);
    page->take_focus();
}

bool FoundersPasswords::take_head() {
    heads_ = head_->take_password();
    return heads_.has_value();
}

std::optional<FoundersPasswords::Both> FoundersPasswords::take_both() {
    auto own = administrator_->take_password(&*heads_);
    if (!own) return std::nullopt;
    return Both{*std::exchange(heads_, std::nullopt), std::move(*own)};
}

void FoundersPasswords::forget() {
    heads_.reset();
    for (auto* page : {head_, administrator_}) page->clear();
}

}  // namespace jcic::ui
