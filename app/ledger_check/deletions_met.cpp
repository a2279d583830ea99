#include "app/ledger_check/deletions_met.h"

namespace jcic::ledger {

void DeletionsMet::follow_event(const Leaf& leaf) {
    for (const auto& field : leaf.fields) {
        if (field.keep != domain::Keep::plain) continue;
        if (field.name == field::destroys) announced_.emplace(field.text, leaf.sequence);
        if (field.name != field::attached) continue;
        if (const auto digest = array_from_hex<Digest>(field.text))
            attached_.push_back({*digest, leaf.sequence, leaf.subject});
    }
}

/// A file that is gone is one that was destroyed, with an event or without.
Result<void> DeletionsMet::look_at_attachments(const ReadHandle& ledger, const std::stop_token& stop,
                                               std::vector<Finding>& out) {
    const Attachments files(ledger.folder, ledger.origin);
    for (const auto& one : attached_) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        JCIC_TRY(const auto found, files.look(one.digest));
        const bool to_go = announced_.contains(one.key);
        if (found == Attachments::Found::missing && !to_go) gone(one.key, one.sequence);
        if (found == Attachments::Found::altered || (to_go && found != Attachments::Found::missing))
            out.push_back({one.sequence, FaultCode::ledger_corrupt, to_go ? "deletion" : "attachment"});
    }
    return {};
}

Result<std::vector<Finding>> DeletionsMet::finish(ReadHandle& ledger, std::uint64_t last, const std::stop_token& stop) {
    std::vector<Finding> out;
    JCIC_CHECK(look_at_attachments(ledger, stop, out));
    const auto find = [&out](std::uint64_t sequence, const char* reason, FaultCode code = FaultCode::ledger_corrupt) {
        out.push_back({sequence, code, reason});
    };
    const auto listed = ledger.deletions.read();
    if (!listed && listed.error().code == FaultCode::ledger_read) return tl::unexpected<Fault>(listed.error());
    for (const auto& [key, sequence] : announced_) {
        const auto erased = ledger.values.erased(key);
        if (!erased || !*erased) find(sequence, "deletion");
        if (!listed || !listed->deletions.contains(key)) find(sequence, "deletions");
        gone_.erase(key);
    }
    if (!gone_.empty()) {
        const auto read = ledger.events.scan(last + 1, [this](const StoredEvent& event) -> Result<void> {
            JCIC_TRY(const auto leaf, leaf_of(event));
            for (const auto& field : leaf.fields)
                if (field.name == field::destroys) gone_.erase(field.text);
            return {};
        });
        if (!read) find(0, "unreadable", read.error().code);
    }
    for (const auto& [key, sequence] : gone_) find(sequence, "erased");  // and no event says so
    if (!listed || listed->damaged) find(0, "deletions");
    return out;
}

}  // namespace jcic::ledger
