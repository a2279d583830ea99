// The monthly sample at the terminal (R-LO-3). What is answered about a drawn record is a step of the register:
// `register act reviews review.answered`.

#include "app/cli/commands/register_acts.h"
#include "app/desk/registers/sample_desk.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using domain::registers::MonthFigures;
using domain::registers::Reviewed;

Answer told_of(const MonthFigures& figures) {
    return Answer{{"population", figures.population}, {"drawn", figures.drawn},
                  {"extra", figures.extra},           {"answered", figures.answered},
                  {"conforming", figures.conforming}, {"with_findings", figures.with_findings},
                  {"draws", figures.draws},           {"reviewers", figures.reviewers}}
        .say(Cli::tr("查詢 %1 筆，抽查 %2 筆，加抽 %3 筆，已查核 %4 筆，符合 %5 筆，登記缺失 %6 筆"),
             figures.population, figures.drawn, figures.extra, figures.answered, figures.conforming,
             figures.with_findings);
}

Answer told_of(const Reviewed& one) {
    return Answer{{"row", one.row},
                  {"query", one.query},
                  {"item", one.item},
                  {"querier", one.querier},
                  {"by_chance", one.by_chance},
                  {"answered", one.answered},
                  {"conforming", one.conforming},
                  {"finding", one.with_finding}}
        .say(Cli::tr("%1　%2 %3　查詢人員 %4　%5　%6"), one.row, one.query, one.item, one.querier,
             words::drawn_how(one), words::review_result(one));
}

Answer told_of(const inquiry::CopyEntry& copy) {
    auto line = filled(Cli::tr("第 %1 份　%2"), copy.number, words::word_for(copy.state));
    if (copy.moved_at) line += "　" + spoken(*copy.moved_at);
    if (!copy.where.empty()) line += "　" + text_of(copy.where);
    if (!copy.witness.empty()) line += "　" + filled(Cli::tr("見證 %1"), copy.witness);
    return Answer{{"number", copy.number}, {"state", copy.state}}.say(line);
}

}  // namespace

Result<Answer> sample_draw(const Arguments& arguments) {
    JCIC_TRY(const auto month, month_in(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto drawn, workplace->samples().draw(month));
    Answer answer{{"sample", drawn.sample},
                  {"population", drawn.population},
                  {"drawn", drawn.records},
                  {"extra", drawn.extra},
                  {"reviews", drawn.reviews}};
    answer.say(Cli::tr("%1：查詢 %2 筆，抽查 %3 筆，加抽 %4 筆，新列入查核 %5 筆"), drawn.sample, drawn.population,
               drawn.records.size(), drawn.extra.size(), drawn.reviews.size());
    for (const auto& review : drawn.reviews) answer.say_lines(review);
    return answer;
}

Result<Answer> sample_month(const Arguments& arguments) {
    JCIC_TRY(const auto month, month_in(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto found, workplace->samples().month(month));
    Answer answer{{"month", month}};
    if (found.figures)
        answer.add("figures", told_of(*found.figures));
    else
        answer.add("figures", nullptr).say(Cli::tr("此月份尚未抽樣。"));
    return answer.list("records", found.records, [](const auto& one) { return told_of(one); });
}

Result<Answer> sample_show(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto page, workplace->samples().page(arguments.values.front()));
    Answer answer{{"erased", page.erased}};
    answer.add("review", told_of(page.review)).list("facts", page.facts, [](const auto& fact) {
        return Answer{{"column", fact.column}, {"label", fact.label}, {"value", fact.value}}.say(
            Cli::tr("%1：%2"), told(fact.label), fact.value.empty() ? "—" : fact.value);
    });
    if (page.copies.empty()) answer.say(Cli::tr("未列印"));
    return answer.list("copies", page.copies, [](const auto& copy) { return told_of(copy); })
        .list("events", page.events, [](const auto& event) {
            return Answer{{"sequence", event.sequence}, {"at", event.at}, {"what", event.title}, {"by", event.by}}.say(
                Cli::tr("%1　%2　%3　%4"), event.sequence, domain::roc_time_text(event.at, true), told(event.title),
                listed(event.by));
        });
}

}  // namespace jcic::cli
