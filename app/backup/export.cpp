#include "app/backup/export.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/backup/export_file.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/shown_text.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

constexpr std::uint64_t progress_step = 1000;
constexpr std::string_view proof_form = "jcic-desk ledger proof v1";

/// What leaves the ledger in a file is decided at one moment: its own event, and the checkpoint that takes it in. What
/// comes in while the file is written is not in it.
struct ExportStand {
    std::uint64_t events = 0;      ///< the checkpoint's size
    std::uint64_t last_epoch = 0;  ///< of the last seal before it
    std::string checkpoint;        ///< signed note
};

/// Writes the event, then signs the checkpoint.
Result<ExportStand> write_event_and_stand(OpenLedger& opened, const domain::Entry& entry, const Permit& permit) {
    const std::lock_guard guard(opened.mutex());
    JCIC_CHECK(write_event(opened, entry, permit));
    // No program closes an epoch between reading where the seals end and signing the checkpoint after them.
    JCIC_TRY(const auto keys, opened.sealer().hold_keys());
    JCIC_TRY(const auto end, opened.sealer().chain_end());
    JCIC_TRY(const auto head, opened.events().head());
    JCIC_TRY(const auto note, opened.sealer().checkpoint(keys, head));
    return ExportStand{head.size, end.epoch, note.pack()};
}

/// The first record, up to where an export's and a proof's differ.
Packer opening_of(std::string_view form, const Origin& origin) {
    Packer out;
    out.text(form).text(name_of(origin.kind)).text(origin.institution.text()).bytes(origin.id);
    return out;
}

/// Events and seals as records, up to the stand, as an export and the proof of one event have them.
class TrailOut {
public:
    TrailOut(OpenLedger& opened, ExportFile& file, const ExportStand& stand)
        : opened_(opened), file_(file), stand_(stand) {}

    Result<void> event(const StoredEvent& event) { return file_.record('E', concatenated({event.hash, event.body})); }
    Result<void> leaf(const StoredEvent& event) { return file_.record('L', event.hash); }

    /// Those of at most so many events that were not written yet: a seal stands after the event that is its size.
    Result<void> seals_of(std::uint64_t events) {
        while (seals_ < stand_.last_epoch) {
            if (!next_) {
                JCIC_TRY(next_, opened_.sealer().seals().of(seals_ + 1));
                if (!next_) return fail(FaultCode::ledger_corrupt, "ledger.export", {{"missing", "seal"}});
            }
            if (next_->seal.head.size > events) return {};
            JCIC_CHECK(file_.record('S', Packer().text(next_->note.pack()).bytes(next_->certificate).done()));
            ++seals_;
            next_.reset();
        }
        return {};
    }

    /// The checkpoint.
    Result<void> end() { return file_.record('Z', Packer().text(stand_.checkpoint).done()); }
    [[nodiscard]] std::uint64_t seals() const { return seals_; }

private:
    OpenLedger& opened_;
    ExportFile& file_;
    const ExportStand& stand_;
    std::uint64_t seals_ = 0;
    std::optional<StoredSeal> next_;
};

/// Of a value or an attachment (docs/trust/ledger-format.md, "What is kept").
struct KeptThing {
    enum class Is { there, gone, missing, altered };
    Is is = Is::there;
    KeyGeneration generation = 0;  ///< of the records key that a value lies under
};

Result<KeptThing> kept_value(OpenLedger& opened, std::uint64_t sequence, std::size_t position, std::string_view key) {
    JCIC_TRY(const auto kept, opened.values().look(sequence, position, key));
    if (kept.is == KeptValue::Is::sealed) return KeptThing{KeptThing::Is::there, kept.generation};
    return KeptThing{kept.is == KeptValue::Is::gone ? KeptThing::Is::gone : KeptThing::Is::missing};
}

Result<KeptThing> kept_file(OpenLedger& opened, std::string_view digest) {
    const auto named = array_from_hex<Digest>(digest);
    if (!named) return KeptThing{KeptThing::Is::gone};
    JCIC_TRY(const auto found, opened.attachments().look(*named));
    if (found == Attachments::Found::whole) return KeptThing{KeptThing::Is::there};
    return KeptThing{found == Attachments::Found::altered ? KeptThing::Is::altered : KeptThing::Is::gone};
}

class Exporter {
public:
    Exporter(OpenLedger& opened, ExportFile& file, const ExportStand& content, const ExportOptions& options,
             std::uint64_t from)
        : opened_(opened), file_(file), content_(content), options_(options), trail_(opened, file, content) {
        report_.from = from;
    }

    Result<ExportReport> run() {
        const bool values = options_.password != nullptr;
        JCIC_CHECK(file_.record('O', opening_of(ExportFile::form, opened_.origin()).u8(values ? 1 : 0).done()));
        JCIC_CHECK(opened_.events().scan(
            1, [this](const StoredEvent& event) { return write(event); }, content_.events));
        if (report_.events != content_.events) return fail(FaultCode::ledger_corrupt, "ledger.export");
        JCIC_CHECK(trail_.end());
        report_.seals = trail_.seals();
        report_.checkpoint = content_.checkpoint;
        return std::move(report_);
    }

private:
    Result<void> write(const StoredEvent& event) {
        if (options_.stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.export");
        JCIC_TRY(const bool whole, is_in(event));
        JCIC_CHECK(whole ? write_whole(event) : trail_.leaf(event));
        report_.events = event.sequence;
        JCIC_CHECK(trail_.seals_of(event.sequence));
        if (options_.progress && event.sequence % progress_step == 0)
            options_.progress(event.sequence, content_.events);
        return {};
    }

    Result<void> write_whole(const StoredEvent& event) {
        JCIC_CHECK(trail_.event(event));
        JCIC_TRY(const auto kept, kept_of(opened_, event));
        for (const auto& one : kept) JCIC_CHECK(file_.record('K', one));
        return options_.password == nullptr ? Result<void>{} : write_values(event);
    }

    /// What a verifier judges the part's signatures, seals and times by is whole, too.
    Result<bool> is_in(const StoredEvent& event) {
        if (event.sequence >= report_.from) return true;
        JCIC_TRY(const auto leaf, leaf_of(event));
        constexpr std::array also{action::ledger_founded, action::seal_restarted, action::records_key_renewed,
                                  action::recovery_records};
        return changes_roster(leaf.action) || restores(leaf.action) || leaf.action.starts_with("outer.") ||
               std::ranges::find(also, leaf.action) != also.end() ||
               std::ranges::find(action::approver_keys, leaf.action) != action::approver_keys.end();
    }

    /// Those that are not erased.
    Result<void> write_values(const StoredEvent& event) {
        JCIC_TRY(const auto leaf, leaf_of(event));
        for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
            if (leaf.fields[i].keep == domain::Keep::plain) continue;
            auto opened = opened_.values().get(leaf.sequence, i, leaf.fields[i].text);
            if (!opened && opened.error().code == FaultCode::ledger_erased) continue;
            if (!opened) return tl::unexpected<Fault>(std::move(opened).error());
            JCIC_CHECK(file_.record(
                'V', Packer().u32(static_cast<std::uint32_t>(i)).bytes(opened->opening).text(opened->value).done()));
            ++report_.values;
        }
        return {};
    }

    OpenLedger& opened_;
    ExportFile& file_;
    const ExportStand& content_;
    const ExportOptions& options_;
    ExportReport report_;
    TrailOut trail_;
};

/// The first event of a part from that day on; the next that is written, where none is of it yet.
Result<std::uint64_t> first_since(OpenLedger& opened, domain::RocDate day) {
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(auto first, opened.events().count());
    ++first;
    const auto looked = opened.events().scan(1, [&](const StoredEvent& event) -> Result<void> {
        JCIC_TRY(const auto leaf, leaf_of(event));
        if (domain::roc_date_at(leaf.at) < day) return {};
        first = event.sequence;
        return fail(FaultCode::cancelled, "ledger.export");
    });
    if (!looked && looked.error().code != FaultCode::cancelled) return tl::unexpected<Fault>(looked.error());
    return first;
}

/// The founding and every new beginning of the seals name the keys that the checkpoint's signature rests on.
Result<std::set<std::uint64_t>> needed_for(OpenLedger& opened, std::uint64_t sequence) {
    JCIC_TRY(const auto restarts, opened.events().leaves_of(std::array{action::seal_restarted}));
    std::set<std::uint64_t> out{1, sequence};
    for (const auto& restart : restarts) out.insert(restart.sequence);
    return out;
}

Result<EventProofReport> write_proof(OpenLedger& opened, ExportFile& file, const ExportStand& stand,
                                     std::uint64_t sequence) {
    TrailOut trail(opened, file, stand);
    JCIC_CHECK(file.record('O', opening_of(proof_form, opened.origin()).u64(sequence).done()));
    JCIC_TRY(const auto needed, needed_for(opened, sequence));
    for (const auto one : needed) {
        if (one > stand.events) break;
        JCIC_CHECK(trail.seals_of(one - 1));
        JCIC_TRY(const auto event, opened.events().stored(one));
        JCIC_CHECK(trail.event(event));
        JCIC_TRY(const auto path, inclusion_proof(one - 1, stand.events, opened.events().tree()));
        JCIC_CHECK(file.record('H', in_a_row(path)));
    }
    JCIC_CHECK(trail.seals_of(stand.events));
    JCIC_CHECK(trail.end());
    return EventProofReport{stand.events, trail.seals(), stand.checkpoint};
}

}  // namespace

Result<std::vector<Bytes>> kept_of(OpenLedger& opened, const StoredEvent& event) {
    std::vector<Bytes> out;
    const auto leaf = Leaf::unpack(event.body);
    if (!leaf) return out;  // found by whoever reads it
    for (std::size_t i = 0; i < leaf->fields.size(); ++i) {
        const auto& field = leaf->fields[i];
        const bool plain = field.keep == domain::Keep::plain;
        if (plain && field.name != field::attached) continue;
        JCIC_TRY(const auto kept,
                 plain ? kept_file(opened, field.text) : kept_value(opened, event.sequence, i, field.text));
        out.push_back(Packer()
                          .u32(static_cast<std::uint32_t>(i))
                          .u8(static_cast<std::uint8_t>(kept.is))
                          .u64(kept.generation)
                          .take());
    }
    return out;
}

Result<ValuesStatement> values_statement(Session& session, const domain::PersonId& second, const std::string& reason) {
    JCIC_TRY(const auto head, session.head());
    auto event = event_of(session.opened().dependencies().random, action::ledger_exported_with_values);
    const auto id = to_hex(event.id);
    domain::ShownText text;
    text.line("匯出", "整本日誌 " + std::to_string(head.size) + " 筆，連同全部個人資料")
        .line("日誌", to_hex(session.origin().id))
        .line("樹根", to_hex(head.root))
        .line("編號", id)
        .line("請求人", session.person().text())
        .line("同意人員", second.text())
        .line("事由", reason);
    const auto key = "export:" + id;
    event.plain("second", second.text()).personal("reason", reason, key);
    event.personal(std::string(field::page), text.take_text(), key);
    event.to_be_signed(session.person(), domain::purpose::consent).to_be_signed(second, domain::purpose::consent);
    return ValuesStatement{session.prepare(std::move(event)), second};
}

Result<ExportReport> export_ledger(Session& session, const std::filesystem::path& file, const ExportOptions& options) {
    const bool values = options.password != nullptr;
    if (values && options.consent == nullptr) return fail(FaultCode::person_duty, "ledger.export");
    if (values && !session.reads_records()) return fail(FaultCode::ledger_sealed, "ledger.export");
    auto& opened = session.opened();
    JCIC_TRY(auto out, ExportFile::begin(file, options.password, opened.dependencies().random));
    auto entry = values ? *options.consent : event_of(opened.dependencies().random, action::ledger_exported);
    std::uint64_t from = 1;
    if (options.since && !values) {
        JCIC_TRY(from, first_since(opened, *options.since));
    }
    // In the trail: who carries a whole export makes no part of it, nor a smaller one of a part.
    if (from > 1) entry.plain(field::from, options.since->text()).plain(field::event, std::to_string(from));
    JCIC_TRY(const auto content, write_event_and_stand(opened, entry, options.permit));
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(auto report, Exporter(opened, *out, content, options, from).run());
    JCIC_CHECK(out->finish(options.never_over));
    return report;
}

Result<EventProofReport> prove_event(Session& session, std::uint64_t sequence, const std::filesystem::path& file,
                                     const Permit& permit) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_CHECK(opened.events().stored(sequence));
    JCIC_TRY(auto out, ExportFile::begin(file, nullptr, opened.dependencies().random));
    auto entry = event_of(opened.dependencies().random, action::ledger_proven);
    entry.plain(field::event, std::to_string(sequence));
    JCIC_TRY(const auto stand, write_event_and_stand(opened, entry, permit));
    JCIC_TRY(auto report, write_proof(opened, *out, stand, sequence));
    JCIC_CHECK(out->finish());
    return report;
}

}  // namespace jcic::ledger
