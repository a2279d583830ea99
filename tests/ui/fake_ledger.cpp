// The fake world's answers about the ledger, list and search, verification, backup; and about what is
// kept, and its end.
#include "tests/ui/fake_world.h"

namespace jcic::test {

using domain::RetentionReason;

void FakeWorld::answer_ledger() {
    answer<command::MakeReport>(
        [](const auto&) { return std::string("jcic-desk 0.1.0\nfault host.unreachable at host\n"); });
    answer<command::Events>([this](const command::Events& wanted) {
        const auto& filter = wanted.filter;
        const bool all = filter.words.empty() && filter.person.empty() && filter.kind.empty();
        const auto last = all ? ledger_events : std::min(ledger_fitting, indexed);
        auto at = wanted.newest == 0 ? last : std::min(wanted.newest, last);
        desk::EventList page{ledger_events, {}, false, 0, {all ? ledger_events : indexed, ledger_events}};
        for (; at > 0 && page.rows.size() < wanted.limit; --at)
            page.rows.push_back({at,
                                 state.now,
                                 "L03",
                                 "林怡君",
                                 "query.submitted",
                                 "query:0a1b",
                                 "",
                                 {{"case-number", "2026-房貸-00417"}}});
        page.next = at;
        return page;
    });
    answer<command::MakeIndex>([this](const command::MakeIndex& wanted) {
        if (wanted.anew) tell(command::MakeIndex::Progress{7, ledger_events});
        indexed = std::min(ledger_events, (wanted.anew ? 0 : indexed) + 1000);
        return desk::IndexState{indexed, ledger_events};
    });
    answer<command::Verify>([this](const auto&) {
        tell(command::Verify::Progress{desk::VerifyStage::events, 3, 4});
        auto found = verification;
        found.ok = found.faults.empty();
        found.events = ledger_events;
        found.head = std::string(64, 'a');
        return found;
    });
    answer<command::ShowHead>([this](const auto&) {
        return desk::HeadOnPaper{{ledger_events, std::string(64, 'a')},
                                 "jcic-desk/0129999\n4170\nqqqqqqqq=\n\n— jcic-desk/0129999 7F3A91C2\n",
                                 "jda1qqqsyqcyq5rqwzqfpg9scrgwpugpzysn",
                                 "jdf1qqqsyqcyq5rqwzqfpg9scrgwpugpzysn"};
    });
    answer<command::ExportLedger>([this](const auto&) {
        tell(command::ExportLedger::Progress{1, 2});
        return desk::ExportSummary{ledger_events, 3, 0, ""};
    });
    answer<command::ShowValuesExport>([](const command::ShowValuesExport& wanted) {
        desk::ValuesStatement page{{}, wanted.second};
        page.event.personal("page", "同意人員\t" + wanted.second.text() + "\n事由\t" + wanted.reason + "\n",
                            "export:1");
        return page;
    });
    answer<command::ExportLedgerWithValues>([this](const auto&) {
        tell(command::ExportLedgerWithValues::Progress{1, 2});
        return desk::ExportSummary{ledger_events, 3, 567, ""};
    });
    answer<command::Deletions>([](const auto&) {
        desk::DeletionReport report;
        report.deletions.push_back({{"record:q8:T52", 417, {}, afternoon(), {}}, "L03", true, true, true, false, 0});
        report.deletions.push_back({{"query:q9", 512, {}, afternoon(), {}}, "M01", true, true, true, true, 2});
        return report;
    });
    answer<command::VerifyPaper>([](const auto&) {
        desk::ProofReport report;
        report.key_known = true;
        report.proven = desk::Proven::code_only;
        report.copy = desk::CopyInLedger{"q4", "2026-房貸-00417", "T50", "王小明", 1, 1, domain::CopyState::filed};
        desk::PageFinding page;
        page.institution = "0129999";
        page.event = 417;
        page.copy = page.page = 1;
        page.last = page.signature_holds = page.event_compared = true;
        report.pages.push_back(page);
        return report;
    });
    answer<command::FindOrigin>([](const auto&) {
        const desk::CopyOfOrigin known{
            {"q4", domain::Item::t50, 1}, "2026-房貸-00417", "林怡君 L03", afternoon(), domain::CopyState::filed};
        return desk::OriginReport{true, {{{{false, "0129999", 417}, known}}, {}}};
    });
    answer<command::LookUpOrigin>([](const command::LookUpOrigin& wanted) {
        const desk::CopyOfOrigin known{
            {"q4", domain::Item::t50, 1}, "2026-房貸-00417", "林怡君 L03", afternoon(), domain::CopyState::filed};
        return desk::OriginReport{true, {{{wanted.typed, known}}}};
    });
    answer<command::BackUp>([this](const auto&) {
        tell(command::BackUp::Progress{desk::BackupStage::packing, 512, 1024});
        return desk::BackupSummary{ledger_events, std::string(64, 'a'), {}, {}};
    });
    answer<command::Seals>([this](const command::Seals& wanted) {
        desk::SealList out;
        for (auto epoch = seals; epoch > 0 && out.rows.size() < wanted.limit; --epoch)
            out.rows.push_back({epoch, state.now - std::chrono::hours(static_cast<int>(seals - epoch)),
                                epoch == 1       ? "founding"
                                : epoch % 2 == 0 ? "sign-out"
                                                 : "hand-over",
                                epoch * 40, std::string(63, 'b') + std::to_string(epoch % 10), epoch % 2 == 1});
        out.all = seals;
        return out;
    });
}

void FakeWorld::answer_retention() {
    answer<command::Kept>([](const auto&) {
        const auto until = domain::RocDate::parse("1150630").value();
        return std::vector<desk::KeptRow>{
            {"q8", "2021-房貸-00017", "陳瑋如", {}, {until, RetentionReason::ended}, false, {}, true},
            {"q9", "2021-信貸-00102", "黃建國", {}, {until, RetentionReason::log}, true, {}, true},
            {"q4", "2026-房貸-00417", "王小明", {}, {std::nullopt, RetentionReason::relation}, false, {}, false}};
    });
    answer<command::ShowDeletion>([](const auto&) {
        return inquiry::DeletionPage{
            "依據\t個人資料刪除要點，2.1\n第 1 份\t已銷毀：碎紙機，L03，115-12-21，見證人 L01\n", {}};
    });
    answer<command::ShowErasing>([](const command::ShowErasing& wanted) {
        return desk::RetentionText{wanted.queries, "刪除\t期滿\n", "7F3A-91C2"};
    });
}

}  // namespace jcic::test
