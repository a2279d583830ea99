#include "app/desk/printing/page_check.h"

#include <algorithm>

#include "app/desk/printing/page_proofs.h"
#include "app/paper/proof/base45.h"

namespace jcic::desk {
namespace {

std::string seven_digits(std::uint32_t institution) {
    const auto digits = std::to_string(institution);
    return std::string(7 - std::min<std::size_t>(7, digits.size()), '0') + digits;
}

std::vector<paper::PageProof> proofs_on(const PageRead& page) {
    std::vector<paper::PageProof> out;
    for (const auto& code : page.codes) {
        const auto bytes = paper::from_base45(code);
        if (!bytes) continue;
        const auto proof = paper::PageProof::unpack(*bytes);
        if (proof && std::ranges::find(out, *proof) == out.end()) out.push_back(*proof);
    }
    return out;
}

class CodeCheck {
public:
    CodeCheck(std::size_t number, const ledger::PublicKeys& keys) : number_(std::to_string(number)), keys_(keys) {}

    CheckedPage check(const PageRead& page, std::optional<int> copy) {
        const auto proofs = proofs_on(page);
        if (page.codes.empty()) add_fault(FaultCode::proof_unreadable);
        if (!page.codes.empty() && proofs.empty()) add_fault(FaultCode::proof_form);
        if (proofs.empty()) return std::move(out_);
        // Of two codes on one page at most one is the page's own, and nobody can tell which.
        if (proofs.size() > 1) add_fault(FaultCode::proof_pages, {{"reason", "several"}, {"pages", number_}});
        keep_proof(proofs.front());
        if (copy && *copy != proofs.front().copy)
            add_fault(FaultCode::proof_copy,
                      {{"code", std::to_string(proofs.front().copy)}, {"sheet", std::to_string(*copy)}});
        return std::move(out_);
    }

private:
    void add_fault(FaultCode code, std::vector<Detail> details = {}) {
        details.insert(details.begin(), {"page", number_});
        out_.finding.faults.push_back({code, "proof", std::move(details)});
    }

    void keep_proof(const paper::PageProof& proof) {
        PageFinding& found = out_.finding;
        found.institution = seven_digits(proof.institution);
        found.practice = proof.practice;
        found.event = proof.event;
        found.copy = proof.copy;
        found.page = proof.page;
        found.last = proof.last;
        found.epoch = proof.epoch;
        found.signature_holds = of_these_keys(proof);
        if (found.signature_holds) out_.proof = proof;
    }

    bool of_these_keys(const paper::PageProof& proof) {
        const bool practice = keys_.origin.kind == ledger::ProfileKind::practice;
        const auto code = seven_digits(proof.institution);
        if (code != keys_.origin.institution.text() || proof.practice != practice)
            add_fault(FaultCode::proof_institution, {{"code", code}, {"keys", keys_.origin.institution.text()}});
        else if (!keys_.knows(proof.epoch))
            add_fault(FaultCode::proof_signature, {{"reason", "epoch"}});
        else if (!keys_.signed_by(proof.epoch, page_proof_purpose, proof.signed_bytes(), proof.signature))
            add_fault(FaultCode::proof_signature);
        else
            return true;
        return false;
    }

    std::string number_;
    const ledger::PublicKeys& keys_;
    CheckedPage out_;
};

/// "2, 5", and the reason, as one fault; none for no pages.
void name(std::vector<Fault>& faults, const char* reason, const std::vector<int>& pages) {
    if (pages.empty()) return;
    std::string text;
    for (const int page : pages) text += (text.empty() ? "" : ", ") + std::to_string(page);
    faults.push_back({FaultCode::proof_pages, "proof", {{"reason", reason}, {"pages", text}}});
}

/// The pages of one copy, as they follow one another in the file.
class Sequence {
public:
    void add_page(int page, bool last) {
        if (std::ranges::find(seen_, page) != seen_.end())
            doubled_.push_back(page);
        else if (!seen_.empty() && page < highest())
            out_of_order_.push_back(page);
        seen_.push_back(page);
        complete_ = complete_ || last;
    }
    void name_faults(std::vector<Fault>& faults) const {
        std::vector<int> missing;
        for (int page = 1; page < highest(); ++page)
            if (std::ranges::find(seen_, page) == seen_.end()) missing.push_back(page);
        name(faults, "missing", missing);
        if (!complete_) name(faults, "rest", {highest()});
        name(faults, "doubled", doubled_);
        name(faults, "order", out_of_order_);
    }

private:
    [[nodiscard]] int highest() const { return *std::ranges::max_element(seen_); }
    std::vector<int> seen_;
    std::vector<int> doubled_;
    std::vector<int> out_of_order_;
    bool complete_ = false;
};

}  // namespace

CheckedPage check_code(const PageRead& page, std::size_t number, std::optional<int> copy,
                       const ledger::PublicKeys& keys) {
    return CodeCheck(number, keys).check(page, copy);
}

bool says_its_words(const CheckedPage& page, const std::string& words) {
    const auto normal = paper::normal_words(words);
    return page.proof && normal && paper::commitment_to(page.proof->opening, *normal) == page.proof->commitment;
}

void compare_words(CheckedPage& page, std::size_t number, const std::string& words) {
    if (!page.proof) return;
    page.finding.words_compared = true;
    if (!says_its_words(page, words))
        page.finding.faults.push_back({FaultCode::proof_values, "proof", {{"page", std::to_string(number)}}});
}

std::vector<Fault> order_of(const std::vector<CheckedPage>& pages, bool one_picture) {
    std::vector<Fault> faults;
    const auto first = std::ranges::find_if(pages, [](const CheckedPage& page) { return page.proof.has_value(); });
    if (first == pages.end() || one_picture) return faults;
    Sequence sequence;
    std::vector<int> foreign;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto& proof = pages[i].proof;
        // Every laying out has an event of its own: what differs in it is of another copy or another record.
        if (proof && proof->event == first->proof->event && proof->copy == first->proof->copy)
            sequence.add_page(proof->page, proof->last);
        else if (proof)
            foreign.push_back(static_cast<int>(i) + 1);
    }
    sequence.name_faults(faults);
    name(faults, "foreign", foreign);
    return faults;
}

}  // namespace jcic::desk
