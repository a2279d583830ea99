// What the windows' world answers to who checks queries: a month's sample, JCIC's list of it, what leaves for a check.
#include "app/desk/commands/papers.h"
#include "app/desk/commands/registers.h"
#include "app/desk/commands/reviews.h"
#include "app/desk/papers/line_answers.h"
#include "tests/ui/fake_world.h"

namespace jcic::test {
namespace {

domain::registers::Reviewed drawn(std::string row) {
    return {std::move(row), "115-11-1", "q4", domain::Item::t50, person("L03"), true, false, false, false, {}};
}

/// One by chance that waits, and one besides that does not conform.
desk::SampledMonth month_of_two() {
    auto differs = drawn("115-11-1-002");
    differs.by_chance = false;
    differs.answered = true;
    domain::registers::MonthFigures figures;
    figures.population = 40;
    figures.drawn = 1;
    figures.extra = 1;
    figures.answered = 1;
    return {figures, {drawn("115-11-1-001"), differs}};
}

desk::ReviewPage review_of(const std::string& row) {
    desk::ReviewPage out{drawn(row), {}, {}, {}};
    out.facts = {{2, "被查詢當事人", "A123456789 黃建國"}, {0, "調閱序號", "●●●●4471"}};
    inquiry::CopyEntry copy{1, domain::CopyState::destroyed, person("L03"), afternoon()};
    copy.where = "碎紙機";
    copy.witness = "L02";
    out.copies = {copy};
    out.events = {{417, afternoon(), "送出核准", "", {"林怡君 L03"}}};
    return out;
}

/// One that JCIC has and the ledger has not.
command::Z52Matched a_line_too_many() {
    desk::Z52Report out;
    inquiry::Z52Line line;
    line.asked.at = afternoon();
    line.asked.item = "T50";
    line.asked.user_code = "L03";
    line.asked.case_number = "115-房貸-00417";
    line.subject_id = subject_id;
    line.way = "N";
    out.lines = {line};
    out.matches = {{0, std::nullopt, {inquiry::Z52Difference::only_there}}};
    return std::make_shared<const desk::Z52Report>(std::move(out));
}

}  // namespace

void FakeWorld::answer_reviews() {
    answer<command::MonthSample>([](const auto&) { return month_of_two(); });
    answer<command::DrawSample>([](const auto&) {
        return desk::Drawn{"115-11-1", 40, {"q4:T50"}, {}, {"115-11-1-001"}};
    });
    answer<command::LastTime>([](const command::LastTime& wanted) -> Result<command::LastTime::Answer> {
        desk::LastAnswer out{"115-06-20", "何覆核 L06", {}};
        const auto* judged = desk::papers::judged_lines(*wanted.book);
        for (const auto& field : wanted.book->step(judged->step)->asks)
            out.answers.emplace(field.name, field.kind == domain::events::Kind::choice ? "no" : "與帳冊相符");
        return std::optional(std::move(out));
    });
    answer<command::ShowReview>([](const command::ShowReview& wanted) { return review_of(wanted.review); });
    answer<command::ViewRecordInReview>(
        [this](const auto&) { return desk::OpenRecord{"q4", domain::Item::t50, 0, 1, true, pdf}; });
    answer<command::MatchZ52>([](const auto&) { return a_line_too_many(); });
    answer<command::MatchBill>([](const auto&) {
        desk::BillReport report;
        report.lines.push_back({domain::RocMonth::parse("115-11").value(), "T50", "0129999-03", 12});
        report.sent = 11;
        report.matches.push_back({"T50", "0129999-03", 12, 11});
        return std::make_shared<const desk::BillReport>(std::move(report));
    });
    answer<command::AskZ52>([](const auto&) { return a_line_too_many(); });
    answer<command::SaveQueryList>([this](const auto&) {
        tell(command::QueriesRead{1, 2});
        return std::size_t{2};
    });
    answer<command::SaveAuthorisationList>([](const auto&) { return std::size_t{2}; });
    answer<command::CountQueries>([this](const command::CountQueries& wanted) {
        tell(command::QueriesRead{1, 2});
        desk::papers::Statistics out{wanted.span, {}, {{"not-needed", 2}}};
        using domain::Item;
        out.tallies[{"115-11", "L03", Item::t50}] = {{14, 1, 2, 1, 0, 0}, {std::chrono::minutes{25}}};
        out.tallies[{"115-11", "L04", Item::t52}] = {{9, 0, 0, 0, 1, 1}, {std::chrono::minutes{95}}};
        out.tallies[{"115-12", "L03", Item::t51}] = {{6, 4, 0, 0, 0, 0}, {std::chrono::minutes{40}}};
        return out;
    });
    answer<command::SaveStatistics>([](const auto&) { return std::size_t{3}; });
    answer<command::WriteBranchReport>([](const command::WriteBranchReport& wanted) {
        desk::ReportWritten out;
        out.said.half = wanted.half;
        out.fingerprint = std::string(64, 'a');
        return out;
    });
    answer<command::LookAtExpected>(
        [](const command::LookAtExpected& wanted) -> Result<command::LookAtExpected::Answer> {
            if (wanted.file == "/tmp/twice.csv")
                return fail(FaultCode::file_form, "fake", {{"line", "3"}, {"reason", "twice"}, {"key", "0129998"}});
            return command::LookAtExpected::Answer{{"0129997", "信義分行", std::string(64, 'a')},
                                                   {"0129998", "仁愛分行", ""}};
        });
    answer<command::GatherBranchReports>([](const command::GatherBranchReports& wanted) {
        desk::papers::Gathered out;
        out.half = wanted.half;
        out.refused = {{"x.report", "early", "115-10-01"}};
        out.missing = {{"0129998", "仁愛分行", ""}};
        return out;
    });
    answer<command::EnterDifferences>([](const auto&) { return std::size_t{1}; });
    answer<command::EnterBill>([](const auto&) { return false; });
}

}  // namespace jcic::test
