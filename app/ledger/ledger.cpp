#include "app/ledger/ledger.h"

#include <algorithm>

#include "app/domain/password_policy.h"
#include "app/ledger/crypto.h"
#include "app/ledger/erasing.h"
#include "app/ledger/in_use.h"
#include "app/ledger/opened.h"
#include "app/ledger/session.h"
#include "app/ledger/standing.h"
#include "app/ledger/traceless.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

/// Another ledger's file, or one that is not SQLCipher's, begins otherwise; a damaged one mostly does not.
Result<std::unique_ptr<Database>> open_database(const fs::path& folder, const Origin& origin,
                                                const Secret& ledger_key) {
    const auto file = database_path(folder);
    JCIC_TRY(const auto salt, file_salt_of(file));
    JCIC_CHECK(prove_encrypted(file));
    if (salt != origin.file_salt)
        return fail(FaultCode::ledger_foreign, "ledger.open", {{"file", file.filename().string()}});
    return Database::open(file, database_key(origin, ledger_key), Database::Mode::existing);
}

/// The plain file `ledger.origin` is believed only as far as the founding event bears it out.
Result<void> check_origin(Opened& opened) {
    const auto first = opened.events.stored(1);
    if (!first) return fail(FaultCode::ledger_corrupt, "ledger.open", {{"missing", "founding event"}});
    JCIC_TRY(const auto leaf, Leaf::unpack(first->body));
    const auto& origin = opened.origin;
    if (leaf.action != "ledger.founded" || leaf.plain("origin") != to_hex(origin.id) ||
        leaf.plain("kind") != name_of(origin.kind) || leaf.plain("institution") != origin.institution.text() ||
        leaf.plain("outer-key") != to_hex(origin.outer_key))
        return fail(FaultCode::ledger_foreign, "ledger.open", {{"file", "ledger.origin"}});
    return {};
}

/// A slot put back from an earlier day opens the ledger, but the events know better: whose keys count, and who reads.
Result<void> check_slot(Opened& opened, const Slot& slot) {
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto* member, roster.in_force(slot.code));
    if (member->signing != slot.signing || member->exchange != slot.exchange || slot.generation < member->generation)
        return fail(FaultCode::ledger_rolled_back, "ledger.slot", {{"person", slot.code.text()}});
    if (!domain::reads_records(member->person.duties)) opened.records_key.reset();
    return {};
}

}  // namespace

Ledger::Ledger(fs::path folder, Origin origin, const Means& means)
    : folder_(std::move(folder)),
      origin_(std::move(origin)),
      means_(means),
      outer_(folder_, origin_, means_.workstation, means_.clock, means_.random) {}

Result<std::unique_ptr<Ledger>> Ledger::open(const fs::path& folder, ProfileKind kind, const Means& means) {
    JCIC_CHECK(self_test());
    JCIC_TRY(auto origin, read_origin(folder));
    if (origin.kind != kind)
        return fail(FaultCode::profile_kind, "ledger.open", {{"kind", std::string(name_of(origin.kind))}});
    return std::make_unique<Ledger>(folder, std::move(origin), means);
}

Result<std::vector<Account>> Ledger::accounts() const {
    JCIC_TRY(const auto slots, read_slots(folder_));
    std::vector<Account> out;
    for (const auto& slot : slots)
        out.push_back({slot.code, slot.name, slot.password_changed, Tries(tries_path(folder_, slot.code)).failures(),
                       slot.ended});
    return out;
}

Result<Unlocked> Ledger::unlock(const domain::PersonId& person, const Secret& password) {
    JCIC_TRY(auto slot, read_slot(folder_, person));
    if (slot.ended) return fail(FaultCode::person_ended, "ledger.sign-in", {{"person", person.text()}});
    Tries tries(tries_path(folder_, person));
    JCIC_TRY(const int failures, tries.begin(domain::password_failures_allowed));
    auto keys = slot.unwrap(origin_, password);
    if (!keys && keys.error().code == FaultCode::person_password) return refuse(person, failures);
    if (!keys) return tl::unexpected<Fault>(std::move(keys).error());
    JCIC_CHECK(tries.reset());
    return Unlocked{std::move(slot), std::move(*keys)};
}

Result<std::unique_ptr<Opened>> Ledger::open_with(Unlocked unlocked) {
    const auto& slot = unlocked.slot;
    JCIC_TRY(auto in_use, share_folder(folder_));
    JCIC_TRY(auto ledger_key, open_ledger_key(slot, origin_, unlocked.keys));
    std::optional<Secret> records_key;
    if (!slot.records_key.empty()) {
        JCIC_TRY(records_key, open_records_key(slot, origin_, unlocked.keys));
    }
    JCIC_TRY(auto database, open_database(folder_, origin_, ledger_key));
    auto opened = std::make_unique<Opened>(folder_, origin_, means_, slot.code, std::move(unlocked.keys),
                                           std::move(ledger_key), std::move(records_key), std::move(database));
    opened->in_use.emplace(std::move(in_use));
    JCIC_CHECK(check_origin(*opened));
    JCIC_CHECK(overwrite_left_journal(*opened->database));
    JCIC_CHECK(check_slot(*opened, slot));
    return opened;
}

Result<std::unique_ptr<Session>> Ledger::sign_in(const domain::PersonId& person, const Secret& password) {
    JCIC_TRY(auto unlocked, unlock(person, password));
    JCIC_TRY(auto opened, open_with(std::move(unlocked)));
    JCIC_CHECK(take_up(*opened));
    JCIC_CHECK(take_in(*opened, outer_));
    JCIC_CHECK(finish_deletions(*opened));
    pause_if_failed_before(*opened);
    return std::make_unique<Session>(std::move(opened));
}

tl::unexpected<Fault> Ledger::refuse(const domain::PersonId& person, int failures) {
    const int left = domain::password_failures_allowed - failures;
    auto written = outer_.append("sign-in-failed", person.text(), {{"failures", std::to_string(failures)}});
    if (written && left <= 0) written = outer_.append("account-locked", person.text());
    // A damaged outer journal is found and mended at the next sign-in; until then the password is wrong all the same.
    if (!written && written.error().code != FaultCode::ledger_rolled_back)
        return tl::unexpected<Fault>(std::move(written).error());
    return fail(FaultCode::person_password, "ledger.sign-in", {{"tries-left", std::to_string(std::max(left, 0))}});
}

}  // namespace jcic::ledger
