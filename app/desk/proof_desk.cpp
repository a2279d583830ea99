#include "app/desk/proof_desk.h"

#include <algorithm>
#include <charconv>

#include "app/desk/page_proofs.h"
#include "app/files/files.h"
#include "app/inquiry/vocabulary.h"
#include "app/ledger/anchor.h"
#include "app/paper/base45.h"
#include "app/paper/page_proof.h"
#include "app/paper/pdf.h"

namespace jcic::desk {
namespace {

std::string seven_digits(std::uint32_t institution) {
    const auto digits = std::to_string(institution);
    return std::string(7 - std::min<std::size_t>(7, digits.size()), '0') + digits;
}

/// The first code on the page that is a proof.
Result<paper::PageProof> proof_on(const PageRead& page) {
    if (page.codes.empty()) return fail(FaultCode::proof_unreadable, "proof");
    for (const auto& code : page.codes) {
        const auto bytes = paper::from_base45(code);
        if (!bytes) continue;
        if (auto proof = paper::PageProof::unpack(*bytes)) return proof;
    }
    return fail(FaultCode::proof_form, "proof");
}

/// The number in the first "第 n 份" of a page's words.
std::optional<int> copy_in(const std::string& normal) {
    constexpr std::string_view before = "第";
    constexpr std::string_view after = "份";
    for (auto at = normal.find(before); at != std::string::npos; at = normal.find(before, at + 1)) {
        const char* begin = normal.data() + at + before.size();
        const char* end = normal.data() + normal.size();
        int number = 0;
        const auto read = std::from_chars(begin, end, number);
        if (read.ec == std::errc{} &&
            std::string_view(read.ptr, static_cast<std::size_t>(end - read.ptr)).starts_with(after))
            return number;
    }
    return std::nullopt;
}

class PageCheck {
public:
    PageCheck(const ledger::PublicKeys& keys, ledger::Session* at_hand, std::optional<int> copy)
        : keys_(keys), at_hand_(at_hand), copy_(copy) {}

    Result<PageFinding> check(const PageRead& page, std::size_t number) {
        found_ = {};
        number_ = std::to_string(number);
        auto proof = proof_on(page);
        if (!proof) {
            say(proof.error().code);
            return std::move(found_);
        }
        found_.institution = seven_digits(proof->institution);
        found_.practice = proof->practice;
        found_.event = proof->event;
        found_.copy = proof->copy;
        found_.page = proof->page;
        found_.epoch = proof->epoch;
        // Of another ledger no key is at hand: what else differs would say nothing.
        if (!of_these_keys(*proof)) return std::move(found_);
        check_copy(copy_, *proof);
        if (page.words) check_words(*page.words, *proof);
        if (at_hand_ != nullptr) JCIC_CHECK(check_event(*proof));
        return std::move(found_);
    }

private:
    void say(FaultCode code, std::vector<Detail> details = {}) {
        details.insert(details.begin(), {"page", number_});
        found_.faults.push_back({code, "proof", std::move(details)});
    }

    bool of_these_keys(const paper::PageProof& proof) {
        const bool practice = keys_.origin.kind == ledger::ProfileKind::practice;
        if (found_.institution != keys_.origin.institution.text() || proof.practice != practice) {
            say(FaultCode::proof_institution,
                {{"code", found_.institution}, {"keys", keys_.origin.institution.text()}});
            return false;
        }
        if (!keys_.knows(proof.epoch)) {
            say(FaultCode::proof_signature, {{"reason", "epoch"}});
            return false;
        }
        if (!keys_.signed_by(proof.epoch, page_proof_purpose, proof.signed_bytes(), proof.signature)) {
            say(FaultCode::proof_signature);
            return false;
        }
        return true;
    }

    void check_copy(std::optional<int> sheet, const paper::PageProof& proof) {
        if (sheet && *sheet != proof.copy)
            say(FaultCode::proof_copy, {{"code", std::to_string(proof.copy)}, {"sheet", std::to_string(*sheet)}});
    }

    void check_words(const std::string& words, const paper::PageProof& proof) {
        found_.words_compared = true;
        const auto normal = paper::normal_words(words);
        if (!normal) return say(FaultCode::proof_values);
        if (!copy_) check_copy(copy_in(*normal), proof);
        if (paper::commitment_to(proof.opening, *normal) != proof.commitment) say(FaultCode::proof_values);
    }

    Result<void> check_event(const paper::PageProof& proof) {
        found_.event_compared = true;
        ledger::EventQuery wanted;
        wanted.start = proof.event;
        wanted.limit = 1;
        JCIC_TRY(const auto events, at_hand_->events(wanted));
        const bool there = !events.empty() && events.front().sequence == proof.event && laid_out(events.front(), proof);
        const auto inclusion = there ? at_hand_->inclusion(proof.event) : fail(FaultCode::proof_event, "proof");
        if (!inclusion || !ledger::inclusion_holds(events.front().hash, proof.event - 1, inclusion->head.size,
                                                   inclusion->path, inclusion->head.root))
            say(FaultCode::proof_event, {{"sequence", std::to_string(proof.event)}});
        return {};
    }

    /// Whether the event is the one that laid this page out.
    static bool laid_out(const domain::Recorded& event, const paper::PageProof& proof) {
        const auto commitment = to_hex(proof.commitment);
        const auto at = static_cast<std::size_t>(proof.page - 1) * (commitment.size() + 1);
        const auto commitments = event.entry.value("commitments");
        return event.entry.action == page_committed &&
               event.entry.value(inquiry::field::number) == std::to_string(proof.copy) && at < commitments.size() &&
               commitments.compare(at, commitment.size(), commitment) == 0;
    }

    const ledger::PublicKeys& keys_;
    ledger::Session* at_hand_;
    std::optional<int> copy_;
    PageFinding found_;
    std::string number_;
};

Result<ProofReport> report(const std::vector<PageRead>& pages, PageCheck check, const std::string& fingerprint) {
    ProofReport out{fingerprint, {}};
    for (const auto& page : pages) {
        JCIC_TRY(auto finding, check.check(page, out.pages.size() + 1));
        out.pages.push_back(std::move(finding));
    }
    return out;
}

}  // namespace

Result<ProofReport> check_pages_offline(const std::vector<PageRead>& pages, std::optional<int> copy,
                                        const std::filesystem::path& seals, const std::string& fingerprint) {
    JCIC_TRY(const auto text, files::read_text(seals));
    JCIC_TRY(const auto keys, ledger::read_seals(text));
    if (!fingerprint.empty()) {
        JCIC_TRY(const bool same, ledger::is_fingerprint_of(fingerprint, keys.keys.front().key));
        if (!same) return fail(FaultCode::ledger_foreign, "proof.seals");
    }
    return report(pages, PageCheck(keys, nullptr, copy), keys.fingerprint);
}

Result<ProofReport> ProofDesk::check(const std::vector<PageRead>& pages, std::optional<int> copy) {
    JCIC_TRY(Seat * seat, rooms_.seat_in_any_case());
    JCIC_TRY(const auto keys, seat->session->public_keys());
    return report(pages, PageCheck(keys, seat->session.get(), copy), keys.fingerprint);
}

Result<void> ProofDesk::export_seals(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, rooms_.seat_in_any_case());
    JCIC_TRY(const auto text, seat->session->seals_file());
    return files::replace(file, text);
}

Result<Bytes> unlocked_pdf(const Bytes& file, const Secret& password) {
    return paper::decrypt_pdf(file, password);
}

}  // namespace jcic::desk
