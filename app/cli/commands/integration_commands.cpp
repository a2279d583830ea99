// Cases that the bank's own loan system laid (docs/run/integration.md), at the terminal: the same taking, judging and
// submission as in the windows.

#include "app/cli/commands/integration_commands.h"

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/interrupt.h"
#include "app/cli/terminal/page_lines.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/queries/integration_desk.h"
#include "app/words/counted.h"
#include "app/words/integration.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

Answer told_of(const desk::RefusedFile& one) {
    const auto words = words::words_for(one.why);
    return Answer{{"file", one.name}, {"fault", one.why}}.say(Cli::tr("%1 不採用：%2"), one.name, words.cause);
}

Answer told_as_left(const desk::RefusedFile& one) {
    const auto words = words::words_for(one.why);
    return Answer{{"file", one.name}, {"fault", one.why}}.say(Cli::tr("%1 未取件，留置原處：%2"), one.name,
                                                              words.cause);
}

Answer told_of(const desk::LaidFile& one) {
    Answer out{{"file", one.name}, {"bytes", one.size}, {"written", one.written}};
    if (one.fault) out.add("fault", *one.fault);
    auto line = filled(QStringLiteral("%1  %2"), one.name, one.written);
    if (one.fault) line += QStringLiteral("  ") + words::words_for(*one.fault).cause;
    return out.say(line);
}

Answer told_of(const desk::LaidCase& one, const desk::CaseState& state) {
    Answer out{{"reference", one.reference},
               {"case_number", one.case_number},
               {"file", one.file},
               {"state", state.state},
               {"since", state.since}};
    return out.add_known("reason", state.reason).add_known("column", state.column).add_known("query", one.query);
}

std::string table_of(const desk::LaidView& view) {
    std::string out =
        (Cli::tr("案件編號") + "\t" + Cli::tr("案號") + "\t" + Cli::tr("狀態") + "\t" + Cli::tr("原因")).toStdString();
    for (const auto& one : view.cases) {
        const auto& state = view.states.at(one.reference);
        out.append("\n").append(one.reference).append("\t").append(one.case_number).append("\t");
        out.append(words::word_for_case(state.state).toStdString()).append("\t").append(state.reason);
    }
    return page_lines(out);
}

desk::BatchDesk::Tell told_by(ProgressLine& progress) {
    return [&progress](desk::BatchStage, std::uint64_t done, std::uint64_t total) { progress.show_count(done, total); };
}

}  // namespace

Result<Answer> integration_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto view, workplace->integration().look());
    if (!view.is_set) return fail(FaultCode::integration_folder, "integration", {{"reason", "no-folder"}});
    Answer answer;
    answer.say(Cli::tr("待取件的檔案：%1"), view.files.size())
        .list("files", view.files, [](const auto& one) { return told_of(one); })
        .say(Cli::tr("未取件、留置原處的檔案：%1"), view.left.size())
        .list("left", view.left, [](const auto& one) { return told_of(one); })
        .say(Cli::tr("不採用的檔案：%1"), view.refused.size())
        .list("refused", view.refused, [](const auto& one) { return told_of(one); })
        .list("cases", view.cases, [&](const auto& one) { return told_of(one, view.states.at(one.reference)); });
    if (!view.cases.empty()) answer.say_lines(table_of(view));
    return answer;
}

Result<Answer> integration_take(const Arguments& arguments) {
    Interrupt interrupt;
    JCIC_TRY(auto workplace, signed_in(arguments));
    ProgressLine progress;
    JCIC_TRY(const auto taken, workplace->integration().take_files(told_by(progress), interrupt.stop_on_signals()));
    Answer answer{{"files", taken.files}, {"cases", taken.cases}, {"more", taken.more}};
    answer.list("refused", taken.refused, [](const auto& one) { return told_of(one); })
        .list("left", taken.left, told_as_left)
        .join(told_of(taken.batch, desk::SentBatch{}))
        .say(Cli::tr("已取 %1 份檔案、%2 筆；以 integration submit 送出，未送出者不查詢。"), taken.files, taken.cases);
    if (taken.more) answer.say(Cli::tr("尚有檔案未取：本人待送出者已達 5,000 筆，請送出後再取。"));
    return answer.with(taken.refused.empty() && taken.left.empty() ? Outcome::done : Outcome::refused);
}

Result<Answer> integration_submit(const Arguments& arguments) {
    Interrupt interrupt;
    JCIC_TRY(auto workplace, signed_in(arguments));
    ProgressLine progress;
    const auto stop = interrupt.stop_on_signals();
    JCIC_TRY(const auto kept, workplace->batches().kept(told_by(progress), stop));
    auto batch = kept.value_or(inquiry::Batch());
    std::erase_if(batch.lines, [](const inquiry::BatchLine& line) { return line.reference.empty(); });
    JCIC_TRY(auto answer, submit_ready(*workplace, batch, told_by(progress), stop));
    // Judged anew: what was submitted is known by that, and what is left waits.
    JCIC_TRY(const auto left, workplace->batches().kept(told_by(progress), stop));
    if (left) JCIC_CHECK(workplace->batches().keep(*left));
    return answer;
}

Result<Answer> integration_states(const Arguments& arguments) {
    Interrupt interrupt;
    JCIC_TRY(auto workplace, signed_in(arguments));
    ProgressLine progress;
    JCIC_TRY(const auto told, workplace->integration().tell_states(told_by(progress), interrupt.stop_on_signals()));
    return Answer{{"cases", told.all}, {"written", told.written}}.say(
        Cli::tr("共 %1 件，%2 件的狀態有變動，已寫入承作系統的資料夾。"), told.all, told.written);
}

}  // namespace jcic::cli
