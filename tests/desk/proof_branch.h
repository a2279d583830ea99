#pragma once
// A branch with its ledger, somebody signed in, and one record whose copies are laid out, printed, and so on.

#include <QTest>

#include "app/desk/printing/page_proofs.h"
#include "app/desk/printing/proof_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/writing.h"
#include "app/proofs/proof_source.h"
#include "app/scanner/read_file.h"
#include "ledger/ledger_world.h"
#include "paper/samples.h"
#include "support/parts_for_tests.h"

namespace jcic::desk {

using Faults = std::vector<FaultCode>;

/// The desk lives in the ledger's time.
class WorldClock : public DeskClock {
public:
    explicit WorldClock(const test::TestClock& clock) : clock_(clock) {}
    [[nodiscard]] UtcTime now() const override { return clock_.now(); }

private:
    const test::TestClock& clock_;
};

struct Branch {
    test::LedgerWorld world;
    Parts owned;
    AllParts parts = owned.all();

    explicit Branch(const char* institution = "0129999",
                    test::LedgerWorld::Founding founding = test::LedgerWorld::Founding::shared)
        : world(founding),
          owned(MachineFacts{.settings = settings_of(institution),
                             .profile = world.path(),
                             .clock = std::make_shared<WorldClock>(world.clock)}) {
        PartsForTests::take_seat(parts.seating, std::make_unique<Seat>(world.sign_in("Q01").value()));
        if (!parts.seating.seat()->read_trail(parts.machine)) std::abort();
        write(action::query_submitted, {{"items", "T50"}, {"case-number", "115-房貸-00417"}});
        write(action::query_decided, {{"approved", "T50"}}, true);
        write(action::query_requesting, {{"items", "T50"}, {"key", std::string(32, 'a')}});
        write(action::query_serial, {{"item", "T50"}, {"deadline", "2026-12-31T00:00:00Z"}});
        write(action::record_retrieved, {{"item", "T50"}});
    }
    static Settings settings_of(const char* institution) {
        return {domain::WorldKind::practice,
                domain::InstitutionCode::parse(institution).value(),
                {},
                {},
                {},
                {},
                {},
                {},
                {},
                {}};
    }
    void write(std::string_view action, const std::vector<domain::Fact>& facts, bool is_signed = false) {
        auto entry = plain_entry(action, "query:q-1", facts);
        if (is_signed) {
            auto& session = parts.seating.seat()->session();
            entry.to_be_signed(session.person(), domain::purpose::approval);
            if (!session.sign(entry, domain::purpose::approval)) qFatal("sign");
        }
        // Past what the catalogue asks of an event: of a copy's story only what is looked at.
        auto& opened = parts.seating.seat()->session().opened();
        auto transaction = ledger::Transaction::begin(opened.database());
        if (!transaction || !opened.events().append(entry, opened.author()) ||
            !ledger::commit_events(opened, *transaction))
            qFatal("append");
    }
    /// "copy.sent" and what else becomes of a copy.
    void copy_event(std::string_view action, int copy, std::vector<domain::Fact> facts = {}) {
        facts.insert(facts.end(), {{"item", "T50"}, {"number", std::to_string(copy)}});
        write(action, facts);
    }

    [[nodiscard]] static paper::RecordPaper sheet(int copy, int rows = 7) {
        auto paper = paper::sample::sheet(paper::sample::income(rows));
        paper.practice = true;
        paper.copy_number = copy;
        return paper;
    }
    /// A copy's pages as the desk lays them out, its number reserved; `codes` takes what stands in the codes.
    paper::PdfBytes laid_out(const paper::RecordPaper& paper, std::vector<std::string>* codes = nullptr) {
        for (int number = reserved_ + 1; number <= paper.copy_number; ++number)
            copy_event(action::copy_reserved, number);
        reserved_ = std::max(reserved_, paper.copy_number);
        const auto prove = prove_by_ledger(parts, {"q-1", domain::Item::t50, paper.copy_number});
        return paper::lay_out(paper, paper::sample::layouts(),
                              [&](const std::vector<std::string>& said) -> Result<std::vector<std::string>> {
                                  auto made = prove(said);
                                  if (made && codes != nullptr) *codes = *made;
                                  return made;
                              })
            .value();
    }
    /// The same, sent to the printer.
    paper::PdfBytes printed(const paper::RecordPaper& paper, std::vector<std::string>* codes = nullptr) {
        auto pdf = laid_out(paper, codes);
        copy_event(action::copy_sent, paper.copy_number, {{"digest", to_hex(sha256_of(pdf))}});
        return pdf;
    }
    paper::PdfBytes printed(int copy, int rows = 7, std::vector<std::string>* codes = nullptr) {
        return printed(sheet(copy, rows), codes);
    }
    [[nodiscard]] std::filesystem::path seals() {
        auto file = world.folder.path() / ("seals-" + std::to_string(++exported_));
        if (!ProofDesk(parts).export_seals(file)) return {};
        return file;
    }
    [[nodiscard]] std::string fingerprint() {
        return ledger::ProofSource(parts.seating.seat()->session()).public_keys().value().fingerprint;
    }
    [[nodiscard]] Result<ProofReport> by_ledger(const FileRead& file, std::optional<int> copy = {}) {
        return ProofDesk(parts).check(file, copy);
    }
    /// With the fingerprint that head office was told.
    [[nodiscard]] Result<ProofReport> offline(const FileRead& file, std::optional<int> copy = {},
                                              const std::string& certificate = {}) {
        return check_offline(file, copy, {seals(), fingerprint(), certificate});
    }

private:
    int reserved_ = 0;
    int exported_ = 0;
};

inline FileRead read(const Bytes& file, std::string_view password = {}) {
    const auto scanned = scanner::read_file(file, Secret::from(view(password)));
    if (!scanned) return {};
    std::vector<PageRead> pages;
    for (const auto& page : scanned->pages) pages.push_back({page.codes, page.words, page.blank});
    return file_read(file, scanned->one_picture, std::move(pages));
}

/// A file of one page that is nothing but this code.
inline FileRead page_with(const std::string& code) {
    return {{}, {}, true, {{{code}, {}}}};
}

inline Faults codes_of(const std::vector<Fault>& faults) {
    Faults out;
    for (const auto& fault : faults) out.push_back(fault.code);
    return out;
}

/// Of all pages and of the file.
inline Faults faults_of(const Result<ProofReport>& report) {
    if (!report) return {FaultCode::internal};
    Faults out;
    for (const auto& page : report->pages)
        for (const auto& fault : page.faults) out.push_back(fault.code);
    for (const auto& fault : report->faults) out.push_back(fault.code);
    return out;
}

/// "missing 2", of the faults proof.pages.
inline std::vector<std::string> order_of(const Result<ProofReport>& report) {
    std::vector<std::string> out;
    if (!report) return {"no report"};
    for (const auto& fault : report->faults)
        if (fault.code == FaultCode::proof_pages)
            out.push_back(std::string(fault.detail("reason")) + " " + std::string(fault.detail("pages")));
    return out;
}

}  // namespace jcic::desk
