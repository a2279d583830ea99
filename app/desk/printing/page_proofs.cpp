#include "app/desk/printing/page_proofs.h"

#include "app/base/numbers.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/paper/proof/base45.h"
#include "app/paper/proof/page_proof.h"
#include "app/proofs/proof_source.h"

namespace jcic::desk {
namespace {

std::uint32_t number_of(const domain::InstitutionCode& institution) {
    return padded_number<std::uint32_t>(institution.text()).value_or(0);
}

domain::Entry committed(const CopyOfRecord& copy, const std::vector<paper::PageProof>& proofs) {
    std::string commitments;
    for (const auto& proof : proofs) commitments += (commitments.empty() ? "" : " ") + to_hex(proof.commitment);
    return plain_entry(action::page_committed, "query:" + copy.query,
                       {{field::item, std::string(domain::code_of(copy.item))},
                        {field::number, std::to_string(copy.copy)},
                        {std::string(field::commitments), commitments}});
}

Result<std::vector<std::string>> codes_for(const With<const Machine, Seating>& parts, const CopyOfRecord& copy,
                                           const std::vector<std::string>& pages) {
    paper::PageProof common;
    common.practice = parts.machine.is_practice();
    common.institution = number_of(parts.machine.settings().institution);
    common.copy = copy.copy;
    JCIC_TRY(auto proofs, paper::commit_to(pages, common, parts.seating.seat()->random()));
    JCIC_TRY(const auto recorded, parts.seating.seat()->session().append(committed(copy, proofs), ledger::anybody));
    std::vector<Bytes> messages;
    for (auto& proof : proofs) {
        proof.event = static_cast<std::uint32_t>(recorded.sequence);
        messages.push_back(proof.signed_bytes());
    }
    JCIC_TRY(const auto sealed,
             ledger::ProofSource(parts.seating.seat()->session()).sign_by_epoch(page_proof_purpose, messages));
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < proofs.size(); ++i) {
        proofs[i].epoch = static_cast<std::uint32_t>(sealed.epoch);
        proofs[i].signature = sealed.signatures[i];
        JCIC_TRY(const auto packed, proofs[i].pack());
        codes.push_back(paper::to_base45(packed));
    }
    return codes;
}

}  // namespace

paper::Prove prove_by_ledger(const With<const Machine, Seating>& parts, const CopyOfRecord& copy) {
    return [parts, copy](const std::vector<std::string>& pages) { return codes_for(parts, copy, pages); };
}

}  // namespace jcic::desk
