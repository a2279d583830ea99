#include "app/ledger/session/opened.h"

#include "app/files/stream.h"
#include "app/keys/crypto.h"
#include "app/keys/files.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/renewal.h"

namespace jcic::ledger {

Result<Roster> OpenLedger::roster() {
    return roster_of(events_);
}

Result<const Roster*> OpenLedger::roster_now() {
    JCIC_TRY(const auto* who, who_now());
    return &who->roster;
}

Result<const WhoIsWho*> OpenLedger::who_now() {
    JCIC_TRY(const auto size, events_.count());
    auto& then = worked_out_.who;
    if (!then || then->events != size) {
        JCIC_TRY(auto known, who_is_who_with_records_key(events_, origin_, worked_out_.signatures));
        then.emplace(WorkedOut::WhoThen{size, std::move(known)});
    }
    return &then->who;
}

Result<Occasion> OpenLedger::occasion_as(std::string who) {
    JCIC_TRY(const auto beginning, beginning_of(events_, origin_));
    return Occasion{origin_, beginning, std::move(who), dependencies_.clock.now()};
}

Result<void> OpenLedger::permits(const Permit& permit) {
    JCIC_TRY(const auto known, roster());
    JCIC_TRY(const auto* member, known.in_force(person(), today()));
    return permit(member->duties_on(today()));
}

Secret database_key(const Origin& origin, const Secret& ledger_key) {
    return derive(ledger_key.view(), origin.id, origin.prefix("database"));
}

std::filesystem::path database_path(const std::filesystem::path& folder) {
    return folder / "ledger.db";
}

Result<std::array<std::uint8_t, 16>> file_salt_of(const std::filesystem::path& file) {
    std::array<std::uint8_t, 16> out{};
    auto in = files::Reader::open(file);
    const auto got = in_ledger(in ? in->read(out) : Result<std::size_t>(tl::unexpected<Fault>(in.error())));
    if (!got && got.error().code == FaultCode::ledger_read) return tl::unexpected<Fault>(got.error());
    if (!got || *got != out.size())
        return fail(FaultCode::ledger_corrupt, "ledger.open", {{"file", file.filename().string()}});
    return out;
}

Result<std::unique_ptr<Database>> open_database(const std::filesystem::path& folder, const Origin& origin,
                                                const Secret& ledger_key) {
    const auto file = database_path(folder);
    JCIC_TRY(const auto salt, file_salt_of(file));
    JCIC_CHECK(prove_encrypted(file));
    if (salt != origin.file_salt)
        return fail(FaultCode::ledger_foreign, "ledger.open", {{"file", file.filename().string()}});
    return Database::open(file, database_key(origin, ledger_key), Database::Mode::existing);
}

Result<void> check_origin(OpenLedger& opened) {
    const auto first = opened.events().stored(1);
    const bool is_missing = !first && (is_beyond_use(first.error()) || first.error().code == FaultCode::query_unknown);
    if (is_missing) return fail(FaultCode::ledger_corrupt, "ledger.open", {{"missing", "founding event"}});
    JCIC_CHECK(first);
    JCIC_TRY(const auto leaf, Leaf::unpack(first->body));
    const auto& origin = opened.origin();
    if (leaf.action != action::ledger_founded || leaf.plain(field::origin) != to_hex(origin.id) ||
        leaf.plain(field::kind) != name_of(origin.kind) ||
        leaf.plain(field::institution) != origin.institution.text() ||
        leaf.plain(field::outer_key) != to_hex(origin.outer_key))
        return fail(FaultCode::ledger_foreign, "ledger.open", {{"file", "ledger.origin"}});
    return {};
}

}  // namespace jcic::ledger
