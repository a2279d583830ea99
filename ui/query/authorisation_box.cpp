#include "ui/query/authorisation_box.h"

#include <QSignalBlocker>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/text.h"

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

}  // namespace jcic::ui
