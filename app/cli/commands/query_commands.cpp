// Queries at the terminal, one or many out of a file: the same judging and the same submission as in the windows. Who
// they are about stands in the file, never on the command line.

#include <algorithm>

#include "app/cli/commands/carry_out.h"
#include "app/cli/commands/integration_commands.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/failure.h"
#include "app/cli/terminal/interrupt.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/commands/queries.h"
#include "app/desk/queries/batch_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/surroundings.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

namespace command = desk::command;
using inquiry::BatchLine;

const char* state_of(const BatchLine& line, const desk::SentLine* sent) {
    if (sent != nullptr) return sent->query ? "submitted" : "refused";
    if (line.submitted) return "submitted-before";
    return line.ready() ? "ready" : "wrong";
}

/// Of all that is wrong with the line, by column.
template <class Use>
void for_each_fault(const BatchLine& line, Use use) {
    for (const auto* faults : {&line.faults, &line.against})
        for (const auto& [column, fault] : *faults) use(inquiry::batch_columns()[column], fault);
}

/// What was sent before, and what of it reads otherwise now.
void say_submitted(Answer& answer, const BatchLine& line) {
    std::vector<std::string> other;
    for (const auto column : line.differs) other.push_back(told(inquiry::batch_columns()[column].title).toStdString());
    auto said = filled(Cli::tr("第 %1 列：%2 已送出，不重複送出"), line.number, *line.submitted_at);
    if (!other.empty())
        said += filled(Cli::tr("；與已送出之內容不同：%1。以已送出者為準；尚未發查者可撤回後重新申請"), listed(other));
    answer.say(said);
}

void say_remark(Answer& answer, const BatchLine& line, const inquiry::Remark& remark) {
    using Kind = inquiry::Remark::Kind;
    if (remark.kind == Kind::unprinted)
        answer.say(Cli::tr("第 %1 列：無字形可列印之字：%2，頁面以編號代替並加說明。"), line.number,
                   remark.details.front().value);
    if (remark.kind == Kind::other_name || remark.kind == Kind::unchecked_number)
        answer.say(Cli::tr("第 %1 列：%2。"), line.number, sentence(remark));
}

/// What the request will meet, before it is made.
Answer told_ahead(const inquiry::Remark& remark) {
    Answer out;
    for (const auto& detail : remark.details) out.add(detail.key, detail.value);
    return out.say(QStringLiteral("%1。"), sentence(remark));
}

Answer told_of(const BatchLine& line, const desk::SentLine* sent) {
    Answer out{{"line", line.number}, {"state", state_of(line, sent)}};
    out.add_known("query", sent != nullptr ? sent->query : line.submitted);
    if (line.submitted_at) say_submitted(out, line);
    for (const auto& remark : line.remarks) say_remark(out, line, remark);
    std::vector<Answer> faults;
    for_each_fault(line, [&](const inquiry::BatchColumn& column, const Fault& fault) {
        const auto words = words::words_for(fault);
        faults.push_back(Answer{{"column", column.name}, {"fault", fault}});
        out.say(Cli::tr("第 %1 列「%2」：%3。%4"), line.number, told(column.title), words.title, words.cause);
    });
    if (sent != nullptr && sent->fault) faults.push_back(Answer{{"fault", *sent->fault}});
    out.list("faults", faults);
    if (!line.submitted) return out;
    std::vector<std::string_view> differs;
    for (const auto column : line.differs) differs.push_back(inquiry::batch_columns()[column].name);
    return out.add("differs", differs);
}

}  // namespace

Answer told_of(const inquiry::Batch& batch, const desk::SentBatch& sent) {
    const auto ready = batch.ready();
    const auto before = batch.submitted();
    const auto wrong = batch.lines.size() - ready - before;
    Answer out{{"lines", batch.lines.size()},
               {"ready", ready},
               {"wrong", wrong},
               {"submitted_before", before},
               {"submitted", sent.submitted()}};
    if (sent.ended) add_failure(out, *sent.ended);
    return out
        .list("rows", batch.lines,
              [&](const BatchLine& line) {
                  const auto found = std::ranges::find(sent.lines, line.number, &desk::SentLine::number);
                  return told_of(line, found == sent.lines.end() ? nullptr : &*found);
              })
        .say(Cli::tr("%1 列：%2 列可送出，%3 列有誤，%4 列前已送出。"), batch.lines.size(), ready, wrong, before)
        .list("ahead", batch.ahead(), told_ahead);
}

void say_sent(Answer& answer, const desk::SentBatch& sent) {
    for (const auto& one : sent.lines) {
        if (!one.fault) continue;
        // With its cause, as a line's faults are: of a form that another desk has it says which.
        const auto words = words::words_for(*one.fault);
        answer.say(Cli::tr("第 %1 列未送出：%2。%3"), one.number, words.title, words.cause);
    }
    answer.say(Cli::tr("已送出 %n 列，每列為一筆查詢，待核准主管核准。", nullptr, words::counted(sent.submitted())));
    if (sent.ended)
        answer.say(Cli::tr("停在此處：%1。%2再次執行即接續送出；已送出者不重複送出。"),
                   words::words_for(*sent.ended).title, words::words_for(*sent.ended).cause);
}

Result<Answer> submit_ready(desk::Workplace& workplace, const inquiry::Batch& batch, const desk::BatchDesk::Tell& tell,
                            const std::stop_token& stop) {
    const auto ready = batch.ready();
    desk::SentBatch sent;
    if (ready > 0) {
        JCIC_TRY(sent, workplace.batches().submit(batch, tell, stop));
        // Who approves at another desk is asked before the seat is left. Without the hub it waits here alone.
        static_cast<void>(workplace.sync_approvals());
    }
    if (sent.ended) workplace.note(*sent.ended);
    auto answer = told_of(batch, sent);
    say_sent(answer, sent);
    const bool all = ready + batch.submitted() == batch.lines.size() && sent.submitted() == ready;
    return answer.with(sent.ended ? outcome_of(sent.ended->code) : all ? Outcome::done : Outcome::refused);
}

Result<Answer> query_batch(const Arguments& arguments) {
    Interrupt interrupt;
    JCIC_TRY(auto workplace, signed_in(arguments));
    auto& desk = workplace->batches();
    const auto stop = interrupt.stop_on_signals();
    ProgressLine progress;
    const auto tell = [&](desk::BatchStage, std::uint64_t done, std::uint64_t total) {
        progress.show_count(done, total);
    };
    JCIC_TRY(const auto batch, desk.read(arguments.values.front(), tell, stop));
    if (!arguments.has("--check")) return submit_ready(*workplace, batch, tell, stop);
    auto answer = told_of(batch, {});
    const bool right = batch.ready() + batch.submitted() == batch.lines.size();
    return answer.say(Cli::tr("僅檢查：未送出。")).with(right ? Outcome::done : Outcome::refused);
}

namespace {

/// The one line that these values are, filled in and judged like a form, whatever was submitted before.
Result<inquiry::BatchLine> line_of(desk::Workplace& workplace, const domain::registers::Values& values) {
    std::vector<std::vector<std::string>> table(2);
    for (const auto& [column, value] : values) {
        table[0].push_back(column);
        table[1].push_back(value);
    }
    JCIC_TRY(auto batch, inquiry::batch_of(table));
    auto line = std::move(batch.lines.front());
    inquiry::read_cells(line);
    std::vector<inquiry::Offered> offered;
    if (domain::PersonalId::parse(line.form.subject_id)) {
        JCIC_TRY(offered, carry_out(workplace, command::Authorisations{line.form.subject_id}));
    }
    inquiry::fill_in(line, offered, workplace.parts().machine.today());
    return line;
}

/// The judgement on each item, and what else is wrong.
Answer judged_told(const inquiry::BatchLine& line, const inquiry::Verdict& verdict) {
    std::vector<Answer> items;
    for (const auto& [item, allowed] : verdict.items) {
        Answer one{{"item", item}, {"may", allowed.has_value()}};
        if (allowed) {
            one.add("rule", code_text(*allowed)).say(Cli::tr("%1：得查詢（%2）"), item, code_text(*allowed));
        } else {
            const auto words = words::words_for(allowed.error());
            one.add("fault", allowed.error()).say(Cli::tr("%1：%2，%3"), item, words.title, words.cause);
        }
        items.push_back(std::move(one));
    }
    Answer out{{"ready", line.ready()}, {"authorisation", line.form.authorisation}};
    out.list("items", items);
    std::vector<Answer> faults;
    for_each_fault(line, [&](const inquiry::BatchColumn& column, const Fault& fault) {
        const auto words = words::words_for(fault);
        faults.push_back(Answer{{"column", column.name}, {"fault", fault}}.say(
            Cli::tr("「%1」：%2。%3"), told(column.title), words.title, words.cause));
    });
    std::vector<Answer> remarks;
    for (const auto& remark : line.remarks) remarks.push_back(told_ahead(remark));
    return out.list("faults", faults).list("remarks", remarks);
}

}  // namespace

Result<Answer> query_submit(const Arguments& arguments) {
    JCIC_TRY(const auto values, values_in(arguments, "--values"));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(auto line, line_of(*workplace, values));
    JCIC_TRY(const auto verdict, carry_out(*workplace, command::Check{line.form}));
    inquiry::take_verdict(line, verdict);
    if (arguments.has("--check"))
        return judged_told(line, verdict)
            .say(Cli::tr("僅檢查：未送出。"))
            .with(line.ready() ? Outcome::done : Outcome::refused);
    if (!line.faults.empty()) return tl::unexpected<Fault>(line.faults.begin()->second);
    JCIC_TRY(const auto query, carry_out(*workplace, command::Submit{line.form}));
    static_cast<void>(workplace->sync_approvals());  // as after a batch
    return Answer{{"query", query}}.say(Cli::tr("已送出查詢 %1，待核准主管核准。"), query);
}

Result<Answer> query_sample(const Arguments& arguments) {
    const auto& file = arguments.values.front();
    JCIC_CHECK(files::may_be_made(file, profile_of(arguments)));
    JCIC_CHECK(files::create(file, desk::BatchDesk::sample()));
    std::vector<std::string_view> columns;
    for (const auto& column : inquiry::batch_columns()) columns.push_back(column.name);
    Answer answer{{"ok", true}, {"file", file}, {"columns", columns}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto line = QStringLiteral("%1 (%2)").arg(told(inquiry::batch_columns()[i].title), text_of(columns[i]));
        QStringList choices;
        for (const auto& one : inquiry::batch_choices(i)) choices << text_of(one);
        if (!choices.isEmpty()) line += QStringLiteral("  ") + choices.join(QStringLiteral(" | "));
        answer.say(line);
    }
    return answer.say(Cli::tr("已儲存範例檔；授權書等欄留白時，由登記簿帶入唯一相符者。"));
}

}  // namespace jcic::cli
