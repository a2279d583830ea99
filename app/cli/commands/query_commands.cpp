// Many queries at the terminal, out of a file: the same judging and the same submission as in the windows. Who they are
// about stands in the file, never on the command line.

#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/failure.h"
#include "app/cli/terminal/interrupt.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/queries/batch_desk.h"
#include "app/desk/rooms/surroundings.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

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

Json json_of(const BatchLine& line, const desk::SentLine* sent) {
    Json faults = Json::array();
    for_each_fault(line, [&](const inquiry::BatchColumn& column, const Fault& fault) {
        faults.push_back({{"column", std::string(column.name)}, {"fault", std::string(fault.text())}});
    });
    if (sent != nullptr && sent->fault) faults.push_back({{"fault", std::string(sent->fault->text())}});
    Json out{{"line", line.number}, {"state", state_of(line, sent)}};
    if (const auto& query = sent != nullptr ? sent->query : line.submitted) out["query"] = *query;
    out["faults"] = std::move(faults);
    if (line.submitted) {
        out["differs"] = Json::array();
        for (const auto column : line.differs) out["differs"].push_back(inquiry::batch_columns()[column].name);
    }
    return out;
}

Json json_of(const inquiry::Batch& batch, const desk::SentBatch& sent) {
    Json rows = Json::array();
    for (const auto& line : batch.lines) {
        const auto found = std::ranges::find(sent.lines, line.number, &desk::SentLine::number);
        rows.push_back(json_of(line, found == sent.lines.end() ? nullptr : &*found));
    }
    Json out{{"lines", batch.lines.size()},
             {"ready", batch.ready()},
             {"wrong", batch.lines.size() - batch.ready() - batch.submitted()},
             {"submitted_before", batch.submitted()},
             {"submitted", sent.submitted()}};
    if (sent.ended) tell_failure(out, *sent.ended);
    out["rows"] = std::move(rows);
    return out;
}

void add(std::string& text, const QString& line) {
    text += line.toStdString() + "\n";
}

void tell_line(std::string& text, const BatchLine& line) {
    if (line.submitted_at) {
        auto said = Cli::tr("第 %1 列：%2 已送出，不再送")
                        .arg(line.number)
                        .arg(text_of(domain::roc_time_text(*line.submitted_at)));
        std::vector<std::string> other;
        for (const auto column : line.differs)
            other.push_back(told(inquiry::batch_columns()[column].title).toStdString());
        if (!other.empty())
            said += Cli::tr("；與已送出的內容不同：%1。以已送出的為準；還沒發查的可以撤回後重新申請")
                        .arg(text_of(listed(other)));
        add(text, said);
    }
    for (const auto& remark : line.remarks) {
        using Kind = inquiry::Remark::Kind;
        if (remark.kind == Kind::unprinted)
            add(text, Cli::tr("第 %1 列：沒有字形可印的字：%2，頁上以編號代替，並加說明。")
                          .arg(QString::number(line.number), text_of(remark.details.front().value)));
        if (remark.kind != Kind::other_name && remark.kind != Kind::unchecked_number) continue;
        const auto sentence = inquiry::sentence_of(remark);
        const auto said = inquiry::filled(told(sentence.text).toStdString(), sentence.values);
        add(text, Cli::tr("第 %1 列：%2。").arg(QString::number(line.number), text_of(said)));
    }
    for_each_fault(line, [&](const inquiry::BatchColumn& column, const Fault& fault) {
        const auto told_of = words::words_for(fault);
        add(text, Cli::tr("第 %1 列「%2」：%3。%4")
                      .arg(QString::number(line.number), told(column.title), told_of.title, told_of.cause));
    });
}

void tell_sent(std::string& text, const desk::SentBatch& sent) {
    for (const auto& one : sent.lines)
        if (one.fault)
            add(text,
                Cli::tr("第 %1 列沒有送出：%2").arg(QString::number(one.number), words::words_for(*one.fault).title));
    add(text, Cli::tr("已送出 %n 列，每列是一筆查詢，等主管核准。", nullptr, words::counted(sent.submitted())));
    if (sent.ended)
        add(text,
            Cli::tr("停在這裡：%1。再執行一次就接著送；送過的不會再送。").arg(words::words_for(*sent.ended).title));
}

}  // namespace

Result<Answer> query_batch(const Arguments& arguments) {
    Interrupt interrupt;
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    auto& desk = workplace->batches();
    const auto stop = interrupt.heed();
    ProgressLine progress;
    const auto tell = [&](desk::BatchStage, std::uint64_t done, std::uint64_t total) { progress.show(done, total); };
    JCIC_TRY(const auto batch, desk.read(arguments.values.front(), tell, stop));
    const auto ready = batch.ready();
    const auto wrong = batch.lines.size() - ready - batch.submitted();
    const bool only_checked = arguments.has("--check");
    desk::SentBatch sent;
    if (!only_checked && ready > 0) {
        JCIC_TRY(sent, desk.submit(batch, tell, stop));
    }
    if (sent.ended) workplace->note(*sent.ended);
    Answer answer;
    answer.json = json_of(batch, sent);
    for (const auto& line : batch.lines) tell_line(answer.text, line);
    add(answer.text, Cli::tr("%1 列：%2 列可以送出，%3 列有誤，%4 列已送出過。")
                         .arg(batch.lines.size())
                         .arg(ready)
                         .arg(wrong)
                         .arg(batch.submitted()));
    if (only_checked)
        add(answer.text, Cli::tr("只檢查：沒有送出。"));
    else
        tell_sent(answer.text, sent);
    answer.text.pop_back();
    const bool all = wrong == 0 && (only_checked || sent.submitted() == ready);
    answer.status = sent.ended ? outcome_of(sent.ended->code) : all ? Outcome::done : Outcome::refused;
    return answer;
}

Result<Answer> query_sample(const Arguments& arguments) {
    const auto& file = arguments.values.front();
    JCIC_CHECK(files::may_be_made(file, profile_of(arguments)));
    JCIC_CHECK(files::create(file, desk::BatchDesk::sample()));
    Answer answer;
    answer.json = {{"ok", true}, {"file", file}, {"columns", Json::array()}};
    for (std::size_t i = 0; i < inquiry::batch_columns().size(); ++i) {
        const auto& column = inquiry::batch_columns()[i];
        answer.json["columns"].push_back(std::string(column.name));
        auto line = QStringLiteral("%1 (%2)").arg(told(column.title), text_of(column.name));
        QStringList choices;
        for (const auto& one : inquiry::batch_choices(i)) choices << text_of(one);
        if (!choices.isEmpty()) line += QStringLiteral("  ") + choices.join(QStringLiteral(" | "));
        add(answer.text, line);
    }
    add(answer.text, Cli::tr("已存範例檔；授權書等欄留白時，由登記簿帶入唯一相符的一份。"));
    answer.text.pop_back();
    return answer;
}

}  // namespace jcic::cli
