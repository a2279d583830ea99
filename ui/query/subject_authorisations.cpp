#include "ui/query/subject_authorisations.h"

#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "app/domain/registers/policy.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/query/form_words.h"

namespace jcic::ui {

void AuthorisationBox::show_offered(std::vector<inquiry::Offered> offered, const std::string& chosen) {
    offered_ = std::move(offered);
    named_ = chosen;
    retell();
}

void AuthorisationBox::forget(const std::string& named) {
    offered_.reset();
    named_ = named;
    retell();
}

std::string AuthorisationBox::reference() const {
    const auto* one = chosen();
    return one == nullptr ? named_ : one->authorisation.reference;
}

const inquiry::Offered* AuthorisationBox::chosen() const {
    const auto at = currentIndex();
    return offered_ && at >= 0 && static_cast<std::size_t>(at) < offered_->size()
               ? &(*offered_)[static_cast<std::size_t>(at)]
               : nullptr;
}

void AuthorisationBox::retell() {
    const QSignalBlocker quiet(this);
    const auto kept = reference();
    clear();
    if (!offered_) return;
    for (const auto& one : *offered_) addItem(line_of(one));
    const auto found = std::ranges::find(
        *offered_, kept, [](const inquiry::Offered& one) -> const auto& { return one.authorisation.reference; });
    setCurrentIndex(found == offered_->end() ? -1 : static_cast<int>(found - offered_->begin()));
}

QString AuthorisationBox::line_of(const inquiry::Offered& one) {
    const auto& held = one.authorisation;
    QStringList items;
    for (const auto item : held.items) {
        const auto code = q(domain::code_of(item));
        items << (one.used.contains(item) ? tr("%1（已用）").arg(code) : code);
    }
    const auto reply = held.reply_code.empty() ? tr("未回覆") : q(held.reply_code);
    return tr("%1 · %2 · %3 至 %4 · %5 · %6")
        .arg(q(held.reference), words::word_for(held.kind), q(held.signed_on.dashed()), q(held.ends_on.dashed()),
             items.join(QLatin1Char(' ')), reply);
}

SubjectAuthorisations::SubjectAuthorisations(Commands& commands, AuthorisationBox& box, FormFields& fields)
    : commands_(commands), box_(box), fields_(fields) {
    connect(&box_, &QComboBox::activated, this, [this] {
        taken_alone_ = false;
        lean_on_chosen();
    });
}

domain::RocDate SubjectAuthorisations::today() const {
    return domain::roc_date_at(commands_.snapshot()->now);
}

int SubjectAuthorisations::year_month() const {
    const auto snapshot = commands_.snapshot();
    return snapshot->seat ? snapshot->seat->tax_year_month : domain::Policy{}.tax_year_month;
}

void SubjectAuthorisations::ask(const std::string& subject) {
    // A form that was filled in may name one already; another subject's is none of this one's.
    if (!of_.empty()) give_back();
    of_ = subject;
    commands_.send(this, command::Authorisations{subject},
                   [this, named = box_.reference(), asked = ++asked_](Result<std::vector<inquiry::Offered>> held) {
                       if (asked != asked_) return;
                       if (!held) {
                           of_.clear();  // asked for again at the next look
                           return Q_EMIT failed(held.error());
                       }
                       show_held(*std::move(held), named);
                   });
}

void SubjectAuthorisations::ask_again() {
    if (const auto of = std::exchange(of_, {}); !of.empty()) ask(of);
}

void SubjectAuthorisations::show_held(std::vector<inquiry::Offered> held, const std::string& named) {
    const auto match = inquiry::match(held, fields_.form(), today());
    box_.show_offered(std::move(held), named);
    taken_alone_ = box_.chosen() == nullptr && match.usable.size() == 1;
    if (taken_alone_) {
        box_.setCurrentIndex(static_cast<int>(match.usable.front()));
        lean_on_chosen();
    }
    Q_EMIT offered();
}

void SubjectAuthorisations::forget(const std::string& named) {
    ++asked_;
    of_.clear();
    taken_ = {};
    taken_alone_ = false;
    box_.forget(named);
}

void SubjectAuthorisations::give_back() {
    fields_.show(inquiry::without(taken_, fields_.form()));
    forget({});
}

void SubjectAuthorisations::lean_on_chosen() {
    const auto* one = box_.chosen();
    if (one == nullptr) return;
    fields_.fill(inquiry::leaning_on(*one, fields_.form(), taken_, today(), year_month()), Origin::authorisation);
    if (taken_alone_) fields_.origins().note(inquiry::Field::authorisation, fields_.form(), Origin::only_one);
}

FormMessage SubjectAuthorisations::found(const inquiry::Form& now) const {
    const auto& held = box_.offered();
    if (!held) return {};
    if (const auto* one = box_.chosen()) {
        const auto carried = inquiry::carried(*one, now, today());
        return {Mark::good, carried.empty() ? QString() : FormWords::standing(*one, carried)};
    }
    const auto match = inquiry::match(*held, now, today());
    return {match.usable.empty() ? Mark::barred : Mark::not_yet, FormWords::found(match, held->size())};
}

}  // namespace jcic::ui
