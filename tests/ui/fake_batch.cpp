// A file of queries, as the fake desk reads it: the rules are the real ones, the file is the test's.
#include <algorithm>

#include "app/inquiry/checks/check.h"
#include "tests/ui/fake_world.h"

namespace jcic::test {
namespace {

/// Two about the subject that the branch holds an authorisation of, by the same one; and one whose number is cut off.
inquiry::Batch three_lines() {
    auto out = inquiry::batch_of(
                   {{"受查人身分證字號", "對象別", "授信戶證號", "授信戶姓名", "案號", "事由", "T50", "調閱年度"},
                    {subject_id, "保證人", "F131104093", "林務昌", "115-房貸-00417", "房貸保證人審查", "是", "114"},
                    {subject_id, "保證人", "F131104093", "林務昌", "115-房貸-00418", "房貸保證人審查", "是", "114"},
                    {"F2345", "", "", "", "115-信貸-01102", "信貸審查", "是", "114"}})
                   .value();
    out.source = {"many.csv", Encoding::utf8};
    return out;
}

}  // namespace

void FakeWorld::answer_batches() {
    const auto judged = [this](inquiry::Batch batch) {
        for (auto& line : batch.lines) {
            inquiry::read_cells(line);
            std::vector<inquiry::Offered> offered;
            for (const auto& one : held)
                if (one.subject_id == line.form.subject_id) offered.push_back({one, subject_name, {}});
            inquiry::fill_in(line, offered, domain::roc_date_at(state.now));
            const auto named = std::ranges::find(held, line.form.authorisation, &domain::Authorisation::reference);
            const inquiry::CheckContext context{calendar_, named == held.end() ? std::nullopt : std::optional(*named),
                                                book_, state.now};
            inquiry::take_verdict(line, inquiry::check(line.form, context));
        }
        inquiry::hold_against_each_other(batch);
        return batch;
    };
    answer<command::ReadBatch>([judged](const auto&) { return judged(three_lines()); });
    answer<command::JudgeBatch>([judged](const command::JudgeBatch& wanted) { return judged(wanted.batch); });
    answer<command::SubmitBatch>([](const command::SubmitBatch& wanted) {
        desk::SentBatch sent;
        for (const auto& line : wanted.batch.lines)
            if (line.ready())
                sent.lines.push_back({line.number, "q" + std::to_string(100 + line.number), std::nullopt});
        return sent;
    });
    answer<command::LookLaid>([this](const auto&) { return laid; });
    answer<command::TakeLaid>([this, judged](const auto&) {
        desk::TakenCases out;
        auto lines = three_lines();
        lines.source.reset();
        for (auto& line : lines.lines) line.reference = "L-" + std::to_string(line.number);
        out.batch = judged(std::move(lines));
        out.files = laid.files.size();
        out.cases = out.batch.lines.size();
        out.refused.push_back(
            {"old.csv", {FaultCode::integration_file, "test", {{"reason", "reference-known"}, {"reference", "L-1"}}}});
        laid.files.clear();
        return out;
    });
    answer<command::KeptBatch>([this](const auto&) { return kept_batch; });
    answer<command::SaveBatchSample>([](const command::SaveBatchSample& wanted) { return wanted.file; });
}

}  // namespace jcic::test
