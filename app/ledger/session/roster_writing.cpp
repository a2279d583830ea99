#include "app/ledger/session/roster_writing.h"

#include <algorithm>

#include "app/ledger/people/roster_change.h"

namespace jcic::ledger {

Result<void> rest_on_last_change(OpenLedger& opened, const Member& member, domain::Entry& entry) {
    JCIC_TRY(const auto last, opened.events.stored(member.changed_in));
    entry.rests_on({member.changed_in, last.hash});
    return {};
}

Result<void> write_roster_change(OpenLedger& opened, domain::Entry entry) {
    JCIC_TRY(auto transaction, Transaction::begin(*opened.database));
    JCIC_TRY(const auto who, who_is_who(opened.events));
    if (rests_on_last_change(entry.action)) {
        const auto person = person_in(entry.subject);
        if (!person) return fail(FaultCode::input_form, "ledger.roster", {{"field", "subject"}});
        JCIC_TRY(const auto* member, who.roster.in_force(*person));
        JCIC_CHECK(rest_on_last_change(opened, *member, entry));
    }
    const auto own = [&](const domain::Signature& signature) {
        return signature.signer == opened.person && signature.purpose == domain::purpose::roster;
    };
    if (std::ranges::none_of(entry.signatures, own)) entry.to_be_signed(opened.person, domain::purpose::roster);
    JCIC_TRY(const auto occasion, opened.occasion());
    JCIC_CHECK(sign_entry(entry, occasion, opened.person, domain::purpose::roster, opened.keys.signing));
    JCIC_TRY(auto given, GivenRights::in(entry.value(field::duties), entry.value(field::until)));
    JCIC_CHECK(may_change(who, {opened.person, entry.action, entry.subject, opened.today(), std::move(given)}));
    JCIC_CHECK(append_signed(opened, entry));
    return commit_events(opened, transaction);
}

}  // namespace jcic::ledger
