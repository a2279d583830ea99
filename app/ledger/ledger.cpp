#include "app/ledger/ledger.h"

#include <algorithm>

#include "app/domain/password_policy.h"
#include "app/keys/crypto.h"
#include "app/ledger/session/binding.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/writing.h"
#include "app/store/in_use.h"
#include "app/store/small_files.h"
#include "app/store/traceless.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

/// A slot put back from an earlier day opens the ledger, but the events know better: whose keys count, and who reads.
Result<void> check_slot(OpenLedger& opened, const Slot& slot) {
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto* member, roster.holder_of(slot, opened.today()));
    if (!domain::reads_records(member->duties_on(opened.today()))) opened.records_key().forget_all();
    opened.owner().locked = member->locked;
    return {};
}

/// R-PW-4: the lock stands in the trail. Removing the count of failures beside it, or putting back an earlier one, wins
/// nothing even with the right password: the person waits for the administrator.
Result<void> admit(OpenLedger& opened, const OuterJournal& outer) {
    JCIC_TRY(const auto entries, import_outer_journal(opened, outer));
    const auto& code = opened.person();
    const bool locked = opened.owner().locked || std::ranges::any_of(entries, [&](const OuterEntry& entry) {
                            return entry.kind == "account-locked" && entry.person == code.text();
                        });
    if (!locked) {
        JCIC_CHECK(write_event(opened, event_of(opened.dependencies().random, action::session_signed_in, "session")));
        return {};
    }
    auto refused = event_of(opened.dependencies().random, action::session_refused, subject_of(code));
    JCIC_CHECK(write_event(opened, refused.plain(field::reason, "locked")));
    JCIC_CHECK(Tries(tries_path(opened.folder(), code)).set(domain::password_failures_allowed));
    return fail(FaultCode::person_locked, "ledger.sign-in", {{"person", code.text()}});
}

Result<void> check_opened(OpenLedger& opened, const Slot& slot) {
    JCIC_CHECK(check_origin(opened));
    JCIC_CHECK(overwrite_left_journal(opened.database()));
    return check_slot(opened, slot);
}

/// The password is in hand: the moment to wrap the keys at a higher cost, where one is asked for by now. An earlier
/// copy of the slot keeps its lower one.
Result<void> raise_cost(OpenLedger& opened, Slot slot, const Secret& password) {
    const auto wanted = at_least(slot.cost, opened.dependencies().cost.least);
    if (wanted == slot.cost) return {};
    JCIC_TRY(const auto held, hold_slots(opened.folder()));
    JCIC_TRY(const auto now, read_slot(opened.folder(), slot.code));
    if (now.wrapped != slot.wrapped) return {};  // another program changed the password meanwhile, or raised the cost
    slot.cost = wanted;
    JCIC_CHECK(slot.wrap(opened.origin(), opened.keys(), domain::password_in(password), opened.dependencies().random,
                         opened.owner().card ? &opened.owner().card->half : nullptr));
    auto raised = event_of(opened.dependencies().random, action::password_cost_raised, subject_of(slot.code));
    raised.plain(field::memory_kib, std::to_string(wanted.memory_kib))
        .plain(field::passes, std::to_string(wanted.passes));
    raised.plain(field::lanes, std::to_string(wanted.lanes));
    JCIC_CHECK(write_event(opened, raised));
    return write_slot(opened.folder(), slot);
}

}  // namespace

Ledger::Ledger(fs::path folder, Origin origin, const Dependencies& dependencies)
    : folder_(std::move(folder)),
      origin_(std::move(origin)),
      dependencies_(dependencies),
      outer_(folder_, origin_, dependencies_.workstation, dependencies_.clock, dependencies_.random) {}

Result<std::unique_ptr<Ledger>> Ledger::open(const fs::path& folder, ProfileKind kind,
                                             const Dependencies& dependencies) {
    JCIC_CHECK(self_test());
    JCIC_CHECK(self_test_of_tree());
    JCIC_TRY(auto origin, read_origin(folder));
    if (origin.kind != kind)
        return fail(FaultCode::profile_kind, "ledger.open", {{"kind", std::string(name_of(origin.kind))}});
    // Another ledger's would make every password wrong, and what is written now unreadable. A database that is not
    // there or plain is told at sign-in.
    const auto database = database_path(folder);
    const auto salt = file_salt_of(database);
    if (salt && *salt != origin.file_salt && prove_encrypted(database))
        return fail(FaultCode::ledger_foreign, "ledger.open", {{"file", "ledger.origin"}});
    return std::make_unique<Ledger>(folder, std::move(origin), dependencies);
}

Result<std::vector<Account>> Ledger::accounts() const {
    JCIC_TRY(const auto owners, owners_of_slots(folder_));
    std::vector<Account> out;
    for (const auto& code : owners) {
        // A count that the system does not let this program read locks nobody: signing in meets the fault and tells it.
        Account account{code, code.text(), {}, Tries(tries_path(folder_, code)).failures().value_or(0), false};
        // A damaged one hides nobody: its owner is told of it when signing in, and all others come in as ever.
        if (const auto slot = read_slot(folder_, code)) {
            account.name = slot->name;
            account.password_changed = slot->password_changed;
            account.ended = slot->ended;
            account.by_card = slot->card.has_value();
        }
        out.push_back(std::move(account));
    }
    return out;
}

Result<Unlocked> Ledger::unlock(const domain::PersonId& person, const Secret& password) {
    JCIC_TRY(auto slot, read_slot(folder_, person));
    if (slot.ended) return fail(FaultCode::person_ended, "ledger.sign-in", {{"person", person.text()}});
    int failures = 0;
    auto unlocked = try_slot({folder_, origin_, dependencies_}, std::move(slot), password, failures);
    if (!unlocked && unlocked.error().code == FaultCode::person_password) return refuse(person, failures);
    return unlocked;
}

Result<std::unique_ptr<OpenLedger>> Ledger::open_unchecked(Unlocked unlocked) {
    const auto& slot = unlocked.slot;
    JCIC_TRY(auto in_use, share_folder(folder_));
    JCIC_TRY(auto ledger_key, open_ledger_key(slot, origin_, unlocked.keys));
    std::optional<NumberedKey> records_key;
    if (!slot.records_key.empty()) {
        JCIC_TRY(records_key, open_records_key(slot, origin_, unlocked.keys));
    }
    JCIC_TRY(auto database, open_database(folder_, origin_, ledger_key));
    auto opened =
        std::make_unique<OpenLedger>(folder_, origin_, dependencies_, Owner{slot.code, std::move(unlocked.keys)},
                                     std::move(ledger_key), std::move(records_key), std::move(database));
    take_in_records_keys(*opened);
    opened->hold(std::move(in_use));
    opened->owner().password_changed = slot.password_changed;
    opened->owner().card = std::move(unlocked.card);
    return opened;
}

Result<std::unique_ptr<OpenLedger>> Ledger::open_with(Unlocked unlocked) {
    const auto slot = unlocked.slot;
    JCIC_TRY(auto opened, open_unchecked(std::move(unlocked)));
    JCIC_CHECK(check_opened(*opened, slot));
    return opened;
}

Result<std::unique_ptr<Session>> Ledger::sign_in(const domain::PersonId& person, const Secret& password) {
    // What keeps it from being told, or mended, is met again by whoever needs the file.
    [[maybe_unused]] const auto mended = mend_small_files(folder_, outer_);
    JCIC_TRY(auto unlocked, unlock(person, password));
    const auto slot = unlocked.slot;
    JCIC_TRY(auto opened, open_unchecked(std::move(unlocked)));
    JCIC_TRY(const bool listed_anew, mend_listing(opened->database(), opened->events()));
    JCIC_CHECK(check_opened(*opened, slot));
    JCIC_TRY(auto bound, card_to_bind(*opened, slot, password));
    JCIC_CHECK(take_up(*opened));
    if (listed_anew) JCIC_CHECK(write_event(*opened, event_of(dependencies_.random, action::ledger_listed_anew)));
    JCIC_CHECK(admit(*opened, outer_));
    JCIC_CHECK(finish_deletions(*opened));
    [[maybe_unused]] const auto renewed = renew_records_key(*opened);  // else before the next value is sealed
    [[maybe_unused]] const auto given = give_records_key_where_lacking(*opened);  // else at the next sign-in
    JCIC_CHECK(bound ? bind(*opened, *std::move(bound), password) : raise_cost(*opened, slot, password));
    JCIC_CHECK(tell_binding(*opened));
    pause_if_failed_before(*opened);
    return std::make_unique<Session>(std::move(opened));
}

tl::unexpected<Fault> Ledger::refuse(const domain::PersonId& person, int failures) {
    const int left = domain::password_failures_allowed - failures;
    auto written = outer_.append("sign-in-failed", person.text(), {{"failures", std::to_string(failures)}});
    if (written && left <= 0) written = outer_.append("account-locked", person.text());
    // A damaged outer journal is found and mended at the next sign-in; until then the password is wrong all the same.
    if (!written && written.error().code != FaultCode::ledger_rolled_back &&
        written.error().code != FaultCode::ledger_corrupt)
        return tl::unexpected<Fault>(std::move(written).error());
    return fail(FaultCode::person_password, "ledger.sign-in", {{"tries-left", std::to_string(std::max(left, 0))}});
}

}  // namespace jcic::ledger
