#include "app/desk/printing/proof_desk.h"

#include <algorithm>

#include "app/base/brought_table.h"
#include "app/desk/printing/page_check.h"
#include "app/desk/printing/page_proofs.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/witnessed.h"
#include "app/domain/case_number.h"
#include "app/domain/events/names.h"
#include "app/domain/trail_access.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/inquiry/book/written.h"
#include "app/ledger/trail/anchor.h"
#include "app/paper/pdf/file_signature.h"
#include "app/proofs/proof_source.h"

namespace jcic::desk {
namespace {

constexpr std::size_t commitment_digits = 32;
constexpr std::size_t most_events = 10'000;  ///< of one query, of one kind

/// "ab… cd…": one commitment a page.
int pages_in(const std::string& commitments) {
    return static_cast<int>((commitments.size() + 1) / (commitment_digits + 1));
}

bool laid_out(const domain::Recorded& event, const paper::PageProof& proof) {
    const auto commitment = to_hex(proof.commitment);
    const auto at = static_cast<std::size_t>(proof.page - 1) * (commitment_digits + 1);
    const auto commitments = event.entry.value(field::commitments);
    return event.entry.action == action::page_committed &&
           event.entry.value(field::number) == std::to_string(proof.copy) && at < commitments.size() &&
           commitments.compare(at, commitment.size(), commitment) == 0;
}

void read_copy(CopyInLedger& copy, const inquiry::QueryEntry& query) {
    copy.case_number = domain::with_correction(query.case_number, query.case_number_before);
    if (query.query) copy.person = query.query->subject_name + " " + query.query->subject.masked();
    const auto wanted = domain::parse_item(copy.item);
    if (!wanted) return;
    const auto item = query.items.find(*wanted);
    if (item == query.items.end()) return;
    for (const auto& one : item->second.copies)
        if (one.number == copy.number) copy.state = one.state;
}

/// A page's code against the ledger at hand: its event, and what became of the copy.
class LedgerOfCopies {
public:
    /// The seat, its book up to date, outlives it.
    explicit LedgerOfCopies(Seat& seat) : seat_(seat) {}

    /// Whether the event laid this page out, is in the tree, and has as many pages as the code says. Faults proof.event
    /// and proof.pages (reason "last") into the page; else the journal's.
    Result<void> check_event(CheckedPage& page, std::size_t number);
    /// What a person has to compare with the sheet, and whether the file's bytes are the copy's; nullopt where the
    /// event did not lay the page out.
    [[nodiscard]] Result<std::optional<CopyInLedger>> find(const paper::PageProof& proof, const Digest& file);

private:
    [[nodiscard]] Result<std::vector<domain::Recorded>> events(std::string_view action, const CopyInLedger& copy);
    Seat& seat_;
};

Result<void> LedgerOfCopies::check_event(CheckedPage& page, std::size_t number) {
    if (!page.proof) return {};
    const auto& proof = *page.proof;
    page.finding.event_compared = true;
    const auto add_fault = [&](FaultCode code, std::vector<Detail> details) {
        details.insert(details.begin(), {"page", std::to_string(number)});
        page.finding.faults.push_back({code, "proof", std::move(details)});
    };
    JCIC_TRY(const auto recorded, event_numbered(seat_.session(), proof.event));
    const auto inclusion = recorded && laid_out(*recorded, proof)
                               ? ledger::ProofSource(seat_.session()).inclusion(proof.event)
                               : fail(FaultCode::proof_event, "proof");
    if (!inclusion || !ledger::inclusion_holds(recorded->hash, proof.event - 1, inclusion->head.size, inclusion->path,
                                               inclusion->head.root)) {
        add_fault(FaultCode::proof_event, {{"sequence", std::to_string(proof.event)}});
        return {};
    }
    if (proof.last != (proof.page == pages_in(recorded->entry.value(field::commitments))))
        add_fault(FaultCode::proof_pages, {{"reason", "last"}, {"pages", std::to_string(proof.page)}});
    return {};
}

Result<std::vector<domain::Recorded>> LedgerOfCopies::events(std::string_view action, const CopyInLedger& copy) {
    ledger::EventQuery wanted;
    wanted.action = action;
    wanted.subject = inquiry::subject_of(copy.query);
    wanted.limit = most_events;
    JCIC_TRY(auto events, seat_.session().events(wanted));
    std::erase_if(events, [&](const domain::Recorded& event) {
        return event.entry.value(field::item) != copy.item ||
               event.entry.value(field::number) != std::to_string(copy.number);
    });
    return events;
}

Result<std::optional<CopyInLedger>> LedgerOfCopies::find(const paper::PageProof& proof, const Digest& file) {
    JCIC_TRY(const auto recorded, event_numbered(seat_.session(), proof.event));
    if (!recorded || !laid_out(*recorded, proof)) return std::optional<CopyInLedger>();
    CopyInLedger copy;
    copy.number = proof.copy;
    copy.query = inquiry::query_of(recorded->entry.subject).value_or("");
    copy.item = recorded->entry.value(field::item);
    copy.pages = pages_in(recorded->entry.value(field::commitments));
    JCIC_CHECK(seat_.load_query(copy.query));
    if (const auto* query = seat_.book().find(copy.query)) read_copy(copy, *query);
    for (const auto action : {action::copy_sent, action::record_exported}) {
        JCIC_TRY(const auto left, events(action, copy));
        copy.left_as_file = copy.left_as_file || (action == action::record_exported && !left.empty());
        const auto same = std::ranges::find_if(
            left, [&](const domain::Recorded& one) { return one.entry.value(field::digest) == to_hex(file); });
        if (same == left.end()) continue;
        copy.this_file = true;
        copy.own_card = same->entry.value(field::card);
    }
    return std::optional(std::move(copy));
}

/// Why a page of it cannot be in anybody's hands: never printed, void, destroyed, missing. Fault proof.state.
std::optional<Fault> fault_of_state(const CopyInLedger& copy) {
    using domain::CopyState;
    const bool may_be = copy.state == CopyState::at_printer || copy.state == CopyState::out ||
                        copy.state == CopyState::filed || copy.state == CopyState::unused ||
                        copy.state == CopyState::exported;
    if (may_be) return std::nullopt;
    return Fault{FaultCode::proof_state,
                 "proof",
                 {{"number", std::to_string(copy.number)},
                  {"state", copy.state ? std::string(domain::name_of(*copy.state)) : "unknown"}}};
}

/// Empty backs are left aside, where anything else is there: a file of nothing but these is no page of anybody's.
std::vector<CheckedPage> check_codes(const FileRead& file, std::optional<int> copy, const ledger::PublicKeys& keys) {
    const bool leaves_aside = !std::ranges::all_of(file.pages, &PageRead::blank);
    std::vector<CheckedPage> out;
    for (const auto& page : file.pages) {
        if (page.blank && leaves_aside)
            out.emplace_back().finding.blank = true;
        else
            out.push_back(check_code(page, out.size() + 1, copy, keys));
    }
    return out;
}

bool is_ours_or_blank(const CheckedPage& page) {
    return page.proof || page.finding.blank;
}

ProofReport begin_report(const FileRead& file, const std::vector<CheckedPage>& pages, const ledger::PublicKeys& keys) {
    ProofReport report;
    report.fingerprint = keys.fingerprint;
    report.faults = order_of(pages, file.one_picture);
    // Of a file that claims to be ours: what others sign, and how, is theirs.
    const bool claims = std::ranges::any_of(pages, [](const auto& page) { return page.proof.has_value(); });
    if (file.signature_broken && claims)
        report.faults.push_back({FaultCode::proof_file, "proof", {{"reason", "signature"}}});
    if (file.signed_by) report.signed_by = to_hex(*file.signed_by);
    if (claims && std::ranges::all_of(pages, is_ours_or_blank)) report.proven = Proven::code_only;
    return report;
}

ProofReport finish(ProofReport report, std::vector<CheckedPage> pages) {
    for (auto& page : pages) report.pages.push_back(std::move(page.finding));
    return report;
}

bool names_no_event(const PageFinding& page) {
    return std::ranges::find(page.faults, FaultCode::proof_event, &Fault::code) != page.faults.end();
}

/// No photograph, and no copier's guesses beneath one: its pages say the very words that their codes commit to, as only
/// the file that left does.
bool says_what_left(const FileRead& file, const std::vector<CheckedPage>& pages) {
    if (pages.empty()) return false;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (!pages[i].finding.blank && (!file.pages[i].words || !says_its_words(pages[i], *file.pages[i].words)))
            return false;
    return true;
}

/// Nobody knows whose the keys are: a code by none of them may as well be another ledger's, and no forgery.
void doubt_the_keys(std::vector<CheckedPage>& pages) {
    for (auto& page : pages)
        for (auto& fault : page.finding.faults)
            if (fault.code == FaultCode::proof_signature && fault.detail("reason").empty())
                fault = {FaultCode::proof_signature,
                         "proof",
                         {{"page", std::string(fault.detail("page"))}, {"reason", "keys"}}};
}

/// "" for none; else as `certificate` is compared.
Result<std::string> known_certificate(const std::string& typed) {
    if (typed.empty()) return std::string();
    const auto bytes = from_hex(typed);
    if (!bytes || !array_of<Digest>(*bytes))
        return fail(FaultCode::input_form, "proof.certificate", {{"field", "certificate"}});
    return to_hex(*bytes);
}

/// Whoever reads a page by a file names no ledger: what is wrong is said of the file.
tl::unexpected<Fault> of_seals(const std::filesystem::path& file, Fault fault) {
    if (fault.code == FaultCode::ledger_newer)
        fault = {FaultCode::file_form,
                 "proof.seals",
                 {{"reason", "newer"},
                  {"found", std::string(fault.detail("found"))},
                  {"known", std::string(fault.detail("known"))}}};
    if (fault.detail("file").empty()) fault.details.push_back(files::name_detail(file));
    return tl::unexpected<Fault>(std::move(fault));
}

Result<ledger::PublicKeys> seals_in(const std::filesystem::path& file) {
    JCIC_TRY(const auto bytes, files::read(file));
    const auto text = decode_lines(bytes);
    if (!text) return of_seals(file, text.error());
    auto keys = ledger::read_seals(*text);
    if (!keys) return of_seals(file, keys.error());
    return keys;
}

Result<ledger::PublicKeys> keys_in(const OfflineKeys& known) {
    JCIC_TRY(auto keys, seals_in(known.seals));
    JCIC_CHECK(known_certificate(known.certificate));
    if (known.fingerprint.empty()) return keys;
    JCIC_TRY(const bool same, ledger::is_fingerprint_of(known.fingerprint, keys.keys.front().key));
    if (!same) return of_seals(known.seals, {FaultCode::file_form, "proof.seals", {{"reason", "foreign"}}});
    return keys;
}

}  // namespace

bool ProofReport::success() const {
    return key_known && proven == Proven::whole_file && faults.empty() &&
           std::ranges::all_of(pages, [](const PageFinding& page) { return page.faults.empty(); });
}

FileRead file_read(ByteView file, bool one_picture, std::vector<PageRead> pages) {
    return {sha256_of(file), paper::signed_whole_by(file), one_picture, std::move(pages),
            paper::has_broken_signature(file)};
}

Result<void> may_check_offline(const OfflineKeys& known) {
    JCIC_CHECK(keys_in(known));
    return {};
}

Result<ProofReport> check_offline(const FileRead& file, std::optional<int> copy, const OfflineKeys& known) {
    JCIC_TRY(const auto keys, keys_in(known));
    JCIC_TRY(const auto certificate, known_certificate(known.certificate));
    auto pages = check_codes(file, copy, keys);
    if (known.fingerprint.empty()) doubt_the_keys(pages);
    auto report = begin_report(file, pages, keys);
    report.key_known = !known.fingerprint.empty();
    if (report.proven == Proven::code_only && !certificate.empty() && certificate == report.signed_by) {
        report.proven = Proven::whole_file;
        report.by = "signature";
        for (std::size_t i = 0; i < pages.size(); ++i) compare_words(pages[i], i + 1, file.pages[i].words.value_or(""));
    }
    return finish(std::move(report), std::move(pages));
}

Result<ProofReport> ProofDesk::check(const FileRead& file, std::optional<int> copy) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_in_any_case());
    JCIC_TRY(const auto keys, ledger::ProofSource(seat->session()).public_keys());
    auto pages = check_codes(file, copy, keys);
    auto report = begin_report(file, pages, keys);
    report.key_known = true;
    LedgerOfCopies copies(*seat);
    for (std::size_t i = 0; i < pages.size(); ++i) JCIC_CHECK(copies.check_event(pages[i], i + 1));
    // A code that the ledger's key signed, of pages that the ledger does not know: not even the codes are its own.
    if (std::ranges::any_of(pages, [](const auto& page) { return names_no_event(page.finding); }))
        report.proven = Proven::nothing;
    const auto first = std::ranges::find_if(pages, [](const auto& page) { return page.proof.has_value(); });
    if (first == pages.end()) return finish(std::move(report), std::move(pages));
    JCIC_TRY(report.copy, copies.find(*first->proof, file.digest));
    if (!report.copy) return finish(std::move(report), std::move(pages));
    // A code that somebody photographed opens no case to who has nothing to do with any (R-PA-7).
    if (!domain::lists_events(seat->duties()) && !domain::may_account_for_copies(seat->duties())) {
        report.copy->query.clear();
        report.copy->case_number.clear();
        report.copy->person.clear();
    }
    if (auto fault = fault_of_state(*report.copy)) report.faults.push_back(std::move(*fault));
    if (report.copy->this_file) {
        report.proven = Proven::whole_file;
        report.by = "digest";
    } else if (report.copy->left_as_file && says_what_left(file, pages)) {
        report.faults.push_back({FaultCode::proof_file, "proof", {{"reason", "digest"}}});
    }
    return finish(std::move(report), std::move(pages));
}

Result<SealList> ProofDesk::seals(std::size_t limit) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_in_any_case());
    JCIC_TRY(const auto newest, ledger::ProofSource(seat->session()).newest_seals(limit));
    SealList out;
    for (const auto& stored : newest) {
        const auto& seal = stored.seal;
        out.rows.push_back({seal.epoch, seal.at, std::string(ledger::name_of(seal.why)), seal.head.size,
                            to_hex(seal.head.root), !stored.certificate.empty()});
    }
    if (!out.rows.empty()) out.all = out.rows.front().epoch;  // gapless from 1
    JCIC_TRY(out.witnessed, witnessed_so_far(seat->session()));
    return out;
}

Result<void> ProofDesk::export_seals(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_in_any_case());
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_TRY(const auto text, ledger::ProofSource(seat->session()).seals_file());
    return files::create(file, text);
}

}  // namespace jcic::desk
