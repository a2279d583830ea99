#include "app/ledger/backup/event_proof.h"

#include <limits>
#include <set>

#include "app/ledger/backup/export_stand.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view proof_form = "jcic-desk ledger proof v1";

/// The founding and every new beginning of the seals name the keys that the checkpoint's signature rests on.
Result<std::set<std::uint64_t>> needed_for(OpenLedger& opened, std::uint64_t sequence) {
    EventQuery restarts;
    restarts.action = action::seal_restarted;
    restarts.limit = std::numeric_limits<std::int64_t>::max();
    JCIC_TRY(const auto found, opened.events.list(restarts));
    std::set<std::uint64_t> out{1, sequence};
    for (const auto& event : found) out.insert(event.sequence);
    return out;
}

class Prover {
public:
    Prover(OpenLedger& opened, ExportFile& file, const ExportStand& stand)
        : opened_(opened), file_(file), stand_(stand), trail_(opened, file, stand) {}

    Result<EventProofReport> run(std::uint64_t sequence) {
        const auto& origin = opened_.origin;
        JCIC_CHECK(file_.record('O', Packer()
                                         .text(proof_form)
                                         .text(name_of(origin.kind))
                                         .text(origin.institution.text())
                                         .bytes(origin.id)
                                         .u64(sequence)
                                         .done()));
        JCIC_TRY(const auto needed, needed_for(opened_, sequence));
        for (const auto one : needed) {
            if (one > stand_.events) break;
            JCIC_CHECK(trail_.seals_of(one - 1));
            JCIC_CHECK(write_event(one));
        }
        JCIC_CHECK(trail_.seals_of(stand_.events));
        JCIC_CHECK(trail_.end());
        return EventProofReport{stand_.events, trail_.seals(), stand_.checkpoint};
    }

private:
    Result<void> write_event(std::uint64_t sequence) {
        JCIC_TRY(const auto event, opened_.events.stored(sequence));
        JCIC_CHECK(trail_.event(event));
        JCIC_TRY(const auto path, inclusion_proof(sequence - 1, stand_.events, opened_.events.tree()));
        Bytes hashes;
        for (const auto& hash : path) hashes.insert(hashes.end(), hash.begin(), hash.end());
        return file_.record('H', hashes);
    }

    OpenLedger& opened_;
    ExportFile& file_;
    const ExportStand& stand_;
    TrailOut trail_;
};

}  // namespace

Result<EventProofReport> prove_event(Session& session, std::uint64_t sequence, const std::filesystem::path& file,
                                     const Permit& permit) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex);
    JCIC_CHECK(opened.events.stored(sequence));
    JCIC_TRY(auto out, ExportFile::begin(file, nullptr, opened.dependencies.random));
    auto entry = event_of(opened.dependencies.random, action::ledger_proven);
    entry.plain(field::event, std::to_string(sequence));
    JCIC_TRY(const auto stand, write_event_and_stand(session, entry, permit));
    JCIC_TRY(auto report, Prover(opened, *out, stand).run(sequence));
    JCIC_CHECK(out->finish());
    return report;
}

}  // namespace jcic::ledger
