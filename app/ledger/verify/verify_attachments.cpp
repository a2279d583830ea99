#include "app/ledger/verify/verify_attachments.h"

namespace jcic::ledger {

void AttachmentsMet::take_in(const Leaf& leaf) {
    for (const auto& field : leaf.fields) {
        if (field.keep != domain::Keep::plain || field.name != field::attached) continue;
        if (const auto digest = digest_from(field.text)) met_.push_back({*digest, leaf.sequence, leaf.subject});
    }
}

Result<std::vector<Finding>> AttachmentsMet::finish(ReadHandle& ledger, DeletionsMet& deletions,
                                                    const std::stop_token& stop) const {
    const Attachments files(ledger.place.folder, ledger.origin);
    std::vector<Finding> out;
    for (const auto& one : met_) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        const auto found = files.look(one.digest);
        const bool to_go = deletions.announced(one.key);
        if (found == Attachments::Found::missing && !to_go) deletions.gone(one.key, one.sequence);
        if (found == Attachments::Found::altered || (to_go && found != Attachments::Found::missing))
            out.push_back({one.sequence, FaultCode::ledger_corrupt, to_go ? "deletion" : "attachment"});
    }
    return out;
}

}  // namespace jcic::ledger
