// Ledger::create: everything is made beside the folder and put in its place by one rename, so that a founding that
// was cut short leaves nothing that looks like a ledger.
#include <set>

#include "app/domain/catalogue/catalogue.h"
#include "app/files/trouble.h"
#include "app/keys/crypto.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/both_halves.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;
using domain::Entry;

struct Founder {
    Slot slot;
    SigningKey key;
    Entry designation;
};

struct LedgerKeys {
    Secret ledger;
    Secret records;
    ExchangeKey outer;
    OuterJournal::Mark mark;
    EpochKey first;
};

Result<void> check_founders(std::span<const NewPerson> founders) {
    std::set<domain::PersonId> codes;
    bool records = false;
    for (const auto& founder : founders) {
        if (!codes.insert(founder.code).second)
            return fail(FaultCode::input_form, "ledger.create", {{"person", founder.code.text()}});
        JCIC_CHECK(founder.duties.compatible());
        records = records || domain::reads_records(founder.duties.ever());
    }
    if (!records) return fail(FaultCode::input_missing, "ledger.create", {{"field", "founder who reads records"}});
    return {};
}

Result<fs::path> staging_for(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_empty(folder, error))
        return fail(FaultCode::ledger_foreign, "ledger.create", {{"folder", folder.filename().string()}});
    auto staging = folder.has_filename() ? folder : folder.parent_path();
    staging += ".founding";
    fs::remove_all(staging, error);  // of a founding that was cut short: it never was a ledger
    for (const auto& made : {staging, staging / "slots", staging / "drafts"}) JCIC_CHECK(make_folder(made));
    return staging;
}

Result<Founder> make_founder(const NewPerson& person, const Origin& origin, const LedgerKeys& keys,
                             const PasswordCost& cost, const Dependencies& dependencies) {
    JCIC_TRY(auto made, enrol(person, origin, cost, dependencies));
    JCIC_CHECK(seal_ledger_key(made.slot, origin, keys.ledger, dependencies.random));
    if (domain::reads_records(person.duties.ever()))
        JCIC_CHECK(seal_records_key(made.slot, origin, {1, keys.records.clone()}, dependencies.random));
    auto event = designation(person, made.slot, dependencies.random);
    event.to_be_signed(person.code, domain::purpose::roster);
    return Founder{std::move(made.slot), std::move(made.keys.signing), std::move(event)};
}

/// The first epoch is closed at once: its seal is the first that head office can check.
Result<void> write_first_events(const fs::path& staging, Database& database, const Origin& origin,
                                const LedgerKeys& keys, std::vector<Founder>& founders, const SealedHost& host,
                                const Dependencies& dependencies) {
    const RecordsKeys no_records_key;
    ValueStore values(database, origin, no_records_key, dependencies.random);
    EventStore events(database, values);
    Sealer sealer(staging, origin, keys.ledger, database, events, dependencies);
    JCIC_TRY(const auto epochs, sealer.hold_keys());
    JCIC_CHECK(epochs.put(keys.first));
    JCIC_TRY(auto transaction, Transaction::begin(database));
    JCIC_CHECK(events.lay_out());
    JCIC_CHECK(keep_outer(database, keys.outer.private_half(), keys.mark));
    const Author nobody{"-", dependencies.workstation, dependencies.address_now(), dependencies.clock.now(),
                        dependencies.clock.since_boot()};
    auto founded = event_of(dependencies.random, action::ledger_founded);
    founded.plain(field::origin, to_hex(origin.id)).plain(field::kind, std::string(name_of(origin.kind)));
    founded.plain(field::institution, origin.institution.text()).plain(field::outer_key, to_hex(origin.outer_key));
    founded.plain(field::seal_key, to_hex(keys.first.key.public_half()));
    founded.plain(field::host, host.address).plain(field::host_ca, to_hex(host.authority));
    JCIC_CHECK(dependencies.admits(domain::events::said_by(founded)));
    JCIC_TRY(const auto begun, events.append(founded, nobody));
    const Occasion occasion{origin, begun.hash, nobody.person, nobody.at};
    for (auto& founder : founders) {
        JCIC_CHECK(sign_entry(founder.designation, occasion, founder.slot.code, domain::purpose::roster, founder.key));
        JCIC_CHECK(dependencies.admits(domain::events::said_by(founder.designation)));
        JCIC_CHECK(events.append(founder.designation, nobody));
    }
    JCIC_TRY(const auto head, events.head());
    JCIC_CHECK(transaction.commit());
    JCIC_CHECK(HeadSlots(staging, origin, keys.ledger).advance(head));
    return sealer.close(epochs, Closing::founding);
}

Result<Origin> write_database(const fs::path& staging, Origin origin, const LedgerKeys& keys,
                              std::vector<Founder>& founders, const SealedHost& host,
                              const Dependencies& dependencies) {
    const auto file = database_path(staging);
    {
        JCIC_TRY(const auto database, Database::open(file, database_key(origin, keys.ledger), Database::Mode::create));
        JCIC_CHECK(write_first_events(staging, *database, origin, keys, founders, host, dependencies));
    }
    JCIC_CHECK(prove_encrypted(file));
    JCIC_TRY(origin.file_salt, file_salt_of(file));
    return origin;
}

}  // namespace

Result<std::unique_ptr<Ledger>> Ledger::create(const fs::path& folder, ProfileKind kind,
                                               const domain::InstitutionCode& institution,
                                               std::span<const NewPerson> founders, const Dependencies& dependencies,
                                               const SealedHost& host) {
    JCIC_CHECK(self_test());
    JCIC_CHECK(self_test_of_tree());
    JCIC_CHECK(check_founders(founders));
    JCIC_TRY(const auto staging, staging_for(folder));
    const LedgerKeys keys{random_secret(dependencies.random),
                          random_secret(dependencies.random),
                          ExchangeKey::generate(dependencies.random),
                          {1, random_secret(dependencies.random)},
                          {1, SigningKey::generate(dependencies.random)}};
    Origin origin{kind, institution, dependencies.random.bytes<16>(), keys.outer.public_half(), {}};
    JCIC_TRY(const auto cost, calibrate(dependencies.cost, dependencies.clock));
    std::vector<Founder> made;
    for (const auto& founder : founders) {
        JCIC_TRY(auto one, make_founder(founder, origin, keys, cost, dependencies));
        made.push_back(std::move(one));
    }
    JCIC_TRY(origin, write_database(staging, origin, keys, made, host, dependencies));
    for (const auto& founder : made) JCIC_CHECK(write_slot(staging, founder.slot));
    JCIC_CHECK(OuterJournal(staging, origin, dependencies.workstation, dependencies.clock, dependencies.random)
                   .begin_at(keys.mark));
    JCIC_CHECK(write_origin(staging, origin));
    std::error_code error;
    fs::rename(staging, folder, error);
    if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_write, folder, error.value()));
    JCIC_CHECK(sync_folder(folder.parent_path()));
    return Ledger::open(folder, kind, dependencies);
}

}  // namespace jcic::ledger
